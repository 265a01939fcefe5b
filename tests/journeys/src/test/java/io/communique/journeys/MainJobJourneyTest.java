package io.communique.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The main job: one approved statement, everywhere, with every value as it was given. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MainJobJourneyTest {

    private static final String PATH =
            "/news/northants/news/news/2021/march-21/road-safety-review--a-year-of-progress--statement/";
    private static final String HEADLINE = "Road safety review – a year of progress";

    private LocalSystem system;
    private Newsroom newsroom;
    private Path file;
    private String source;
    private LocalSystem.Ran demo;

    @BeforeAll
    void publish() throws Exception {
        system = LocalSystem.shared();
        newsroom = new Newsroom(system);
        file = Path.of(getClass().getResource("/statements/review.txt").toURI());
        source = Files.readString(file);
        demo = system.run("demo", file.toString()).orFail();
    }

    @Test
    void theDemonstrationNamesEveryAddress() {
        assertThat(demo.out())
                .containsPattern("(?m)^article [0-9a-f-]{36}$")
                .contains("page " + system.env("SITE_URL") + PATH)
                .contains("card " + system.env("SITE_URL") + PATH + "card")
                .containsPattern("(?m)^feed http")
                .contains("statement " + system.env("SITE_URL") + PATH + "statement.json")
                .containsPattern("(?m)^topic communique\\.articles");
    }

    @Test
    void theSameAgainIsLiveAlready() throws Exception {
        var again = system.run("demo", file.toString()).orFail();
        assertThat(again.out()).contains("page " + system.env("SITE_URL") + PATH);
        assertThat(newsroom.site(PATH + "statement.json").json().get("version").longValue())
                .isEqualTo(1);
    }

    @Test
    void thePageSaysWhatWasWritten() {
        var answer = newsroom.site(PATH).expect(200);
        var page = Jsoup.parse(answer.text());
        assertThat(page.selectFirst("h1").text()).isEqualTo(HEADLINE);
        assertThat(page.select("meta[property=og:title]").attr("content"))
                .isEqualTo(HEADLINE + " *STATEMENT*");
        assertThat(page.select("meta[property=og:type]").attr("content")).isEqualTo("website");
        assertThat(page.select("meta[property=og:locale]").attr("content")).isEqualTo("en_GB");
        assertThat(page.select("meta[property=og:description]").attr("content"))
                .isEqualTo(
                        "Today the independent reviewers’ board for Roads & Bridges published its"
                                + " view of the Force’s progress.");
        assertThat(page.select("link[rel=canonical]").attr("href"))
                .isEqualTo(system.env("SITE_URL") + PATH);
        assertThat(page.select("html").attr("lang")).isEqualTo("en-GB");
        var body = page.select("[itemprop=articleBody]");
        assertThat(body).hasSize(1);
        assertThat(body.select("p")).hasSize(5);
        assertThat(body.select("ul")).hasSize(1);
        assertThat(body.select("li")).hasSize(2);
        assertThat(body.select("a")).isEmpty();
        assertThat(body.text().chars().filter(c -> c == '"').count()).isEqualTo(6);
        assertThat(body.select("p").get(1).text()).endsWith("we are pleased that the");
    }

    @Test
    void theStatementKeepsEveryValue() {
        var content = newsroom.site(PATH + "statement.json").expect(200).json().get("content");
        assertThat(content.get("area").stringValue()).isEqualTo("northants");
        assertThat(content.get("label").stringValue()).isEqualTo("STATEMENT");
        assertThat(content.get("publishedAt").stringValue()).isEqualTo("2021-03-24T12:56:00Z");
        var image = content.get("image");
        assertThat(image.get("url").stringValue())
                .isEqualTo(
                        "https://www.northants.police.uk/media/brand/board.png?crop=(5,0,195,100)&w=600&h=300&scale=both");
        assertThat(image.get("crop").toString())
                .isEqualTo("{\"x1\":5,\"x2\":195,\"y1\":0,\"y2\":100}");
        assertThat(image.get("width").intValue()).isEqualTo(600);
        assertThat(image.get("scale").stringValue()).isEqualTo("both");
    }

    @Test
    void theCardIsAPictureThatThePageNames() throws Exception {
        var page = Jsoup.parse(newsroom.site(PATH).text());
        var named = page.select("meta[property=og:image]").attr("content");
        assertThat(named).matches(".*/card-[0-9a-f]+\\.png");
        var card = newsroom.site(named.substring(system.env("SITE_URL").length())).expect(200);
        var picture = ImageIO.read(new java.io.ByteArrayInputStream(card.response().body()));
        assertThat(picture.getWidth()).isEqualTo(1200);
        assertThat(picture.getHeight()).isEqualTo(630);
        assertThat(newsroom.site(PATH + "card.png").expect(200).response().body())
                .isEqualTo(card.response().body());
    }

    @Test
    void theMarkdownComesBackAsItWent() {
        var markdown = newsroom.site(PATH + "index.md").expect(200).text();
        assertThat(markdown.substring(markdown.indexOf("\n```\n")))
                .isEqualTo(source.substring(source.indexOf("\n```\n")));
        assertThat(markdown)
                .contains("date: \"12:56 24/03/2021\"")
                .contains("| Northamptonshire Police\"")
                .contains("url: \"https://www.northants.police.uk" + PATH + "\"");
    }

    @Test
    void theFeedsTheIndexAndTheMapKnowIt() {
        for (var place :
                new String[] {
                    "/feed.atom",
                    "/news/northants/feed.atom",
                    "/",
                    "/news/northants/",
                    "/changes/",
                    "/news/northants/changes/",
                    "/sitemap-news.xml"
                }) {
            assertThat(newsroom.site(place).expect(200).text()).as(place).contains(PATH);
        }
        assertThat(newsroom.maps()).contains(PATH + "<");
    }

    @Test
    void thePublicSiteSpeaksHttpWell() throws Exception {
        var page = newsroom.site(PATH);
        var request =
                java.net.http.HttpRequest.newBuilder(
                        java.net.URI.create(system.env("SITE_URL") + PATH));
        assertThat(
                        newsroom.send(request.copy().header("If-None-Match", page.header("ETag")))
                                .status())
                .isEqualTo(304);
        assertThat(newsroom.send(request.copy().HEAD()).header("Content-Length"))
                .isEqualTo(Integer.toString(page.response().body().length));
        var zipped = newsroom.send(request.copy().header("Accept-Encoding", "gzip"));
        assertThat(zipped.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(zipped.header("ETag")).isNotEqualTo(page.header("ETag"));
        var unslashed = newsroom.site(PATH.substring(0, PATH.length() - 1));
        assertThat(unslashed.status()).isEqualTo(308);
        assertThat(unslashed.header("Location")).endsWith(PATH);
        assertThat(newsroom.site("/news/northants/nothing/").status()).isEqualTo(404);
    }

    @Test
    void theTimelineTellsEveryStep() {
        var id = newsroom.site(PATH + "statement.json").json().get("articleId").stringValue();
        var timeline =
                newsroom.get("PARTNER_URL", "/articles/" + id + "/timeline", "partner").expect(200);
        assertThat(timeline.text())
                .contains("submitted", "approved", "released", "rendered", "live", "page", "feed");
    }

    @Test
    void aPartnersCheckHoldsAndFailsOnAChangedByte() throws Exception {
        var statement = newsroom.site(PATH + "statement.json").response().body();
        var jws = newsroom.site(PATH + "statement.jws").text();
        var keys = system.data().resolve("journey-keys.json");
        Files.write(keys, newsroom.site("/.well-known/jwks.json").response().body());
        var published = new io.communique.schemas.PublicKeys(keys);
        assertThat(io.communique.schemas.Seal.check(statement, jws, published))
                .isInstanceOf(io.communique.schemas.Proof.Valid.class);
        var changed = new String(statement, StandardCharsets.UTF_8).replace("welcomes", "welcomed");
        assertThat(
                        io.communique.schemas.Seal.check(
                                changed.getBytes(StandardCharsets.UTF_8), jws, published))
                .isInstanceOf(io.communique.schemas.Proof.Refused.class);
    }
}
