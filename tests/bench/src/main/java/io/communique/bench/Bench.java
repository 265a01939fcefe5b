package io.communique.bench;

import io.communique.journeys.LocalSystem;
import java.util.List;

/** The benchmarks, by name, each on a system of its own that is gone afterwards. */
public final class Bench {

    private static final List<String> KNOWN = List.of("latency");

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        var names = arguments.length == 0 ? KNOWN : List.of(arguments);
        for (var name : names) {
            if (!KNOWN.contains(name)) {
                System.err.println("usage: ./communique bench [" + String.join("|", KNOWN) + "]");
                System.exit(2);
            }
        }
        try (var system = LocalSystem.own()) {
            new Latency(system).run();
        }
        System.exit(0);
    }
}
