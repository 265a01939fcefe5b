package io.communique.bench;

import io.communique.bench.latency.Latency;
import io.communique.bench.rendering.RenderingBench;
import io.communique.journeys.LocalSystem;
import java.util.List;
import java.util.stream.Stream;

/** The benchmarks, by name; one that needs a system has its own, which is gone afterwards. */
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        var asked = Stream.of(arguments).filter(it -> !isProperty(it)).toList();
        boolean whole = true;
        if (asked.isEmpty()) {
            latency();
            whole = new RenderingBench(List.of()).run();
        } else if (asked.equals(List.of("latency"))) {
            latency();
        } else if (asked.getFirst().equals("rendering")) {
            whole = new RenderingBench(asked.subList(1, asked.size())).run();
        } else {
            System.err.println(
                    "usage: ./communique bench [latency | " + RenderingBench.USAGE + "]");
            System.exit(2);
        }
        System.exit(whole ? 0 : 1);
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
