package io.communique.local.command;

import io.communique.local.home.LocalSystem;
import io.communique.local.home.Refused;
import io.communique.local.process.Progress;
import io.communique.local.rebuild.Rebuilding;
import io.communique.promises.Observations;
import io.communique.promises.Promises;
import io.communique.promises.observer.NotRunning;
import io.communique.promises.observer.Tree;
import java.time.Instant;
import java.util.List;

/** Builds the site again from the topics alone, and says whether it is the live one. */
public final class RebuildSite implements Command {

    @Override
    public int run(List<String> arguments) throws Exception {
        if (!arguments.equals(List.of("--compare"))) {
            System.err.println("usage: ./communique rebuild --compare");
            return MISUSED;
        }
        var system = LocalSystem.here();
        try {
            var rebuilt = new Rebuilding(system, Vantage.of(system), new Progress()).compare();
            System.out.println("live    " + Tree.hash(rebuilt.live()));
            System.out.println("rebuilt " + Tree.hash(rebuilt.again()));
            var finding =
                    Promises.of("P8")
                            .orElseThrow()
                            .check(Observations.nothing(Instant.now()).with(rebuilt));
            finding.violations().forEach(System.out::println);
            System.out.printf(
                    "%d addresses, %d differ%n", finding.counted(), finding.violations().size());
            return finding.holds() ? DONE : FAILED;
        } catch (NotRunning e) {
            throw new Refused(String.valueOf(e.getMessage()), e);
        }
    }
}
