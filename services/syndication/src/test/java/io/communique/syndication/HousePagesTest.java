package io.communique.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** What the site says of itself, and to whoever is lost. */
class HousePagesTest extends WholeSite {

    @Test
    void everyoneIsToldHowAccessibleTheSiteIs() {
        for (var language : List.of("en-GB", "cy", "ar", "es")) {
            var page = Jsoup.parse(text("/accessibility/?lang=" + language));
            assertThat(page.select("html").attr("lang")).isEqualTo(language);
            assertThat(page.select("a[href^=mailto]").text()).isEqualTo("access@example.org");
            assertThat(page.text()).contains("2026", "2.2");
        }
        assertThat(text("/accessibility/")).contains("2 November 2026", "20 November 2026");
        assertThat(text("/news/example/?lang=cy-GB"))
                .contains("href=\"/accessibility/?lang=cy\"", "href=\"/verify/?lang=cy\"");
    }

    /** A page in many languages leads to lists that there are. */
    @Test
    void theHousesListsAreInItsOwnLanguageAlone() {
        for (var page : List.of("/accessibility/?lang=cy", "/verify/?lang=cy")) {
            assertThat(Jsoup.parse(text(page)).select("header a, footer a").eachAttr("href"))
                    .as(page)
                    .contains("/", "/changes/", "/verify/?lang=cy")
                    .doesNotContain("/?lang=cy", "/changes/?lang=cy");
        }
        assertThat(text("/news/example/?lang=cy-GB"))
                .contains("href=\"/news/example/changes/?lang=cy-GB\"");
    }

    @Test
    void whoeverFindsNothingIsHelpedOn() {
        show(first);
        var nothing = Jsoup.parse(text("/news/northants/2026/no/"));
        assertThat(nothing.select("form[role=search], .browse a[href]").eachAttr("href"))
                .contains("/news/northants/", "/news/northants/archive/", "/");
        takeStatement.take(first.withdrawn(2, LATER));
        var gone = Jsoup.parse(text(path));
        assertThat(gone.select("main").text())
                .contains("withdrawn by Northamptonshire Police on 20 November 2026");
        assertThat(gone.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(gone.select("form[role=search]")).hasSize(1);
        assertThat(gone.select("link[rel=canonical]")).isEmpty();
        assertThat(header(get(path), "X-Robots-Tag")).isEqualTo("noindex");
    }

    @Test
    void whoeverFindsAWeaknessKnowsWhomToTell() {
        var file = get("/.well-known/security.txt");
        assertThat(header(file, "Content-Type")).isEqualToIgnoringCase("text/plain;charset=utf-8");
        assertThat(new String(file.body(), StandardCharsets.UTF_8))
                .isEqualTo(
                        """
                        Contact: mailto:security@example.org
                        Expires: 2027-06-30T23:59:59Z
                        Preferred-Languages: en, cy
                        Canonical: %s/.well-known/security.txt
                        """
                                .formatted(Faithful.SITE));
        assertThat(header(get("/security.txt"), "Location")).isEqualTo("/.well-known/security.txt");
    }

    @Test
    void theMarkIsSharpInEverySize() throws Exception {
        assertThat(header(get("/icon.svg"), "Content-Type")).isEqualTo("image/svg+xml");
        assertThat(xml(get("/icon.svg").body()).getDocumentElement().getTagName()).isEqualTo("svg");
        var touch = ImageIO.read(new ByteArrayInputStream(get("/apple-touch-icon.png").body()));
        assertThat(touch.getWidth()).isEqualTo(180);
        var ico = get("/favicon.ico").body();
        assertThat(List.of((int) ico[6], (int) ico[22], (int) ico[38])).containsExactly(16, 32, 48);
        int at = java.nio.ByteBuffer.wrap(ico).order(java.nio.ByteOrder.LITTLE_ENDIAN).getInt(18);
        var smallest = ImageIO.read(new ByteArrayInputStream(ico, at, ico.length - at));
        assertThat(smallest.getWidth()).isEqualTo(16);
        assertThat(smallest.getRGB(8, 4)).as("a line of words").isEqualTo(0xffffffff);
        assertThat(smallest.getRGB(8, 5)).as("none of it between").isEqualTo(0xff14284b);
    }
}
