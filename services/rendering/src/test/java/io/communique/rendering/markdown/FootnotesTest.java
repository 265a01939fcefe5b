package io.communique.rendering.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.communique.rendering.domain.Composition;
import io.communique.rendering.domain.Language;
import java.util.HashSet;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FootnotesTest {

    private static final String BODY =
            """
            [^unused]: Nothing refers to this note.

            The pier[^pier] and the light[^light], again the pier[^PIER].

            [^light]: Lit since 1871, see[^deep].
            [^pier]: Of stone.

                And of wood.
            [^deep]: Far down[^pier].
            """;

    @Test
    void notesAreNumberedAsAReaderMeetsThemAndNoneIsLeftOut() {
        var body = html(BODY);

        assertThat(body.select("p").first().text())
                .isEqualTo("The pier1 and the light2, again the pier1.");
        assertThat(body.select("section.footnotes > ol > li").eachText())
                .containsExactly(
                        "Of stone. And of wood.",
                        "Lit since 1871, see3.",
                        "Far down1.",
                        "Nothing refers to this note.");
    }

    @Test
    void everyLinkLeadsToItsPlaceAndBack() {
        var body = html(BODY);

        for (var link : body.select("a")) {
            assertThat(body.getElementById(link.attr("href").substring(1)))
                    .as(link.toString())
                    .isNotNull();
        }
        assertThat(body.select("#footnote-1 [role=doc-backlink]").eachAttr("href"))
                .containsExactly("#footnote-ref-1", "#footnote-ref-1-2", "#footnote-ref-1-3");
        assertThat(body.select("#footnote-ref-1-2 > a").attr("href")).isEqualTo("#footnote-1");
        assertThat(body.select("#footnote-4 [role=doc-backlink]")).isEmpty();
        var ids = body.select("[id]").eachAttr("id");
        assertThat(new HashSet<>(ids))
                .hasSameSizeAs(ids)
                .allMatch(id -> id.startsWith("footnote-"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en-GB|Footnotes|Footnote 1|Back to the text: footnote 1-2",
                "cy-GB|Troednodiadau|Troednodyn 1|Yn ôl i'r testun: troednodyn 1-2",
                "ar|الحواشي|حاشية 1|العودة إلى النص: حاشية 1-2",
                "es-ES|Notas|Nota 1|Volver al texto: nota 1-2"
            })
    void theirLinksHaveNames(String language, String list, String there, String back) {
        var body = html(BODY, language);

        assertThat(body.select("section").attr("aria-label")).isEqualTo(list);
        assertThat(body.select("#footnote-ref-1 > a").attr("aria-label")).isEqualTo(there);
        assertThat(body.select("[href=#footnote-ref-1-2]").attr("aria-label")).isEqualTo(back);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[a [^1] b](/u)", "[![^1]](/u)", "[[^1]](/u)", "[![a [^1]](/u)](/v)"})
    void noLinkStandsWithinALink(String markdown) {
        assertThat(set(markdown + "\n\n[^1]: x").html()).doesNotContainPattern("<a [^/]*<a ");
    }

    @Test
    void aMarkWithoutANoteIsText() {
        assertThat(html("Nothing[^1] here").text()).isEqualTo("Nothing[^1] here");
        assertThat(html("![a map[^1]](/x)\n\n[^1]: x").select("p").first().text())
                .isEqualTo("a map");
    }

    /** Links both ways are many times longer than the mark that asks for them. */
    @Test
    void ofTooManyMarksTheLaterOnesAreNumbersOnly() {
        var body = set(("[^a]".repeat(400) + "\n\n").repeat(150) + "[^a]: Note.");
        var html = Jsoup.parseBodyFragment(body.html());

        assertThat(html.select("sup")).hasSize(60_000).allMatch(mark -> mark.text().equals("1"));
        assertThat(html.select("sup > a")).hasSize(1_000);
        assertThat(html.select("[role=doc-backlink]")).hasSize(1_000);
        assertThat(body.html().length()).isLessThan(1_500_000);
    }

    @Test
    void asTextTheNotesComeLast() {
        assertThat(set(BODY).text())
                .isEqualTo(
                        """
                        The pier[1] and the light[2], again the pier[1].

                        [1] Of stone.

                           And of wood.

                        [2] Lit since 1871, see[3].

                        [3] Far down[1].

                        [4] Nothing refers to this note.\
                        """);
    }

    private static Composition.Body set(String markdown) {
        return set(markdown, "en-GB");
    }

    private static Composition.Body set(String markdown, String language) {
        return new CommonMarkTypesetter().set(markdown, new Language(language), Set.of());
    }

    private static Element html(String markdown) {
        return html(markdown, "en-GB");
    }

    private static Element html(String markdown, String language) {
        return Jsoup.parseBodyFragment(set(markdown, language).html()).body();
    }
}
