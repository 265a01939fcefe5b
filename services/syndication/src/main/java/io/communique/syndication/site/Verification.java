package io.communique.syndication.site;

import io.communique.syndication.domain.Appearance;
import io.communique.syndication.domain.Encoding;
import io.communique.syndication.domain.Language;
import io.communique.syndication.domain.Renditions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The page on which readers check a statement, in their own browser. It is the only one with a
 * script, which is named by its hash and may ask this site for its public files and nobody for
 * anything else; a form that was never enabled sends nothing either.
 */
final class Verification {

    static final String PATH = "/verify/";
    private static final String SCRIPT = script();
    private static final String INTEGRITY =
            "sha256-"
                    + Base64.getEncoder()
                            .encodeToString(
                                    HexFormat.of()
                                            .parseHex(
                                                    Renditions.sha256(
                                                            SCRIPT.getBytes(
                                                                    StandardCharsets.UTF_8))));
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self'; style-src '"
                    + String.join("' '", Look.of(Appearance.HOUSE).styles())
                    + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Frame frame;

    Verification(Frame frame) {
        this.frame = frame;
    }

    Answer script(Encoding encoding) {
        return Answer.made("text/javascript;charset=utf-8", SCRIPT, encoding, List.of());
    }

    /**
     * @param asked a language tag; a territory that the page does not know makes no difference
     */
    Answer page(Optional<String> asked, Encoding encoding) {
        var words = words(asked);
        return frame.answer(
                        new Voice(null, Words.SPOKEN, language(words)),
                        words.getString("title"),
                        Place.at(PATH),
                        main(words),
                        encoding)
                .with("Content-Security-Policy", POLICY)
                .with("Referrer-Policy", "no-referrer");
    }

    private static ResourceBundle words(Optional<String> asked) {
        return ResourceBundle.getBundle(
                "io.communique.syndication.site.verify",
                Locale.forLanguageTag(asked.orElse("")),
                Verification.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The language that the words are really in. */
    private static Language language(ResourceBundle words) {
        return Words.SPOKEN.stream()
                .filter(language -> language.tag().equals(words.getLocale().toLanguageTag()))
                .findFirst()
                .orElse(Words.SPOKEN.getFirst());
    }

    private static String main(ResourceBundle words) {
        return """
        <div class="verify">
        <h1>%s</h1>
        <p>%s</p>
        <noscript><p class="warning">%s</p></noscript>
        <form id="form" autocomplete="off">
        <fieldset id="fields" disabled>
        <label for="address">%s</label>
        <p class="hint" id="address-hint">%s</p>
        <input id="address" type="text" inputmode="url" dir="ltr" maxlength="2000" spellcheck="false" aria-describedby="address-hint">
        <details>
        <summary>%s</summary>
        <p class="hint" id="pasted-hint">%s</p>
        <label for="statement">%s</label>
        <textarea id="statement" rows="6" dir="ltr" spellcheck="false" aria-describedby="pasted-hint"></textarea>
        <label for="signature">%s</label>
        <textarea id="signature" rows="3" dir="ltr" spellcheck="false" aria-describedby="pasted-hint"></textarea>
        </details>
        <button id="check" type="submit">%s</button>
        </fieldset>
        </form>
        <p id="progress" role="status"></p>
        <section id="result" aria-label="%s" aria-live="polite"></section>
        <h2>%s</h2>
        <ol>
        %s</ol>
        <template id="words">
        %s</template>
        <script type="module" src="/verify.js" integrity="%s"></script>
        </div>
        """
                .formatted(
                        said(words, "title"),
                        said(words, "about"),
                        said(words, "needs-script"),
                        said(words, "address-label"),
                        said(words, "address-hint"),
                        said(words, "pasted"),
                        said(words, "pasted-hint"),
                        said(words, "statement-label"),
                        said(words, "signature-label"),
                        said(words, "check"),
                        said(words, "result"),
                        said(words, "by-hand"),
                        IntStream.rangeClosed(1, 5)
                                .mapToObj(
                                        step -> "<li>" + said(words, "by-hand-" + step) + "</li>\n")
                                .collect(Collectors.joining()),
                        spoken(words),
                        INTEGRITY);
    }

    /** What the script may have to say. */
    private static String spoken(ResourceBundle words) {
        return words.keySet().stream()
                .filter(key -> key.startsWith("say."))
                .sorted()
                .map(key ->
                        "<p data-word=\"%s\">%s</p>\n"
                                .formatted(key.substring("say.".length()), said(words, key)))
                .collect(Collectors.joining());
    }

    private static String said(ResourceBundle words, String key) {
        return Markup.of(words.getString(key));
    }

    private static String script() {
        try (var in = Verification.class.getResourceAsStream("verify.js")) {
            if (in == null) {
                throw new IllegalStateException("missing from the jar: verify.js");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
