package io.communique.bench.rendering;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** From a body in Markdown to the whole page, beside what builds static sites. */
final class MarkdownPage implements Row {

    private static final String HUGO = "Hugo, in memory, two cores";
    private static final String ELEVENTY = "Eleventy, in memory, one thread";
    private static final int A_SAMPLE = 1_000;

    private final Renderer renderer = new Renderer();
    private final AtomicInteger next = new AtomicInteger();
    private final Peers peers;

    MarkdownPage(Peers peers) {
        this.peers = peers;
    }

    @Override
    public char letter() {
        return 'c';
    }

    @Override
    public String title() {
        return "page from Markdown: a warm service, compared with a build, per page";
    }

    @Override
    public void run(Report report) throws Exception {
        var folder = Files.createTempDirectory("communique-bench");
        try {
            hugo(report, folder);
            eleventy(report, folder);
        } finally {
            Folders.delete(folder);
        }
    }

    private void hugo(Report report, Path folder) throws Exception {
        var hugo = Peers.program("hugo");
        if (hugo.isEmpty()) {
            report.leftOut("Hugo is not here (Debian: hugo)");
            return;
        }
        var few = PeerSite.hugo(folder.resolve("hugo-few"), renderer, Builds.FEW);
        var many = PeerSite.hugo(folder.resolve("hugo-many"), renderer, Builds.MANY);
        var ours =
                Contender.of(
                        "ours, two threads",
                        () ->
                                1e3
                                        / ArticlesASecond.perSecond(
                                                A_SAMPLE,
                                                next,
                                                i -> renderer.page(Newsdesk.statement(i))));
        compare(
                report,
                ours,
                new Builds(HUGO, () -> build(hugo.get(), few), () -> build(hugo.get(), many)),
                Aim.atLeast(5));
    }

    private void eleventy(Report report, Path folder) throws Exception {
        if (!peers.has("@11ty/eleventy")) {
            report.leftOut("Eleventy is not here: --peers installs it (needs node and npm)");
            return;
        }
        var few = PeerSite.eleventy(folder.resolve("eleventy-few"), renderer, Builds.FEW);
        var many = PeerSite.eleventy(folder.resolve("eleventy-many"), renderer, Builds.MANY);
        var ours =
                Contender.of(
                        "ours, one thread",
                        () ->
                                Contender.perCall(
                                        A_SAMPLE,
                                        () ->
                                                renderer.page(
                                                        Newsdesk.statement(
                                                                next.getAndIncrement()))));
        try (var eleventy = new Conversation(peers.script("pages.mjs"))) {
            compare(
                    report,
                    ours,
                    new Builds(
                            ELEVENTY,
                            () -> Conversation.millis(eleventy.ask(few.toString())),
                            () -> Conversation.millis(eleventy.ask(many.toString()))),
                    Aim.atLeast(20));
        }
    }

    private static void compare(Report report, Contender ours, Contender peer, Aim aim)
            throws Exception {
        report.outcome(
                Unit.MILLIS,
                ours.name(),
                new SideBySide(Unit.MILLIS, ours).measure(List.of(peer)),
                Map.of(peer.name(), aim));
    }

    private static double build(Path hugo, Path site) throws Exception {
        var builder =
                new ProcessBuilder(
                                hugo.toString(),
                                "--renderToMemory",
                                "--quiet",
                                "--source",
                                site.toString())
                        .inheritIO();
        long start = System.nanoTime();
        int exit = builder.start().waitFor();
        if (exit != 0) {
            throw new IllegalStateException("hugo: exit " + exit);
        }
        return (System.nanoTime() - start) / 1e6;
    }
}
