package io.communique.bench.rendering;

import io.communique.journeys.LocalSystem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The rows of "how fast" for pages and cards, all of them or those that are asked for. */
public final class RenderingBench {

    /** How the one command is asked for it. */
    public static final String USAGE = "rendering [--peers] [--only a,c,…] [-Darticles=1000 …]";

    private final List<String> options;

    public RenderingBench(List<String> options) {
        this.options = options;
    }

    /**
     * Measures, and says on standard output what came of it. A row that fails keeps no other from
     * being measured.
     *
     * @return whether every row that was asked for came to its end
     */
    public boolean run() throws Exception {
        var peers = new Peers(home());
        if (options.contains("--peers")) {
            peers.install();
        }
        var report = new Report(System.out);
        boolean whole = true;
        for (var row : rows(peers)) {
            if (isAskedFor(row)) {
                report.row(row);
                whole &= run(row, report);
            }
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

    private boolean isAskedFor(Row row) {
        int at = options.indexOf("--only");
        return at < 0
                || at + 1 == options.size()
                || List.of(options.get(at + 1).split(",")).contains(String.valueOf(row.letter()));
    }

    /** The data folder of the one command. */
    private static Path home() {
        return Optional.ofNullable(System.getenv("COMMUNIQUE_HOME"))
                .map(Path::of)
                .orElseGet(() -> LocalSystem.root().resolve(".communique"));
    }
}
