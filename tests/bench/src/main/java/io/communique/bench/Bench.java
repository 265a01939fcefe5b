package io.communique.bench;

import io.communique.bench.latency.Latency;
import io.communique.bench.rendering.RenderingBench;
import io.communique.journeys.LocalSystem;
import java.util.List;
import java.util.Optional;

/** The benchmarks, by name; one that needs a system has its own, which is gone afterwards. */
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        System.exit(run(List.of(arguments)));
    }

    /** The exit code; what cannot be measured is said before anything is. */
    static int run(List<String> arguments) throws Exception {
        var asked = arguments.stream().filter(it -> !isProperty(it)).toList();
        boolean all = asked.isEmpty();
        boolean latency = all || asked.equals(List.of("latency"));
        Optional<RenderingBench> rendering =
                all || asked.getFirst().equals("rendering")
                        ? RenderingBench.asked(asked.subList(all ? 0 : 1, asked.size()))
                        : Optional.empty();
        if (!latency && rendering.isEmpty()) {
            System.err.println(
                    "usage: ./communique bench [latency | " + RenderingBench.USAGE + "]");
            return 2;
        }
        if (latency) {
            latency();
        }
        return rendering.isEmpty() || rendering.get().run() ? 0 : 1;
    }

    /** Sets sizes, such as {@code -Darticles=1000}, as the JVM would. */
    private static boolean isProperty(String argument) {
        if (!argument.startsWith("-D") || !argument.contains("=")) {
            return false;
        }
        var property = argument.substring(2).split("=", 2);
        System.setProperty(property[0], property[1]);
        return true;
    }

    private static void latency() throws Exception {
        try (var system = LocalSystem.own()) {
            new Latency(system).run();
        }
    }
}
