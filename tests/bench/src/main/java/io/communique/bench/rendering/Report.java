package io.communique.bench.rendering;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is measured, told on standard output as it comes, and once more as one table at the end. */
final class Report {

    private final PrintStream out;
    private final List<Line> table = new ArrayList<>();
    private char row = ' ';

    Report(PrintStream out) {
        this.out = out;
    }

    /** Of the table: what has an aim, what was left out, what went wrong. */
    private record Line(char row, String what, String figure, String aim, String verdict) {}

    void row(Row row) {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        this.row = row.letter();
        out.printf(Locale.ROOT, "%n%c  %s   (load %.1f)%n", row.letter(), row.title(), load);
    }

    /** A figure by itself. */
    void figure(String what, String figure) {
        out.printf("   %-40s %s%n", what, figure);
    }

    /**
     * A figure that has an aim.
     *
     * @return whether it is met
     */
    boolean figure(String what, String figure, double value, Aim aim) {
        out.printf(
                "   %-40s %-52s aim %s  %s%n", what, figure, aim, judged(what, figure, value, aim));
        return aim.isMetBy(value);
    }

    void outcome(Unit unit, String ours, SideBySide.Outcome outcome, Map<String, Aim> aims)
            throws Exception {
        figure(ours, outcome.ours() + " " + unit.sign);
        boolean met = true;
        for (var against : outcome.against()) {
            var aim = aims.get(against.peer());
            var ratio = against.ratio();
            met &= aim == null || aim.isMetBy(ratio.median());
            var what = "%s beside %s".formatted(ours, against.peer());
            out.printf(
                    "   %-40s %-24s ratio %-21s %s%n",
                    against.peer(),
                    against.theirs() + " " + unit.sign,
                    ratio,
                    aim == null
                            ? ""
                            : "aim %s  %s"
                                    .formatted(
                                            aim, judged(what, "× " + ratio, ratio.median(), aim)));
        }
        if (!met) {
            profile(outcome.measured());
        }
    }

    /** Where the time goes of what missed its aim. */
    void profile(Contender contender) throws Exception {
        for (var line : Profile.of(contender)) {
            out.println("       " + line);
        }
    }

    private String judged(String what, String figure, double value, Aim aim) {
        var verdict = aim.judge(value);
        table.add(new Line(row, what, figure, aim.toString(), verdict));
        return verdict;
    }

    void note(String words) {
        out.println("   – " + words);
    }

    /** What could not be measured, and why. */
    void leftOut(String words) {
        note(words);
        table.add(new Line(row, words, "", "", "left out"));
    }

    void failed(Throwable why) {
        note("failed: " + why);
        table.add(
                new Line(
                        row, String.valueOf(why).lines().findFirst().orElse(""), "", "", "failed"));
    }

    void table() {
        out.printf("%n%-4s %-60s %-26s %-7s%n", "row", "", "figure (middle half)", "aim");
        for (var line : table) {
            out.printf(
                    "%-4s %-60s %-26s %-7s %s%n",
                    line.row(), line.what(), line.figure(), line.aim(), line.verdict());
        }
    }
}
