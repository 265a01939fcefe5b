package io.communique.rendering.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.communique.rendering.domain.Cards;
import io.communique.rendering.domain.Colophon;
import io.communique.rendering.domain.Colours;
import io.communique.rendering.domain.Composition;
import io.communique.rendering.domain.Mark;
import io.communique.rendering.domain.Office;
import io.communique.rendering.domain.Photos;
import io.communique.rendering.domain.Rendition;
import io.communique.rendering.domain.Samples;
import io.communique.rendering.domain.Site;
import io.communique.rendering.domain.Statement;
import io.communique.rendering.domain.Theme;
import io.communique.rendering.domain.TypeScale;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TemplatePageMakerTest {

    private static final Cards CARDS =
            Cards.painted(format -> Rendition.card(format, new byte[] {1, 2, 3}));
    private static final String CARD_ADDRESS =
            "http://localhost:8080/news/harbour/2026/03/open/card-039058c6f2c0cb49.png";
    private static final String AWKWARD = "</script><script>alert(\"1\")</script> & 'x' \u2028";

    private final TemplatePageMaker pages = new TemplatePageMaker();

    @Test
    void theBodyStandsAloneInOneElement() {
        var body = page(Samples.statement("Headline", "")).select("[itemprop=articleBody]");

        assertThat(body).hasSize(1);
        assertThat(body.first().html()).isEqualTo("<p>Body.</p>");
    }

    @Test
    void headlineDateAndLabelAreReadable() {
        var page =
                page(
                        Samples.statement(
                                "Harbour opens",
                                "Summary",
                                "",
                                "en-GB",
                                "APPEAL",
                                Instant.parse("2021-07-01T11:30:00Z")));

        assertThat(page.select("h1[itemprop=headline]").text()).isEqualTo("Harbour opens");
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select(".label").text()).isEqualTo("APPEAL");
        assertThat(property(page, "article:tag")).isEqualTo("APPEAL");
        assertThat(page.select("time[itemprop=datePublished]").attr("datetime"))
                .isEqualTo("2021-07-01T11:30:00Z");
        assertThat(page.select("time[itemprop=datePublished]").text())
                .isEqualTo("1 July 2021, 12:30");
        assertThat(page.select("time[itemprop=dateModified]")).isEmpty();
    }

    @Test
    void aCorrectedStatementSaysWhenItWasUpdated() {
        var page = page(Samples.corrected(Samples.statement("Headline", "")));

        assertThat(page.select("time[itemprop=dateModified]").attr("datetime"))
                .isEqualTo("2026-03-03T09:15:00Z");
    }

    @Test
    void changesAreToldNewestFirst() {
        var silent = Samples.corrected(Samples.statement("Headline", ""));
        var page = page(Samples.corrected(Samples.corrected(silent, AWKWARD), "Of the quay."));

        assertThat(page(silent).select("#changes, [href=#changes]")).isEmpty();
        assertThat(page.select("#changes time").eachAttr("datetime"))
                .containsExactly("2026-03-05T09:15:00Z", "2026-03-04T09:15:00Z");
        assertThat(page.select("#changes dd").stream().map(Element::wholeText))
                .containsExactly("Of the quay.", AWKWARD);
        var corrections = jsonLd(page).get("correction");
        assertThat(corrections).hasSize(2);
        assertThat(corrections.get(0).toString())
                .isEqualTo(
                        "{\"@type\":\"CorrectionComment\",\"text\":\"Of the quay.\",\"datePublished\":\"2026-03-05T09:15:00Z\"}");
        assertThat(corrections.get(1).get("text").stringValue()).isEqualTo(AWKWARD);
    }

    @Test
    void linkPreviewsGetAllTheyNeed() {
        var page = page(Samples.statement("Harbour opens", ""));

        assertThat(page.title()).isEqualTo("Harbour opens | Harbour Council");
        assertThat(property(page, "og:title")).isEqualTo("Harbour opens");
        assertThat(property(page, "og:type")).isEqualTo("article");
        assertThat(property(page, "og:locale")).isEqualTo("en_GB");
        assertThat(property(page, "og:site_name")).isEqualTo("Harbour Council");
        assertThat(property(page, "og:image")).isEqualTo(CARD_ADDRESS);
        assertThat(property(page, "og:url"))
                .isEqualTo("http://localhost:8080/news/harbour/2026/03/open/")
                .isEqualTo(page.select("link[rel=canonical]").attr("href"));
        assertThat(property(page, "article:published_time")).isEqualTo("2026-03-02T09:15:00Z");
        assertThat(property(page, "article:author")).isEqualTo("Harbour Council");
        assertThat(property(page, "article:tag")).isEqualTo("STATEMENT");
        assertThat(page.select("meta[name=twitter:card]").attr("content"))
                .isEqualTo("summary_large_image");
    }

    @Test
    void theImagesPropertiesFollowItDirectly() {
        var image = page(Samples.statement("H", "")).select("meta[property=og:image]").first();

        assertThat(image.nextElementSiblings().eachAttr("property"))
                .startsWith("og:image:type", "og:image:width", "og:image:height", "og:image:alt");
    }

    @Test
    void aSocialTitleAndTypeOfItsOwnAreTakenVerbatim() {
        var page =
                page(
                        Samples.with(
                                Samples.statement("Harbour opens", ""),
                                new Statement.Social("website", "Harbour opens *NOW*", "Come."),
                                Samples.reference("https://elsewhere.example/hero.png")));

        assertThat(property(page, "og:title")).isEqualTo("Harbour opens *NOW*");
        assertThat(property(page, "og:description")).isEqualTo("Come.");
        assertThat(property(page, "og:type")).isEqualTo("website");
        assertThat(page.select("meta[property^=article:]")).isEmpty();
        assertThat(page.outerHtml()).doesNotContain("elsewhere.example");
    }

    @Test
    void theSitesMarkAndItsAccessibilityAreFound() {
        var page = page(Samples.statement("H", "", "cy-GB"));

        assertThat(page.select("head link[rel$=icon]").eachAttr("href"))
                .containsExactly("/favicon.ico", "/icon.svg", "/apple-touch-icon.png");
        assertThat(page.select("footer.colophon a[href=/accessibility/?lang=cy]").text())
                .isEqualTo("Hygyrchedd");
        assertThat(
                        page(Samples.statement("H", "", "fr"))
                                .select("footer.colophon a")
                                .eachAttr("href"))
                .contains("/accessibility/");
    }

    @Test
    void feedsAndOtherFormsAreFound() {
        assertThat(page(Samples.statement("H", "")).select("link[rel=alternate]").eachAttr("href"))
                .containsExactly(
                        "/news/harbour/feed.atom",
                        "/feed.atom",
                        "/news/harbour/2026/03/open/index.md",
                        "/news/harbour/2026/03/open/statement.json",
                        "/news/harbour/2026/03/open/statement.jws");
    }

    @Test
    void searchEnginesReadANewsArticle() {
        var json = jsonLd(page(Samples.statement("Harbour opens", "")));

        assertThat(json.get("@type").stringValue()).isEqualTo("NewsArticle");
        assertThat(json.get("headline").stringValue()).isEqualTo("Harbour opens");
        assertThat(json.get("image").get(0).stringValue()).isEqualTo(CARD_ADDRESS);
        assertThat(json.get("publisher").get("name").stringValue()).isEqualTo("Harbour Council");
    }

    @Test
    void noWordEscapesFromItsPlace() {
        var page = page(Samples.statement(AWKWARD, AWKWARD, "", "en-GB", "A'B", null));

        assertThat(page.select("h1").first().wholeText()).isEqualTo(AWKWARD);
        assertThat(page.select("meta[name=description]").attr("content")).isEqualTo(AWKWARD);
        assertThat(page.title()).startsWith("</script><script>");
        assertThat(page.select("script")).hasSize(1);
        assertThat(jsonLd(page).get("headline").stringValue()).isEqualTo(AWKWARD);
    }

    @Test
    void rightToLeftPagesSayTheirDirection() {
        var page = page(Samples.statement("عنوان", "", "ar"));

        assertThat(page.select("html").attr("dir")).isEqualTo("rtl");
        assertThat(page.select("html").attr("lang")).isEqualTo("ar");
        assertThat(page.select(".dates dt").text()).isEqualTo("نُشر في");
    }

    @Test
    void onlyADemonstrationSaysThatItIsOne() {
        var statement = Samples.statement("Headline", "");
        var official =
                new Composition(
                        statement,
                        Samples.OFFICE,
                        new Site(URI.create("https://news.example"), false),
                        new Composition.Body("", ""));

        assertThat(page(statement).select("meta[name=robots]").attr("content"))
                .isEqualTo("noindex");
        assertThat(page(statement).select(".demonstration")).hasSize(1);
        assertThat(page(official).select(".demonstration,meta[name=robots]")).isEmpty();
    }

    @Test
    void thePolicyAllowsThisStyleAndNoScript() throws Exception {
        var page = page(Samples.statement("Headline", ""));
        var style = page.select("style").first().data();
        var hash =
                Base64.getEncoder()
                        .encodeToString(
                                MessageDigest.getInstance("SHA-256")
                                        .digest(style.getBytes(StandardCharsets.UTF_8)));

        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .contains("default-src 'none'")
                .contains("style-src 'sha256-" + hash + "'")
                .doesNotContain("unsafe-inline");
        assertThat(page.select("[style],[onclick],script:not([type=application/ld+json])"))
                .isEmpty();
    }

    @Test
    void theThemesSizesAndMarkAreThePages() {
        var office =
                new Office(
                        "harbour",
                        "Harbour",
                        null,
                        Samples.OFFICE.zone(),
                        List.of(),
                        new Theme(
                                1,
                                Colours.HOUSE,
                                new Mark("M1 1L2 2L1 2Z"),
                                new TypeScale(1.25, 1.4)),
                        Colophon.NONE);
        var page =
                page(
                        new Composition(
                                Samples.statement("Headline", ""),
                                office,
                                Samples.SITE,
                                new Composition.Body("", "")));

        assertThat(page.select(".masthead path").attr("d")).isEqualTo("M1 1L2 2L1 2Z");
        assertThat(page.select("style").first().data())
                .contains(".body h3{font-size:1.75rem}")
                .doesNotContain("{step", "{body}");
    }

    @Test
    void theFootSaysWhomToAsk() {
        var colophon =
                new Colophon(
                        Map.of("cy-GB", "Swyddfa."),
                        new Colophon.Contact(
                                "Press <office>", "press@harbour.example", "+44 1632 960 001"));
        var office =
                new Office(
                        "harbour",
                        "Harbour",
                        null,
                        Samples.OFFICE.zone(),
                        List.of(),
                        Theme.HOUSE,
                        colophon);
        var foot =
                page(new Composition(
                                Samples.statement("Pennawd", "", "cy-GB"),
                                office,
                                Samples.SITE,
                                new Composition.Body("", "")))
                        .select(".colophon");

        assertThat(foot.select("address").text())
                .isEqualTo("Press <office> +44 1632 960 001 press@harbour.example");
        assertThat(foot.select("address a").eachAttr("href"))
                .containsExactly("tel:+441632960001", "mailto:press@harbour.example");
        assertThat(foot.select("p").eachText()).contains("Swyddfa.");
    }

    @Test
    void readersPassTheStatementOnByPlainLinks() {
        var links = page(Samples.statement("Harbour & town", "")).select(".share a");

        assertThat(links.eachText())
                .containsExactly("E-mail", "Bluesky", "Facebook", "WhatsApp", "X");
        assertThat(links.eachAttr("href"))
                .contains(
                        "mailto:?subject=Harbour%20%26%20town&body=http%3A%2F%2Flocalhost%3A8080%2Fnews%2Fharbour%2F2026%2F03%2Fopen%2F");
    }

    private Document page(Statement statement) {
        return page(Samples.composition(statement));
    }

    private Document page(Composition composition) {
        return Jsoup.parse(
                new String(pages.page(composition, CARDS, Photos.NONE), StandardCharsets.UTF_8));
    }

    private static String property(Document page, String name) {
        return page.select("meta[property=" + name + "]").attr("content");
    }

    private static JsonNode jsonLd(Document page) {
        return JsonMapper.shared().readTree(page.select("script").first().data());
    }
}
