package io.communique.bench.rendering;

import io.communique.bench.latency.Approvals;
import io.communique.bench.latency.Approvals.Seen;
import io.communique.journeys.LocalSystem;
import io.communique.journeys.Newsroom;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Approve → page while everything public is made anew for a new theme, beside the same on the idle
 * system. Many are public first: signed articles on the log, and rows as the site keeps them. The
 * lane has to be at work all the while; that it comes to its end is not waited for.
 */
final class ThemeChange implements Row {

    private static final int ARTICLES = Integer.getInteger("articles", 100_000);
    private static final int BLOCKS = Integer.getInteger("runs", 3);
    private static final int MEASURED = Integer.getInteger("approvals", 200);
    private static final int PACE = Integer.getInteger("pace", 0);
    private static final int WARM_UP = 200;
    private static final int AT_ONCE = 5_000;
    private static final double LONGEST_STANDSTILL = 5;
    private static final List<String> READERS = List.of("rendering", "syndication", "approval");
    private static final String NEW_THEME =
            """
            communique:
              areas:
                example:
                  theme:
                    edition: 2
                    ground: "#401717"
            """;

    private int written;

    @Override
    public char letter() {
        return 'h';
    }

    @Override
    public String title() {
        return "approve → page p99 while %,d articles are re-rendered for a new theme"
                .formatted(ARTICLES);
    }

    @Override
    public void run(Report report) throws Exception {
        try (var system = LocalSystem.own()) {
            var pattern =
                    new Newsroom(system).publish("application/json", Newsdesk.draft(written++));
            var id = UUID.fromString(pattern.articleId());
            long receipts = makePublic(system, id);
            var idle = measure(system);
            report.figure("idle, p99", idle.p99s() + " ms; median " + idle.all() + " ms");
            changeTheme(system);
            var busy = measure(system);
            report.figure(
                    "while re-rendering, p99", busy.p99s() + " ms; median " + busy.all() + " ms");
            try (var log = new ArticleLog(system);
                    var rows = new PublicRows(system, id)) {
                Newsroom.until(
                        () -> log.deliveries() >= receipts * written, "what was approved is told");
                report.figure(
                        "re-rendered meanwhile",
                        "%,.0f of %,d, %s /s; the site shows %,d"
                                .formatted(
                                        busy.lane().reissued(),
                                        ARTICLES,
                                        busy.lane().perSecond(),
                                        rows.shownAnew()));
                judge(report, idle, busy);
                long told = log.deliveries() - receipts * written + rows.happenings();
                report.figure(
                        "deliveries and timeline entries by it",
                        Long.toString(told),
                        told,
                        Aim.atMost(0));
            }
        }
    }

    /** A ratio tells something only when the lane was at work all the while. */
    private static void judge(Report report, Sample idle, Sample busy) {
        double still = busy.lane().longestStandstill();
        if (still > LONGEST_STANDSTILL) {
            report.leftOut(
                    "the lane stood still for %.0f s: take more articles, or fewer approvals"
                            .formatted(still));
            return;
        }
        var ratios = busy.ratioTo(idle);
        report.figure("ratio of p99", ratios.toString(), ratios.at(0.5), Aim.atMost(2));
    }

    /**
     * Puts articles where the services would have put them, and lets nobody read them as news.
     *
     * @return with how many receipts the world is told of one article
     */
    private long makePublic(LocalSystem system, UUID pattern) throws Exception {
        try (var log = new ArticleLog(system);
                var rows = new PublicRows(system, pattern);
                var _ = Paused.services(system).pause(READERS)) {
            for (int from = 0; from < ARTICLES; from += AT_ONCE) {
                var articles = log.sealed(from, Math.min(AT_ONCE, ARTICLES - from));
                log.write(articles);
                rows.add(articles, from);
            }
            rows.settle();
            log.passOver(READERS);
            return rows.receipts();
        }
    }

    private static void changeTheme(LocalSystem system) throws Exception {
        system.run("down").orFail();
        Files.writeString(
                system.data().resolve("areas.yaml"),
                NEW_THEME + (PACE == 0 ? "" : "  reissue-per-second: " + PACE + "\n"));
        system.run("up", "--detach").orFail();
    }

    private Sample measure(LocalSystem system) throws Exception {
        var approvals = new Approvals(system);
        approvals.approve(approvals.prepare(drafts(WARM_UP)), _ -> {});
        var blocks = new ArrayList<List<Seen>>();
        try (var lane = new LaneWatch(system)) {
            for (int block = 0; block < BLOCKS; block++) {
                var prepared = approvals.prepare(drafts(MEASURED));
                blocks.add(approvals.approve(prepared, _ -> {}));
            }
            return new Sample(blocks, lane.progress());
        }
    }

    private List<String> drafts(int many) {
        written += many;
        return Newsdesk.drafts(written - many, many);
    }

    /** Pages as they were seen, block by block. */
    private record Sample(List<List<Seen>> blocks, LaneWatch.Progress lane) {

        Series all() {
            return Series.millis(blocks.stream().flatMap(List::stream).toList());
        }

        Series p99s() {
            return new Series(blocks.stream().map(block -> Series.millis(block).at(0.99)).toList());
        }

        Series ratioTo(Sample idle) {
            var ours = p99s().figures();
            var theirs = idle.p99s().figures();
            return new Series(
                    IntStream.range(0, ours.size())
                            .mapToObj(i -> ours.get(i) / theirs.get(i))
                            .toList());
        }
    }
}
