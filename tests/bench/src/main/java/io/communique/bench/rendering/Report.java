package io.communique.bench.rendering;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.Map;

/** The table as it grows, on standard output. */
record Report(PrintStream out) {

    void row(Row row) {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        out.printf(Locale.ROOT, "%n%c  %s   (load %.1f)%n", row.letter(), row.title(), load);
    }

    /** A figure by itself. */
    void figure(String what, String figure) {
        out.printf("   %-40s %s%n", what, figure);
    }

    void figure(String what, String figure, double value, Aim aim) {
        out.printf("   %-40s %-24s %27s%s%n", what, figure, "", aim.judge(value));
    }

    void outcome(Unit unit, String ours, SideBySide.Outcome outcome, Map<String, Aim> aims) {
        figure(ours, outcome.ours() + " " + unit.sign);
        for (var against : outcome.against()) {
            var aim = aims.get(against.peer());
            out.printf(
                    "   %-40s %-24s ratio %-20s %s%n",
                    against.peer(),
                    against.theirs() + " " + unit.sign,
                    against.ratio(),
                    aim == null ? "" : aim.judge(against.ratio().median()));
        }
    }

    void note(String words) {
        out.println("   – " + words);
    }
}
