package io.communique.bench.rendering;

import io.communique.journeys.LocalSystem;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** The rows of "how fast" for pages and cards, all of them or those that are asked for. */
public final class RenderingBench {

    /** How the one command is asked for it. */
    public static final String USAGE = "rendering [--peers] [--only a,c,…] [-Darticles=1000 …]";

    private final Peers peers;
    private final boolean installing;
    private final List<Row> rows;

    private RenderingBench(Peers peers, boolean installing, List<Row> rows) {
        this.peers = peers;
        this.installing = installing;
        this.rows = rows;
    }

    /** Nothing when no such thing can be measured. */
    public static Optional<RenderingBench> asked(List<String> options) {
        var peers = new Peers(home());
        var rows = rows(peers);
        boolean installing = false;
        var rest = options.iterator();
        while (rest.hasNext()) {
            switch (rest.next()) {
                case "--peers" -> installing = true;
                case "--only" -> rows = only(rest.hasNext() ? rest.next() : "", rows);
                default -> rows = List.of();
            }
        }
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new RenderingBench(peers, installing, rows));
    }

    /** None when one of the letters is no row's. */
    private static List<Row> only(String letters, List<Row> rows) {
        var asked = new HashSet<>(List.of(letters.split(",", -1)));
        var found = rows.stream().filter(row -> asked.contains("" + row.letter())).toList();
        return found.size() == asked.size() ? found : List.of();
    }

    /**
     * Measures, and says on standard output what came of it. A row that fails keeps no other from
     * being measured.
     *
     * @return whether every row that was asked for came to its end
     */
    public boolean run() throws Exception {
        if (installing) {
            peers.install();
        }
        var report = new Report(System.out);
        boolean whole = true;
        for (var row : rows) {
            report.row(row);
            whole &= run(row, report);
        }
        report.table();
        return whole;
    }

    private static boolean run(Row row, Report report) {
        try {
            row.run(report);
            return true;
        } catch (Exception | AssertionError e) {
            report.failed(e);
            e.printStackTrace();
            return false;
        }
    }

    private static List<Row> rows(Peers peers) {
        return List.of(
                new TextCard(peers),
                new PhotoCard(),
                new MarkdownPage(peers),
                new ArticlesASecond(),
                new Rebuild(),
                new PageServed(),
                new MillionPublic(),
                new ThemeChange(),
                new HostileInput());
    }

    /** The data folder of the one command. */
    private static Path home() {
        return Optional.ofNullable(System.getenv("COMMUNIQUE_HOME"))
                .map(Path::of)
                .orElseGet(() -> LocalSystem.root().resolve(".communique"));
    }
}
