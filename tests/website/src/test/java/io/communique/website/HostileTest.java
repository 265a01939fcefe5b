package io.communique.website;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Whatever an editor hands in is words: it runs nothing, fetches nothing, takes nothing over. */
@NeedsBrowser("whether hostile statements and the CommonMark examples stay words in a browser")
class HostileTest {

    static final List<Piece> HOSTILE = Hostile.PUBLISHED;
    static final List<Piece> SPECIFICATION = Specification.PIECES;
    static final List<String> SEARCHED = Hostile.HEADLINES;
    static final List<String> PLACES =
            List.of(
                    "/",
                    "/?page=2",
                    "/?page=3",
                    "/news/northants/",
                    "/news/northants/archive/",
                    "/feed.atom",
                    "/news/northants/feed.atom",
                    "/sitemap.xml");

    private final PublicSite site = PublicSite.shared();
    private final Browser browser = Browser.shared();

    @ParameterizedTest
    @FieldSource("HOSTILE")
    void aHostileStatementIsWords(Piece piece) throws Exception {
        staysHarmless(site.path(piece));
        assertThat(browser.ask("return document.querySelector('h1').textContent"))
                .isEqualTo(piece.headline());
        assertThat(browser.ask("return document.querySelectorAll('footer.colophon').length"))
                .isEqualTo(1L);
    }

    @ParameterizedTest
    @FieldSource("SPECIFICATION")
    void theExamplesOfCommonMarkAreHarmless(Piece piece) throws Exception {
        staysHarmless(site.path(piece));
        assertThat(browser.ask("return document.querySelectorAll('.body > blockquote').length"))
                .as("every example is a quotation of its own")
                .isEqualTo((long) Specification.examplesIn(piece));
    }

    @ParameterizedTest
    @FieldSource("PLACES")
    void whereTheyAreListedTheyAreWordsToo(String path) {
        staysHarmless(path);
    }

    @ParameterizedTest
    @FieldSource("SEARCHED")
    void whatIsSearchedForIsWords(String words) {
        staysHarmless("/search/?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
        assertThat(browser.ask("return document.querySelector('input[name=q]').value"))
                .isEqualTo(words);
    }

    private void staysHarmless(String path) {
        var visit = browser.open(site.origin() + path);
        assertThat(visit.status()).isEqualTo(200);
        assertThat(visit.outsideOf(site.origin())).isEmpty();
        assertThat(browser.ask("return window.__ran")).isNull();
        // What is no page the browser shows in one of its own, styled as our policy forbids it to.
        if (!path.endsWith(".xml") && !path.endsWith(".atom")) {
            assertThat(visit.complaints()).isEmpty();
            assertThat(browser.findings("foreign.js")).isEmpty();
        }
    }
}
