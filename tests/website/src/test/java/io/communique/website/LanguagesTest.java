package io.communique.website;

import static org.assertj.core.api.Assertions.assertThat;

import io.communique.journeys.Newsroom;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page that can be had in several languages: each is a page of its own, and knows the others. */
class LanguagesTest {

    private final String origin = PublicSite.shared().origin();
    private final Newsroom newsroom = PublicSite.shared().newsroom();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/news/example/",
                "/news/example/archive/",
                "/news/example/label/appeal/",
                "/news/example/changes/",
                "/accessibility/",
                "/verify/"
            })
    void eachIsItselfAndAllNameOneAnother(String path) {
        var alternates = alternates(page(origin + path));
        assertThat(alternates).containsEntry("x-default", origin + path).hasSize(5);
        alternates.forEach((language, address) -> {
            var page = page(address);
            assertThat(page.select("link[rel=canonical]").eachAttr("href"))
                    .as(language)
                    .containsExactly(address);
            assertThat(alternates(page)).as(language).isEqualTo(alternates);
            if (!language.equals("x-default")) {
                assertThat(page.select("html").attr("lang")).isEqualTo(language);
            }
        });
    }

    /** The page's own language is not named in its address, also where a reader named it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/news/example/?lang=en-GB",
                "/accessibility/?lang=en-GB",
                "/verify/?lang=en-GB"
            })
    void itsOwnLanguageMakesNoOtherPage(String path) {
        assertThat(page(origin + path).select("link[rel=canonical]").attr("href"))
                .isEqualTo(origin + path.substring(0, path.indexOf('?')));
    }

    private Document page(String address) {
        return Jsoup.parse(newsroom.site(address.substring(origin.length())).expect(200).text());
    }

    private static Map<String, String> alternates(Document page) {
        var alternates = new HashMap<String, String>();
        page.select("link[rel=alternate][hreflang]")
                .forEach(link -> alternates.put(link.attr("hreflang"), link.attr("href")));
        return alternates;
    }
}
