package io.communique.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import io.communique.rendering.card.Java2DCardPainter;
import io.communique.rendering.domain.Rendition;
import io.communique.rendering.domain.RenditionSet;
import io.communique.rendering.domain.Samples;
import io.communique.rendering.html.TemplatePageMaker;
import io.communique.rendering.markdown.CommonMarkTypesetter;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RenderStatementTest {

    @Test
    void aStatementBecomesFiveRenditions() {
        var set = rendering().render(Samples.statement("Harbour opens", "Body."));

        assertThat(set.renditions())
                .extracting(Rendition::name)
                .containsExactly(
                        "page",
                        "card",
                        "card-square",
                        "card-tall",
                        "markdown",
                        "text",
                        "feed-entry");
        assertThat(set.version()).isEqualTo(1);
        assertThat(set.path()).isEqualTo("/news/harbour/2026/03/open/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "cy-GB", "ar", "es-ES", "fr"})
    void theSameStatementGivesTheSameBytesOnEveryMachine(String language) {
        var statement =
                Samples.corrected(Samples.statement("Harbour opens 1234", "Body 1.", language));
        var here = hashes(rendering().render(statement));
        var locale = Locale.getDefault();
        var zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));

            assertThat(hashes(rendering().render(statement))).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void plainTextEndsWithTheAddress() {
        var text =
                new String(
                        rendering()
                                .render(Samples.statement("Harbour opens", "One.\n\n* two"))
                                .renditions()
                                .get(5)
                                .bytes(),
                        java.nio.charset.StandardCharsets.UTF_8);

        assertThat(text)
                .isEqualTo(
                        """
                        Harbour Council – STATEMENT

                        Harbour opens

                        2 March 2026, 09:15

                        One.

                        - two

                        http://localhost:8080/news/harbour/2026/03/open/
                        """);
    }

    @Test
    void plainTextTellsTheNewestChangeBeforeTheText() {
        var first = Samples.statement("Harbour opens", "One.");
        var third = Samples.corrected(Samples.corrected(first, "Of the pier."), "Of the quay.");
        var text =
                new String(
                        rendering().render(third).renditions().get(5).bytes(),
                        java.nio.charset.StandardCharsets.UTF_8);

        assertThat(text)
                .contains(
                        """
                        2 March 2026, 09:15
                        Updated 4 March 2026, 09:15
                        What was changed (4 March 2026, 09:15): Of the quay.

                        One.
                        """)
                .doesNotContain("Of the pier.");
    }

    private static List<String> hashes(RenditionSet set) {
        return set.renditions().stream().map(Rendition::sha256).toList();
    }

    private static RenderStatement rendering() {
        return new RenderStatement(
                Samples.OFFICES,
                Samples.SITE,
                new CommonMarkTypesetter(),
                new Java2DCardPainter(),
                new TemplatePageMaker());
    }
}
