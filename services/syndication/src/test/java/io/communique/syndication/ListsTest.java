package io.communique.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fronts, archives, labels, search and changes: the ways to a statement. */
class ListsTest extends WholeSite {

    @Test
    void everyLanguageOfAnAreaHasItsFront() {
        show(Faithful.named("arabic-1"));
        var welsh = Jsoup.parse(text("/news/example/?lang=cy-GB"));
        assertThat(welsh.select("html").attr("lang")).isEqualTo("cy-GB");
        assertThat(welsh.select("h1").text()).isEqualTo("Newyddion gan Example");
        assertThat(welsh.select("ol.statements li").attr("dir")).isEqualTo("rtl");
        assertThat(welsh.select("link[rel=canonical]").attr("href"))
                .isEqualTo(Faithful.SITE + "/news/example/?lang=cy-GB");
        assertThat(welsh.select(".browse a").eachAttr("href"))
                .contains("/news/example/archive/?lang=cy-GB");
        var own = Jsoup.parse(text("/news/example/?lang=en-GB"));
        assertThat(own.select("link[rel=canonical]").attr("href"))
                .isEqualTo(Faithful.SITE + "/news/example/");
        assertThat(own.select("link[hreflang]").eachAttr("hreflang"))
                .containsExactly("en-GB", "cy-GB", "ar", "es-ES", "x-default");
        var arabic = Jsoup.parse(text("/news/example/archive/?lang=ar"));
        assertThat(arabic.select("html").attr("dir")).isEqualTo("rtl");
        assertThat(arabic.text()).contains("نوفمبر");
        for (var none :
                List.of(
                        "/news/example/?lang=fr",
                        "/news/example/?lang=",
                        "/news/northants/?lang=cy",
                        "/accessibility/?lang=fr")) {
            assertThat(get(none).statusCode()).as(none).isEqualTo(404);
        }
        assertThat(get("/?lang=cy").statusCode()).isEqualTo(200);
        assertThat(text("/")).doesNotContain("hreflang");
    }

    @Test
    void theArchiveLeadsToTheMonthOfTheFirstRelease() {
        show(first);
        assertThat(text("/news/northants/"))
                .contains(
                        "href=\"/news/northants/archive/\"",
                        "href=\"/search/\"",
                        "href=\"/news/northants/label/statement/\"");
        assertThat(text("/news/northants/archive/"))
                .contains(
                        "<a href=\"/news/northants/archive/2026/\">2026</a>",
                        "<a href=\"/news/northants/archive/2026/11/\">November</a>")
                .doesNotContain("archive/2021");
        for (var list : List.of("archive/2026/", "archive/2026/11/", "label/statement/")) {
            assertThat(text("/news/northants/" + list)).as(list).contains(path);
        }
        for (var none :
                List.of(
                        "archive/2025/",
                        "archive/2026/10/",
                        "archive/2026/13/",
                        "archive/2026/11/?page=2",
                        "label/appeal/",
                        "label/STATEMENT/")) {
            assertThat(get("/news/northants/" + none).statusCode()).as(none).isEqualTo(404);
        }
        assertThat(get("/news/nowhere/archive/").statusCode()).isEqualTo(404);
        assertThat(header(get("/news/northants/archive/2026"), "Location"))
                .isEqualTo("/news/northants/archive/2026/");
    }

    @Test
    void aFrontPageIsLedByTheNewestAndShowsPictures() {
        show(Faithful.photographed());
        var home = Faithful.photographed().statement().path();
        var area = "/news/" + Faithful.photographed().statement().area() + "/";
        for (var front : List.of("/", area)) {
            var list = Jsoup.parse(text(front)).selectFirst("ol.statements.led");
            assertThat(list).as(front).isNotNull();
            var picture = list.select("li.pictured img");
            assertThat(picture.attr("alt")).isEmpty();
            assertThat(picture.attr("src")).startsWith(home + "photo-480-");
            assertThat(get(picture.attr("src")).statusCode()).isEqualTo(200);
        }
        var archive = Jsoup.parse(text(area + "archive/2026/"));
        assertThat(archive.select("ol.led")).isEmpty();
        show(first);
        assertThat(Jsoup.parse(text(area)).select("li.pictured")).hasSize(1);
    }

    @Test
    void aListHoldsNothingOfAnotherLabel() {
        show(Faithful.named("welsh-1"));
        show(Faithful.named("arabic-1"));
        jdbc.sql("update public_article set label = 'APPEAL' where locale like 'cy%'").update();
        jdbc.sql("update public_article set label = 'NOTICE' where locale like 'ar%'").update();
        assertThat(text("/news/example/label/appeal/"))
                .contains(Faithful.named("welsh-1").statement().path())
                .doesNotContain(Faithful.named("arabic-1").statement().path());
    }

    @Test
    void searchFindsWordsOfWhatIsPublic() {
        show(first);
        assertThat(text("/search/")).contains("<form", "name=\"q\"");
        for (var words :
                List.of("officers", "OFFICER", "%22very+pleased%22", "inspection+-zebra")) {
            assertThat(text("/search/?q=" + words)).as(words).contains(path);
        }
        for (var words :
                List.of("zebra", "officers+zebra", "'%3B--", "%3Cscript%3E", "%00", "%ff")) {
            assertThat(text("/search/?q=" + words)).as(words).doesNotContain(path, "<script>");
        }
        assertThat(text("/search/?q=Inspectorate")).as("the summary's").contains(path);
        assertThat(get("/search/?q=zebra&page=2").statusCode()).isEqualTo(404);
        assertThat(header(get("/search/?q=zebra"), "X-Robots-Tag")).isEqualTo("noindex");
    }

    @ParameterizedTest
    @ValueSource(strings = {"N%C5%B5r", "nwr", "NW%CC%82R", "apel", "%22apel+am%22"})
    void searchFindsAWordHoweverItsLettersAreTyped(String words) {
        show(Faithful.named("welsh-1"));
        assertThat(text("/search/?q=" + words))
                .contains(Faithful.named("welsh-1").statement().path());
    }

    /** One letter may become six when it is taken apart, and an index takes so many. */
    @Test
    void searchKeepsSoManyLettersHoweverTheyGrow() {
        assertThat(
                        jdbc.sql("select length(plain_letters(repeat('\u3316', 90000)))")
                                .query(Integer.class)
                                .single())
                .isEqualTo(100_000);
    }

    @Test
    void theChangeListSaysWhatWasLastDone() {
        show(first);
        assertThat(text("/changes/")).contains("<strong>Published</strong>");
        show(second);
        var list = Jsoup.parse(text("/news/northants/changes/"));
        assertThat(list.select("ol.changes li")).hasSize(1);
        assertThat(list.select("strong").text()).isEqualTo("Corrected");
        assertThat(list.select("ol.changes a").attr("href")).isEqualTo(path);
        assertThat(Jsoup.parse(text("/news/example/changes/")).select("ol")).isEmpty();
        assertThat(get("/changes/?page=2").statusCode()).isEqualTo(404);
        assertThat(get("/changes/?page=51").statusCode()).isEqualTo(404);
    }
}
