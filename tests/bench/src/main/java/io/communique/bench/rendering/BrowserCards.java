package io.communique.bench.rendering;

import io.communique.rendering.domain.Composition;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.function.IntFunction;

/** Cards as pictures of a page in headless Chromium: one page, whose words are exchanged. */
final class BrowserCards implements Contender {

    private static final int A_SAMPLE = 4;
    private static final String PAGE =
            """
            <!doctype html><meta charset="utf-8"><style>
            @font-face { font-family: N; font-weight: 400; src: url(NotoSans-Regular.ttf) }
            @font-face { font-family: N; font-weight: 700; src: url(NotoSans-Bold.ttf) }
            body { margin: 0; width: 1200px; height: 630px; overflow: hidden; position: relative;
              font: 700 28px N; color: #fff }
            div { position: absolute; left: 72px }
            #masthead { top: 62px; font-size: 38px } #label, #mark { padding: 5px 18px }
            #headline { width: 1056px; line-height: 1.2 } #date { top: 534px; font-weight: 400 }
            #mark { left: auto; right: 72px; top: 531px; background: #ffdd57; color: #16181d }
            #band { left: 0; top: 614px; width: 1200px; height: 16px }
            </style><div id="masthead"></div><div id="label"></div><div id="headline"></div>
            <div id="date"></div><div id="mark"></div><div id="band"></div><script>
            function show(card) {
              for (const id of ["masthead", "label", "headline", "date", "mark"]) {
                document.getElementById(id).textContent = card[id];
              }
              document.body.style.background = card.ground;
              label.style.background = band.style.background = card.accent;
              label.style.top = card.labelTop + "px";
              headline.style.top = card.headlineTop + "px";
              headline.style.fontSize = card.size + "px";
            }
            </script>
            """;

    private final Devtools browser;
    private final IntFunction<Composition> compositions;
    private int next;

    BrowserCards(Path executable, Path fonts, IntFunction<Composition> compositions)
            throws Exception {
        this.compositions = compositions;
        var page = Files.writeString(fonts.resolve("card.html"), PAGE);
        browser = new Devtools(executable, fonts.resolve("profile"));
        browser.ask(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 1200, "height", 630, "deviceScaleFactor", 1, "mobile", false));
        browser.ask("Page.navigate", Map.of("url", page.toUri().toString()));
        Thread.sleep(1_000);
        make();
        evaluate("document.fonts.ready.then(() => 1)");
    }

    @Override
    public String name() {
        return "Chromium, page reused";
    }

    @Override
    public double sample() throws Exception {
        long start = System.nanoTime();
        for (int i = 0; i < A_SAMPLE; i++) {
            make();
        }
        return (System.nanoTime() - start) / 1e6 / A_SAMPLE;
    }

    /** With the browser's fast packing, which makes its files larger. */
    byte[] make() throws Exception {
        evaluate("show(" + CardWords.of(compositions.apply(next), next++).json() + ")");
        var picture =
                browser.ask(
                        "Page.captureScreenshot",
                        Map.of("format", "png", "optimizeForSpeed", true));
        return Base64.getDecoder().decode(picture.get("data").stringValue());
    }

    private void evaluate(String script) throws Exception {
        browser.ask("Runtime.evaluate", Map.of("expression", script, "awaitPromise", true));
    }

    @Override
    public void close() throws Exception {
        browser.close();
    }
}
