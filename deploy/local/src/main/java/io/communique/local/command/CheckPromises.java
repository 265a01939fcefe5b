package io.communique.local.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.communique.local.home.LocalSystem;
import io.communique.local.home.Refused;
import io.communique.local.process.Progress;
import io.communique.local.rebuild.Rebuilding;
import io.communique.promises.Finding;
import io.communique.promises.Observations;
import io.communique.promises.Promise;
import io.communique.promises.Promises;
import io.communique.promises.Rebuilt;
import io.communique.promises.observer.NotRunning;
import io.communique.promises.observer.Observer;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks at the running system and says of each promise whether it holds. */
public final class CheckPromises implements Command {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final int TOLD = 5;

    private final Progress progress = new Progress();

    /** What was asked for. */
    private record Wish(boolean json, @Nullable Promise planted) {}

    /** One promise's verdict. */
    record Verdict(
            String id,
            String promise,
            boolean holds,
            long counted,
            String counts,
            List<String> violations) {}

    /** All verdicts; planted names the promise whose violation was planted. */
    record Report(String at, boolean holds, @Nullable String planted, List<Verdict> promises) {}

    @Override
    public int run(List<String> arguments) throws Exception {
        var wish = parse(arguments);
        if (wish.isEmpty()) {
            System.err.println("usage: ./communique promises [--json] [--plant P1…P8]");
            return MISUSED;
        }
        var planted = wish.get().planted();
        var seen = observe();
        var report = report(planted == null ? seen : planted.plant(seen), planted);
        if (wish.get().json()) {
            System.out.println(text(report));
        } else {
            report.promises.forEach(CheckPromises::print);
        }
        return report.holds ? DONE : FAILED;
    }

    private static Optional<Wish> parse(List<String> arguments) {
        boolean json = false;
        @Nullable Promise planted = null;
        for (var rest = new ArrayList<>(arguments); !rest.isEmpty(); ) {
            var word = rest.removeFirst();
            if (word.equals("--json")) {
                json = true;
            } else if (word.equals("--plant") && !rest.isEmpty()) {
                planted = Promises.of(rest.removeFirst()).orElse(null);
                if (planted == null) {
                    return Optional.empty();
                }
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(new Wish(json, planted));
    }

    private Observations observe() throws IOException, SQLException, InterruptedException {
        var system = LocalSystem.here();
        var addresses = Vantage.of(system);
        try {
            progress.say("looking at the site, the topics, the database and the logs");
            var seen = new Observer(addresses, Clock.systemUTC()).observe();
            return seen.with(rebuilt(new Rebuilding(system, addresses, progress)));
        } catch (NotRunning e) {
            throw new Refused(String.valueOf(e.getMessage()), e);
        }
    }

    /** A site that cannot be built again breaks its own promise, and says nothing of the others. */
    private static Rebuilt rebuilt(Rebuilding rebuilding)
            throws IOException, SQLException, InterruptedException {
        try {
            return rebuilding.compare();
        } catch (Refused e) {
            return Rebuilt.failed(String.valueOf(e.getMessage()));
        }
    }

    private static Report report(Observations seen, @Nullable Promise planted) {
        var verdicts = Promises.ALL.stream().map(one -> verdict(one, one.check(seen))).toList();
        return new Report(
                seen.at().toString(),
                verdicts.stream().allMatch(Verdict::holds),
                planted == null ? null : planted.id(),
                verdicts);
    }

    private static Verdict verdict(Promise promise, Finding finding) {
        return new Verdict(
                promise.id(),
                promise.words(),
                finding.holds(),
                finding.counted(),
                promise.counts(),
                finding.violations());
    }

    private static String text(Report report) throws JsonProcessingException {
        return JSON.writeValueAsString(report);
    }

    private static void print(Verdict verdict) {
        System.out.printf(
                "%s %s  (%d %s)%n",
                verdict.id, verdict.holds ? "holds " : "BROKEN", verdict.counted, verdict.counts);
        verdict.violations.stream()
                .limit(TOLD)
                .forEach(violation -> System.out.println("     " + violation));
        if (verdict.violations.size() > TOLD) {
            System.out.printf("     and %d more%n", verdict.violations.size() - TOLD);
        }
    }
}
