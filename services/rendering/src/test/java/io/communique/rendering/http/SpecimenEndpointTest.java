package io.communique.rendering.http;

import static io.communique.rendering.http.PreviewService.EDITOR;
import static io.communique.rendering.http.PreviewService.OUTSIDER;
import static io.communique.rendering.http.PreviewService.PARTNER;
import static io.communique.rendering.http.PreviewService.each;
import static io.communique.rendering.http.PreviewService.get;
import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpecimenEndpointTest {

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "cy-GB", "ar", "es-ES"})
    void everyElementIsShownInEveryLanguage(String locale) {
        var answer = get("/specimen/harbour?locale=" + locale, EDITOR, "Accept", "text/html");
        var page = Jsoup.parse(answer.text());

        assertThat(page.select("html").attr("lang")).isEqualTo(locale);
        for (var element :
                ("h1 .label .summary h2 h3 h4 em strong code pre hr ul>li>ul ol blockquote"
                                + " a[href^=https] a[href^=mailto] time[itemprop=dateModified]")
                        .split(" ")) {
            assertThat(page.select(element)).as(element).isNotEmpty();
        }
        assertThat(answer.header("Content-Security-Policy")).startsWith("sandbox;");
        assertThat(
                        each(
                                get("/specimen/harbour?locale=" + locale, EDITOR)
                                        .json()
                                        .path("renditions")))
                .extracting(rendition -> rendition.path("name").asString())
                .contains("card", "card-square", "card-tall");
    }

    @Test
    void whoWorksOnDraftsMayLookAtEveryAreas() {
        assertThat(get("/specimen/harbour", OUTSIDER).status()).isEqualTo(200);
        assertThat(get("/specimen/harbour", PARTNER).status()).isEqualTo(403);
        assertThat(get("/specimen/harbour", "").status()).isEqualTo(401);
        assertThat(get("/specimen/nowhere", EDITOR).status()).isEqualTo(404);
        assertThat(get("/specimen/harbour?locale=tlh", EDITOR).pointers())
                .containsExactly("locale");
    }
}
