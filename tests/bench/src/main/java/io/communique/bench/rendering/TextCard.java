package io.communique.bench.rendering;

import io.communique.rendering.domain.Composition;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A text card of 1200×630, from its words to the bytes of a PNG, on one thread. */
final class TextCard implements Row {

    private static final String SATORI = "satori + resvg";
    private static final String TAKUMI = "takumi";
    private static final int A_SAMPLE = 80;
    private static final Map<String, Aim> AIMS =
            Map.of(
                    SATORI,
                    Aim.atLeast(40),
                    TAKUMI,
                    Aim.atLeast(10),
                    "Chromium, page reused",
                    Aim.atLeast(80),
                    "ImageIO in the same JVM",
                    Aim.atLeast(25));

    private final Renderer renderer = new Renderer();
    private final Peers peers;
    private int next;

    TextCard(Peers peers) {
        this.peers = peers;
    }

    @Override
    public char letter() {
        return 'a';
    }

    @Override
    public String title() {
        return "text card 1200×630, one thread, every card with words of its own";
    }

    @Override
    public void run(Report report) throws Exception {
        var fonts = fonts();
        var present = new ArrayList<Contender>();
        try {
            present.add(
                    new ImageIoCards(
                            IntStream.range(0, 8)
                                    .mapToObj(this::card)
                                    .map(ImageIoCards::drawing)
                                    .toList()));
            if (peers.has("satori") && peers.has("@resvg/resvg-js")) {
                present.add(new NodeCards(SATORI, peers, "satori", fonts, this::composition));
            } else {
                report.leftOut(
                        "satori + resvg is not here: --peers installs it (needs node and npm)");
            }
            if (peers.has("@takumi-rs/core")) {
                present.add(new NodeCards(TAKUMI, peers, "takumi", fonts, this::composition));
            } else {
                report.leftOut("takumi is not here: --peers installs it (needs node and npm)");
            }
            var browser = Peers.program("chromium", "chromium-browser", "google-chrome");
            if (browser.isPresent()) {
                present.add(new BrowserCards(browser.get(), fonts, this::composition));
            } else {
                report.leftOut("Chromium is not here (Debian: chromium)");
            }
            var ours = Contender.of("ours", () -> Contender.perCall(A_SAMPLE, () -> card(next++)));
            report.outcome(
                    Unit.MILLIS, "ours", new SideBySide(Unit.MILLIS, ours).measure(present), AIMS);
            double kilobytes =
                    IntStream.range(0, 400).map(i -> card(i).length).max().orElseThrow() / 1e3;
            report.figure(
                    "largest of 400 cards",
                    Series.digits(kilobytes) + " KB",
                    kilobytes,
                    Aim.atMost(30));
        } finally {
            for (var contender : present) {
                contender.close();
            }
            Folders.delete(fonts);
        }
    }

    private Composition composition(int number) {
        return renderer.composition(Newsdesk.statement(number));
    }

    private byte[] card(int number) {
        return renderer.card(composition(number));
    }

    /** The project's own letters, as files for the peers. */
    static Path fonts() throws Exception {
        var folder = Files.createTempDirectory("communique-bench");
        for (var file : List.of("NotoSans-Regular.ttf", "NotoSans-Bold.ttf")) {
            try (var in = TextCard.class.getResourceAsStream("/fonts/" + file)) {
                Files.copy(in, folder.resolve(file));
            }
        }
        return folder;
    }
}
