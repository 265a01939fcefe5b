package io.communique.local.command;

import io.communique.local.home.LocalSystem;
import io.communique.local.home.Refused;
import io.communique.promises.Log.DeadLetter;
import io.communique.promises.observer.LogView;
import io.communique.promises.observer.NotRunning;
import io.communique.promises.observer.PassedOn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/** Says which records the readers could not read, why, and which articles still wait for it. */
public final class Parked implements Command {

    @Override
    public int run(List<String> arguments) {
        if (!arguments.isEmpty()) {
            System.err.println("usage: ./communique parked");
            return MISUSED;
        }
        var letters = letters(LocalSystem.here());
        letters.forEach(Parked::print);
        long stuck = letters.stream().filter(letter -> letter.stuck).count();
        System.out.printf("%d records parked, %d stuck%n", letters.size(), stuck);
        return DONE;
    }

    /** A parked record, and whether its article has come no further since. */
    record Letter(DeadLetter record, boolean stuck) {}

    static List<Letter> letters(LocalSystem system) {
        var addresses = Vantage.of(system);
        try (var passed = new PassedOn(addresses.database())) {
            var letters = new ArrayList<Letter>();
            for (var record : LogView.deadLetters(addresses)) {
                letters.add(new Letter(record, passed.waits(record)));
            }
            letters.sort(Comparator.comparing(letter -> letter.record.at()));
            return newest(letters);
        } catch (NotRunning e) {
            throw new Refused(String.valueOf(e.getMessage()), e);
        }
    }

    /** Whoever tries again in vain is told again: of the same complaints the newest stands. */
    private static List<Letter> newest(List<Letter> letters) {
        var complaints = new LinkedHashMap<List<Object>, Letter>();
        for (var letter : letters) {
            var record = letter.record;
            List<Object> complaint =
                    record.articleId().isEmpty()
                            ? List.of(record.topic(), record.partition(), record.offset())
                            : List.of(
                                    record.reader(),
                                    record.articleId(),
                                    record.version(),
                                    record.why());
            complaints.remove(complaint);
            complaints.put(complaint, letter);
        }
        return List.copyOf(complaints.values());
    }

    private static void print(Letter letter) {
        var record = letter.record;
        System.out.printf(
                "%s  %s  %s%s  %s/%d/%d  %s: %s%n",
                record.at(),
                letter.stuck ? "STUCK " : "passed",
                record.articleId().isEmpty() ? "(no key)" : record.articleId(),
                record.version() == 0 ? "" : " v" + record.version(),
                record.topic(),
                record.partition(),
                record.offset(),
                record.reader(),
                record.why());
    }
}
