package io.communique.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import io.communique.syndication.domain.Rendition;
import io.communique.syndication.domain.Renditions;
import io.communique.syndication.domain.Standing;
import io.communique.syndication.domain.Statement;
import io.communique.syndication.site.RunningSite;
import io.communique.testkit.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The whole service on a real PostgreSQL, seen through its website. There is no broker and no
 * registry at all: what the topics would bring is handed to the use cases, and the site serves all
 * the same.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.additional-location=classpath:areas.yaml",
            "spring.kafka.bootstrap-servers=127.0.0.1:1",
            "communique.registry-url=http://127.0.0.1:1",
            "communique.site-url=" + Faithful.SITE,
            "communique.site-port=0",
            "communique.remembered=0s",
            "communique.demonstration=true",
            "communique.signing.public-keys=src/test/resources/jwks.json",
            "spring.security.oauth2.resourceserver.jwt.issuer-uri=http://127.0.0.1:1",
            "management.server.port=0"
        })
@Import(RunningSite.class)
class SyndicationTest {

    private static final String MAP = "/sitemap-northants-2026-11.xml";
    private static final Instant LATER = Instant.parse("2026-11-20T12:00:00.001Z");

    @Autowired private TakeStatement takeStatement;

    @Autowired private ReadProof readProof;

    @Autowired private TakeRenditions takeRenditions;

    @Autowired private Timelines timelines;

    @Autowired private RunningSite site;

    @Autowired private JdbcClient jdbc;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Faithful first = Faithful.english();
    private final Faithful second = Faithful.corrected();
    private final String path = first.statement().path();

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.of("syndication").forEach((name, value) -> registry.add(name, () -> value));
    }

    @BeforeEach
    void anEmptyHouse() {
        for (var table : List.of("waiting", "signed", "public_article", "outbox")) {
            jdbc.sql("delete from " + table).update();
        }
        jdbc.sql(
                        "update article set standing = 'unheard', version = 0, shown_version = null, shown_renderer = null")
                .update();
    }

    /** As their reader takes them. */
    private Taken taken(Renditions renditions) {
        return takeRenditions.take(renditions, readProof.ahead(renditions));
    }

    /** What was read before the article was held says nothing of what was signed since. */
    @Test
    void aProofOfWhatIsNoLongerTheNewestIsReadAgain() {
        takeStatement.take(first.signed());
        var ahead = readProof.ahead(first.renditions());
        assertThat(ahead).isPresent();
        takeStatement.take(second.signed());
        assertThat(readProof.ahead(first.renditions())).isEmpty();
        assertThat(takeRenditions.take(first.renditions(), ahead)).isEqualTo(new Taken.Ignored());
        assertThat(takeRenditions.take(second.set(first.renditions().all()), ahead))
                .isInstanceOf(Taken.Refused.class);
        assertThat(get(path).statusCode()).isEqualTo(404);
        assertThat(takeRenditions.take(second.renditions(), ahead)).isEqualTo(new Taken.Public());
        assertShown(second);
    }

    @Test
    void whatIsWithdrawnWhileItIsReadIsNotShown() {
        takeStatement.take(first.signed());
        var ahead = readProof.ahead(first.renditions());
        takeStatement.take(first.withdrawn(2, LATER));
        assertThat(takeRenditions.take(first.renditions(), ahead)).isEqualTo(new Taken.Ignored());
        assertThat(get(path).statusCode()).isEqualTo(410);
    }

    @Test
    void articleThenRenditions() {
        assertThat(takeStatement.take(first.signed())).isEqualTo(new Taken.Waiting());
        assertThat(get(path).statusCode()).isEqualTo(404);
        assertThat(taken(first.renditions())).isEqualTo(new Taken.Public());
        assertShown(first);
    }

    @Test
    void renditionsThenArticle() {
        assertThat(taken(first.renditions())).isEqualTo(new Taken.Waiting());
        assertThat(get(path).statusCode()).isEqualTo(404);
        assertThat(takeStatement.take(first.signed())).isEqualTo(new Taken.Public());
        assertShown(first);
        assertThat(jdbc.sql("select count(*) from waiting").query(Long.class).single()).isZero();
    }

    @Test
    void bothAtOnceManyTimes() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 30; round++) {
                anEmptyHouse();
                var go = new CountDownLatch(1);
                var one =
                        threads.submit(() -> {
                            go.await();
                            return takeStatement.take(first.signed());
                        });
                var other =
                        threads.submit(() -> {
                            go.await();
                            return taken(first.renditions());
                        });
                go.countDown();
                assertThat(List.of(one.get(), other.get()))
                        .containsExactlyInAnyOrder(new Taken.Waiting(), new Taken.Public());
                assertShown(first);
            }
        }
    }

    @Test
    void aCorrectionReplacesEveryChannelAtOnce() {
        show(first);
        takeStatement.take(second.signed());
        assertShown(first);
        taken(second.renditions());
        assertShown(second);
        assertThat(get(path + cardName(first)).statusCode()).isEqualTo(200);
    }

    @Test
    void unfaithfulRenditionsAreRefusedAndTheOldVersionStays() {
        show(first);
        takeStatement.take(second.signed());
        var mutant =
                second.with(
                        Rendition.Name.PAGE,
                        page -> page.replace("Corrected last", "Corrected lost"));
        assertThat(taken(mutant)).isInstanceOf(Taken.Refused.class);
        assertShown(first);
        taken(second.renditions());
        assertShown(second);
    }

    @Test
    void unfaithfulRenditionsThatWaitedAreRefusedToo() {
        var mutant =
                first.with(
                        Rendition.Name.FEED_ENTRY,
                        entry -> entry.replace("Constabulary", "Constabulory"));
        taken(mutant);
        assertThat(takeStatement.take(first.signed())).isInstanceOf(Taken.Refused.class);
        assertThat(get(path).statusCode()).isEqualTo(404);
        taken(first.renditions());
        assertShown(first);
    }

    @Test
    void renditionsWithWrongBytesAreRefused() {
        takeStatement.take(first.signed());
        var all =
                first.renditions().all().stream()
                        .map(one ->
                                one.name() == Rendition.Name.CARD
                                        ? new Rendition(
                                                one.name(),
                                                one.mediaType(),
                                                new byte[] {1, 2},
                                                one.sha256())
                                        : one)
                        .toList();
        assertThat(taken(first.set(all))).isInstanceOf(Taken.Refused.class);
        assertThat(taken(first.set(all.subList(0, 4)))).isInstanceOf(Taken.Refused.class);
    }

    @Test
    void aWithdrawalWaitsForNothing() {
        show(first);
        var withdrawal = first.withdrawn(2, LATER);
        assertThat(takeStatement.take(withdrawal)).isEqualTo(new Taken.Public());
        assertWithdrawn(withdrawal.json());
        assertThat(taken(first.renditions())).isEqualTo(new Taken.Ignored());
        assertThat(taken(second.renditions())).isEqualTo(new Taken.Ignored());
        assertThat(takeStatement.take(first.signed())).isEqualTo(new Taken.Ignored());
        assertWithdrawn(withdrawal.json());
        for (var table : List.of("artefact", "signed", "waiting_rendition")) {
            assertThat(
                            jdbc.sql("select string_agg(t::text, ' ') from " + table + " t")
                                    .query(String.class)
                                    .optional()
                                    .orElse(""))
                    .doesNotContain("Inspectorate");
        }
    }

    @Test
    void aWithdrawalThatComesFirstIsShownAndBeatsWhatItWithdrew() {
        taken(first.renditions());
        var withdrawal = first.withdrawn(2, LATER);
        takeStatement.take(withdrawal);
        assertThat(takeStatement.take(first.signed())).isEqualTo(new Taken.Ignored());
        assertWithdrawn(withdrawal.json());
    }

    @Test
    void aPhotographIsServedAtTheArticlesAddressesAndGoesWithIt() {
        var sample = Faithful.photographed();
        var home = sample.statement().path();
        show(sample);
        var pictures =
                sample.renditions().all().stream()
                        .filter(one -> one.name().isPhoto() || one.name().isCard())
                        .toList();
        assertThat(pictures).hasSize(8);
        for (var picture : pictures) {
            var versioned = get(home + picture.fileName());
            assertThat(versioned.body()).isEqualTo(picture.bytes());
            assertThat(header(versioned, "Content-Type")).isEqualTo("image/jpeg");
            assertThat(get(home + picture.name().wire() + ".jpg").body())
                    .isEqualTo(picture.bytes());
            assertThat(get(home + picture.fileName().replace(".jpg", ".png")).statusCode())
                    .isEqualTo(404);
        }
        assertThat(header(get(home + "card.png"), "Content-Type"))
                .as("a plain address follows the newest card, whatever it is")
                .isEqualTo("image/jpeg");

        takeStatement.take(sample.withdrawn(2, LATER));
        for (var picture : pictures) {
            assertThat(get(home + picture.fileName()).statusCode()).isEqualTo(410);
            assertThat(get(home + picture.name().wire() + ".jpg").statusCode()).isEqualTo(410);
        }
    }

    @Test
    void aPhotographThatWasNotSignedIsNotShown() {
        takeStatement.take(first.signed());
        var more = new ArrayList<>(first.renditions().all());
        more.add(Faithful.photographed().renditions().the(Rendition.Name.PHOTO_480));
        assertThat(taken(first.set(more)))
                .isEqualTo(new Taken.Refused("a photograph of a statement that has none"));
        var sample = Faithful.photographed();
        takeStatement.take(sample.signed());
        var fewer =
                sample.renditions().all().stream().filter(one -> !one.name().isPhoto()).toList();
        assertThat(taken(sample.set(fewer)))
                .isEqualTo(new Taken.Refused("the photo-480 is missing"));
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void anUnlearntStateIsNotPublic() {
        show(first);
        takeStatement.take(first.bare(2, LATER, Standing.UNKNOWN));
        assertThat(get(path).statusCode()).isEqualTo(404);
        assertThat(get(path + "statement.json").statusCode()).isEqualTo(404);
        assertThat(text("/")).doesNotContain(path);
    }

    @Test
    void anotherArticleCannotTakeTheAddress() {
        show(first);
        var theirs =
                new Statement(
                        UUID.randomUUID(),
                        1,
                        1,
                        "x",
                        LATER,
                        LATER,
                        LATER,
                        "x",
                        path,
                        first.statement().content(),
                        List.of());
        org.assertj.core.api.Assertions.assertThatThrownBy(() ->
                        takeStatement.take(
                                new io.communique.syndication.domain.SignedStatement(
                                        theirs, Standing.WITHDRAWN, new byte[0], "x", null)))
                .isInstanceOf(org.springframework.dao.DuplicateKeyException.class);
        assertShown(first);
    }

    @Test
    void receiptsAndTimelineTellOfEachChannelOnce() {
        show(first);
        show(first);
        takeStatement.take(first.withdrawn(2, LATER));
        assertThat(
                        jdbc.sql(
                                        "select count(*) from outbox where topic = 'communique.deliveries'")
                                .query(Long.class)
                                .single())
                .isEqualTo(14);
        assertThat(
                        jdbc.sql("select count(distinct headers->>'ce_id') from outbox")
                                .query(Long.class)
                                .single())
                .isEqualTo(14);
        var timeline = timelines.of(first.statement().articleId()).orElseThrow();
        assertThat(timeline.path()).isEqualTo(path);
        assertThat(timeline.items())
                .extracting(item -> item.version() + " " + item.kind().wire())
                .contains(
                        "1 submitted",
                        "1 approved",
                        "1 released",
                        "1 rendered",
                        "1 live",
                        "2 taken-down",
                        "2 withdrawn");
    }

    @Test
    void textIsPackedAndKeptByReaders() throws Exception {
        show(first);
        for (var address :
                List.of(
                        path,
                        path + "index.md",
                        path + "statement.json",
                        path + "statement.jws",
                        "/",
                        "/news/northants/",
                        "/feed.atom",
                        "/news/northants/feed.atom",
                        "/sitemap.xml",
                        "/sitemap-pages.xml",
                        "/sitemap-news.xml",
                        MAP,
                        "/changes/",
                        "/accessibility/",
                        "/.well-known/security.txt",
                        "/robots.txt",
                        "/.well-known/jwks.json")) {
            var plain = get(address);
            var packed = get(address, "Accept-Encoding", "gzip");
            assertThat(plain.statusCode()).as(address).isEqualTo(200);
            assertThat(header(plain, "Vary")).as(address).isEqualTo("Accept-Encoding");
            assertThat(header(plain, "Cache-Control"))
                    .isEqualTo("public, max-age=1, must-revalidate");
            assertThat(header(packed, "Content-Encoding")).as(address).isEqualTo("gzip");
            assertThat(header(packed, "ETag"))
                    .isNotEqualTo(header(plain, "ETag"))
                    .doesNotStartWith("W/");
            assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes())
                    .isEqualTo(plain.body());
            assertThat(
                            get(address, "If-None-Match", "\"x\", " + header(plain, "ETag"))
                                    .statusCode())
                    .isEqualTo(304);
            assertThat(get(address, "If-None-Match", "*").body()).isEmpty();
            assertThat(get(address, "If-None-Match", header(packed, "ETag")).statusCode())
                    .isEqualTo(200);
            var head = send(HttpRequest.newBuilder(site.uri(address)).HEAD().build());
            assertThat(head.body()).isEmpty();
            assertThat(header(head, "Content-Length"))
                    .isEqualTo(Integer.toString(plain.body().length));
            assertThat(header(head, "ETag")).isEqualTo(header(plain, "ETag"));
            assertThat(header(plain, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(header(plain, "Content-Security-Policy")).contains("default-src 'none'");
        }
    }

    @Test
    void theArchiveLeadsToTheMonthOfTheFirstRelease() {
        show(first);
        assertThat(text("/news/northants/"))
                .contains(
                        "href=\"/news/northants/archive/\"",
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
        assertThat(get("/search/?q=zebra&page=2").statusCode()).isEqualTo(404);
        assertThat(header(get("/search/?q=zebra"), "X-Robots-Tag")).isEqualTo("noindex");
    }

    @Test
    void whatIsTakenBackLeavesEveryList() {
        show(first);
        takeStatement.take(first.withdrawn(2, LATER));
        assertThat(text("/news/northants/archive/")).doesNotContain("2026/11");
        assertThat(text("/news/northants/")).doesNotContain("label/statement");
        assertThat(get("/news/northants/archive/2026/11/").statusCode()).isEqualTo(404);
        assertThat(get("/news/northants/label/statement/").statusCode()).isEqualTo(404);
        assertThat(text("/search/?q=officers")).doesNotContain(path);
    }

    @Test
    void typesAreThePromisedOnes() {
        show(first);
        assertThat(header(get(path), "Content-Type"))
                .isEqualToIgnoringCase("text/html;charset=utf-8");
        assertThat(header(get(path + "card.png"), "Content-Type")).isEqualTo("image/png");
        assertThat(header(get(path + "index.md"), "Content-Type")).startsWith("text/markdown");
        assertThat(header(get(path + "statement.json"), "Content-Type"))
                .isEqualTo("application/json");
        assertThat(header(get(path + "statement.jws"), "Content-Type"))
                .isEqualTo("application/jose");
        assertThat(header(get("/feed.atom"), "Content-Type")).startsWith("application/atom+xml");
        assertThat(header(get(path), "Content-Security-Policy")).contains("style-src 'sha256-");
    }

    /** No other page may run a script, and this one only the one that is named by its hash. */
    @ParameterizedTest
    @CsvSource({"'',en-GB,ltr", "?lang=cy-GB,cy,ltr", "?lang=ar,ar,rtl", "?lang=fr,en-GB,ltr"})
    void readersCheckAStatementInTheirBrowser(String query, String language, String direction)
            throws Exception {
        var answer = get("/verify/" + query);
        assertThat(header(answer, "Content-Security-Policy"))
                .startsWith("default-src 'none'; script-src 'self'; connect-src 'self'; ")
                .contains("form-action 'none'", "style-src 'sha256-")
                .doesNotContain("unsafe");
        var page = Jsoup.parse(text("/verify/" + query));
        assertThat(page.select("html").attr("lang")).isEqualTo(language);
        assertThat(page.select("html").attr("dir")).isEqualTo(direction);
        assertThat(page.select("#address, #statement, #signature, #check, #result")).hasSize(5);
        assertThat(page.select("[name]:not(meta)")).as("what a form could send").isEmpty();
        var script = get(page.select("script[type=module]").attr("src"));
        assertThat(header(script, "Content-Type")).startsWith("text/javascript");
        var digest = MessageDigest.getInstance("SHA-256").digest(script.body());
        assertThat(page.select("script").attr("integrity"))
                .isEqualTo("sha256-" + Base64.getEncoder().encodeToString(digest));
        show(first);
        for (var other : List.of("/", path, "/news/northants/", "/feed.atom", "/verify.js")) {
            assertThat(header(get(other), "Content-Security-Policy")).doesNotContain("script-src");
        }
    }

    /** Whatever the script may say is there to be said, in every language. */
    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "cy", "ar"})
    void theScriptFindsItsWords(String language) {
        var words =
                Jsoup.parse(text("/verify/?lang=" + language))
                        .select("template [data-word]")
                        .eachAttr("data-word");
        var said =
                Pattern.compile(
                                "(?:say|row|require|otherwise|Refusal)\\((?:[^;\"]*, )?\"([a-z0-9-]*[a-z0-9])\"")
                        .matcher(text("/verify.js"))
                        .results()
                        .map(match -> match.group(1))
                        .collect(Collectors.toSet());
        assertThat(said).hasSizeGreaterThan(20);
        assertThat(words).containsAll(said);
    }

    @Test
    void feedsAndMapAreWellFormedAndNewestFirst() throws Exception {
        show(first);
        show(Faithful.named("arabic-1"));
        show(Faithful.named("welsh-1"));
        var feed = xml(get("/feed.atom").body());
        assertThat(feed.getElementsByTagName("entry").getLength()).isEqualTo(3);
        assertThat(feed.getElementsByTagName("updated").item(0).getTextContent())
                .isEqualTo("2026-11-22T08:00:00.001Z");
        assertThat(
                        xml(get("/news/northants/feed.atom").body())
                                .getElementsByTagName("entry")
                                .getLength())
                .isEqualTo(1);
        assertThat(
                        xml(get("/news/elsewhere/feed.atom").body())
                                .getElementsByTagName("updated")
                                .getLength())
                .isEqualTo(1);
        assertThat(locations("/sitemap.xml"))
                .containsExactly("/sitemap-pages.xml", "/sitemap-example-2026-11.xml", MAP);
        assertThat(locations("/sitemap-example-2026-11.xml")).hasSize(2);
        assertThat(locations(MAP)).containsExactly(path);
        assertThat(locations("/sitemap-pages.xml"))
                .contains(
                        "/",
                        "/accessibility/",
                        "/news/northants/archive/",
                        "/news/northants/changes/",
                        "/news/northants/label/statement/");
        assertThat(text("/").indexOf("datganiad"))
                .isPositive()
                .isLessThan(text("/").indexOf("0b6dd0f5"));
        assertThat(text("/news/example/"))
                .contains("lang=\"ar\" dir=\"rtl\"", "lang=\"cy-GB\" dir=\"ltr\"");
        assertThat(text("/news/example/")).doesNotContain(path);
    }

    /** The clock of the house is real, so the statement is given a release of an hour ago. */
    @Test
    void theNewsMapHoldsTheLastTwoDays() throws Exception {
        show(first);
        assertThat(locations("/sitemap-news.xml")).isEmpty();
        jdbc.sql("update public_article set first_released_at = now() - interval '47 hours'")
                .update();
        var news = xml(get("/sitemap-news.xml").body());
        assertThat(news.getElementsByTagName("news:language").item(0).getTextContent())
                .isEqualTo("en");
        assertThat(news.getElementsByTagName("news:name").item(0).getTextContent())
                .isEqualTo("Northamptonshire Police");
        assertThat(news.getElementsByTagName("news:title").item(0).getTextContent())
                .isEqualTo(first.statement().content().headline());
        assertThat(locations("/sitemap-news.xml")).containsExactly(path);
        jdbc.sql("update public_article set first_released_at = now() - interval '49 hours'")
                .update();
        assertThat(locations("/sitemap-news.xml")).isEmpty();
    }

    /** As many as no map may hold, in one month: each has its place in one part, and keeps it. */
    @Test
    void aMonthThatIsTooLongIsCutIntoParts() throws Exception {
        show(first);
        many("northants", 60_000);
        var maps = locations("/sitemap.xml").stream().filter(map -> map.contains("2031")).toList();
        assertThat(maps)
                .containsExactly(
                        "/sitemap-northants-2031-05-1of2.xml",
                        "/sitemap-northants-2031-05-2of2.xml");
        var all = new HashSet<String>();
        for (var map : maps) {
            var part = locations(map);
            assertThat(part).hasSizeBetween(25_000, 35_000);
            all.addAll(part);
        }
        assertThat(all).hasSize(60_000);
        assertThat(locations(MAP)).containsExactly(path);
    }

    private void many(String area, int count) {
        jdbc.sql(
                        """
                        with made as (
                          insert into article (article_id, standing, version, shown_version)
                          select md5(n::text)::uuid, 'showing', 1, 1 from generate_series(1, :count) n
                          on conflict (article_id) do update set version = 1
                          returning article_id)
                        insert into public_article (article_id, path, area, version, withdrawn, released_at,
                          first_released_at, shown_date, issuer, headline, summary, locale)
                        select article_id, '/news/' || :area || '/2031/' || article_id || '/', :area, 1, false,
                          '2031-05-02Z', '2031-05-02Z', '2031-05-02Z', 'x', 'x', 'x', 'en-GB' from made
                        """)
                .param("area", area)
                .param("count", count)
                .update();
    }

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
    void everyoneIsToldHowAccessibleTheSiteIs() {
        for (var language : List.of("en-GB", "cy", "ar", "es")) {
            var page = Jsoup.parse(text("/accessibility/?lang=" + language));
            assertThat(page.select("html").attr("lang")).isEqualTo(language);
            assertThat(page.select("a[href^=mailto]").text()).isEqualTo("access@example.org");
            assertThat(page.text()).contains("2026", "2.2");
        }
        assertThat(text("/accessibility/")).contains("2 November 2026", "20 November 2026");
        assertThat(text("/news/example/?lang=cy-GB")).contains("href=\"/accessibility/?lang=cy\"");
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
    void crawlersAreToldWhereTheMapsAre() {
        assertThat(text("/robots.txt"))
                .contains(
                        "User-agent: *\nDisallow: /search/?\n",
                        "Sitemap: " + Faithful.SITE + "/sitemap.xml\n",
                        "Sitemap: " + Faithful.SITE + "/sitemap-news.xml\n");
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

    @Test
    void everyAnswerIsGuarded() {
        show(first);
        for (var address :
                List.of("/", path, path + "card.png", "/sitemap.xml", "/nothing", "/robots.txt")) {
            var answer = get(address);
            assertThat(header(answer, "Content-Security-Policy"))
                    .as(address)
                    .contains("default-src 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(header(answer, "Referrer-Policy"))
                    .isEqualTo("strict-origin-when-cross-origin");
            assertThat(header(answer, "Permissions-Policy")).contains("camera=()");
            assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
            assertThat(header(answer, "Cross-Origin-Resource-Policy"))
                    .isEqualTo(address.endsWith(".png") ? "cross-origin" : "same-origin");
            assertThat(header(answer, "Strict-Transport-Security"))
                    .as("the site's address is not https")
                    .isEqualTo("(none)");
        }
    }

    @Test
    void addressesWithoutTheirSlashLeadOn() {
        show(first);
        for (var address :
                List.of(path, "/news/northants/", "/changes/", "/accessibility/", "/search/")) {
            var answer = get(address.substring(0, address.length() - 1));
            assertThat(answer.statusCode()).isEqualTo(308);
            assertThat(header(answer, "Location")).isEqualTo(address);
        }
        assertThat(get("/news/northants/nothing").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing", "/news/nowhere/", "/news/nowhere/feed.atom", "/?page=2", "/?page=0",
                "/news/northants/..%2f..%2fetc%2fpasswd", "/news/northants/%2e%2e/%2e%2e/etc/",
                        "/actuator/health", "/openapi.json", "/news/northants/a;b=c/"
            })
    void nothingElseIsThere(String address) {
        var answer = get(address);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
        assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                .contains("Page not found")
                .doesNotContain("Tomcat", "Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "PROPFIND"})
    void theSiteIsForReading(String method) {
        var answer =
                send(
                        HttpRequest.newBuilder(site.uri("/"))
                                .method(method, HttpRequest.BodyPublishers.noBody())
                                .build());
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(header(answer, "Allow")).isEqualTo("GET, HEAD");
    }

    @Test
    void brokenRequestsGetNoWordOfTheServers() throws IOException {
        for (var request :
                List.of(
                        "GET /<x> HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                        "GET /../../etc/passwd HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                        "GET /"
                                + "a".repeat(30_000)
                                + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                        "GET /%5c..%5c HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                        "GET /news/northants/x%00/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                        "GET /WEB-INF/web.xml HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                        "GARBAGE\r\n\r\n")) {
            assertThat(site.raw(request))
                    .matches("(?s)HTTP/1.1 4\\d\\d .*")
                    .doesNotContain("Tomcat", "Exception");
        }
    }

    private void show(Faithful sample) {
        takeStatement.take(sample.signed());
        taken(sample.renditions());
    }

    private void assertShown(Faithful sample) {
        var renditions = sample.renditions();
        assertThat(get(path).body()).isEqualTo(renditions.the(Rendition.Name.PAGE).bytes());
        assertThat(get(path + "index.md").body())
                .isEqualTo(renditions.the(Rendition.Name.MARKDOWN).bytes());
        assertThat(get(path + "card.png").body())
                .isEqualTo(renditions.the(Rendition.Name.CARD).bytes());
        assertThat(get(path + cardName(sample)).body())
                .isEqualTo(renditions.the(Rendition.Name.CARD).bytes());
        assertThat(get(path + "card-0000000000000000.png").statusCode()).isEqualTo(404);
        assertThat(get(path + "statement.json").body()).isEqualTo(sample.signed().json());
        assertThat(text(path + "statement.jws")).isEqualTo(sample.signed().jws());
        assertThat(text("/feed.atom")).contains(renditions.text(Rendition.Name.FEED_ENTRY));
        assertThat(text("/news/northants/")).contains(path);
        assertThat(text("/sitemap.xml")).contains(Faithful.SITE + MAP);
        assertThat(text(MAP)).contains("<loc>" + Faithful.SITE + path + "</loc>");
        assertThat(text("/changes/")).contains(path);
        assertThat(text("/news/northants/changes/")).contains(path);
    }

    private void assertWithdrawn(byte[] withdrawal) {
        for (var channel : List.of("", "card.png", cardName(first), "index.md")) {
            var answer = get(path + channel);
            assertThat(answer.statusCode()).as(channel).isEqualTo(410);
            assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
        }
        assertThat(get(path + "statement.json").body()).isEqualTo(withdrawal);
        assertThat(text(path + "statement.jws")).isEqualTo("header..signature-2");
        for (var list :
                List.of(
                        "/",
                        "/news/northants/",
                        "/feed.atom",
                        "/news/northants/feed.atom",
                        "/sitemap.xml",
                        "/sitemap-pages.xml",
                        "/sitemap-news.xml",
                        MAP,
                        "/changes/",
                        "/news/northants/changes/")) {
            assertThat(text(list)).as(list).doesNotContain(path, "inspection");
        }
        assertThat(text("/sitemap.xml")).doesNotContain("northants-2026-11");
        assertThat(get(MAP).statusCode()).isEqualTo(404);
        assertThat(text("/changes/"))
                .contains(
                        "Withdrawn", "A statement by Northamptonshire Police", "20 November 2026");
    }

    private static String cardName(Faithful sample) {
        return "card-"
                + sample.renditions().the(Rendition.Name.CARD).sha256().substring(0, 16)
                + ".png";
    }

    private HttpResponse<byte[]> get(String address, String... headers) {
        var request = HttpRequest.newBuilder(site.uri(address));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    private String text(String address) {
        return new String(get(address).body(), StandardCharsets.UTF_8);
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("(none)");
    }

    /** The paths that a sitemap or an index names. */
    private List<String> locations(String map) throws Exception {
        var found = xml(get(map).body()).getElementsByTagName("loc");
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> found.item(i).getTextContent().substring(Faithful.SITE.length()))
                .toList();
    }

    private static org.w3c.dom.Document xml(byte[] bytes) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(bytes));
    }
}
