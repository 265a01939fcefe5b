package io.communique.rendering.http;

import static io.communique.rendering.http.PreviewService.APPROVER;
import static io.communique.rendering.http.PreviewService.BOAT;
import static io.communique.rendering.http.PreviewService.EDITOR;
import static io.communique.rendering.http.PreviewService.JSON;
import static io.communique.rendering.http.PreviewService.OUTSIDER;
import static io.communique.rendering.http.PreviewService.PARTNER;
import static io.communique.rendering.http.PreviewService.bean;
import static io.communique.rendering.http.PreviewService.draft;
import static io.communique.rendering.http.PreviewService.each;
import static io.communique.rendering.http.PreviewService.post;
import static io.communique.rendering.http.PreviewService.preview;
import static org.assertj.core.api.Assertions.assertThat;

import io.communique.rendering.RenderStatement;
import io.communique.rendering.domain.Language;
import io.communique.rendering.domain.Statement;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

class PreviewEndpointTest {

    private static final String RELEASED = "2026-03-02T09:15:00Z";
    private static final String ID = "11111111-2222-4333-8444-555555555555";

    /** Nothing of it may be told to anybody who did not send it. */
    private static final String CANARY = "canary that sings of what nobody has approved";

    private static final String FILE =
            """
            ---
            area: Harbour
            image:
              alt: A boat
              credit: The council
              crop: (40,54,1240,854)
              hash: %s
            og:
              description: In short.
              image: https://www.harbour.example/boat.jpg?crop=(1,2,3,4)
            social.description: Shorter.
            title: Boats
            ---
            A body.\
            """;

    private static final String FULL =
            draft(
                    "articleId", ID,
                    "headline", "Harbour opens",
                    "label", "STATEMENT",
                    "summary", "The harbour is open.",
                    "body", "A *body*.\n\nIn two parts.",
                    "locale", "cy_GB",
                    "path", "/news/harbour/2026/03/open/",
                    "publishedAt", "08:00 02/03/2026");

    @Test
    void aDraftIsShownByteForByteAsItWouldBePublished() {
        var answer = post("/preview?version=2&releasedAt=" + RELEASED, EDITOR, JSON, FULL).json();
        var published =
                bean(RenderStatement.class)
                        .render(
                                new Statement(
                                        UUID.fromString(ID),
                                        2,
                                        "a hash",
                                        "Harbour Council",
                                        Instant.parse(RELEASED),
                                        Instant.parse(RELEASED),
                                        "harbour",
                                        "STATEMENT",
                                        "Harbour opens",
                                        "The harbour is open.",
                                        "A *body*.\n\nIn two parts.",
                                        new Language("cy-GB"),
                                        "/news/harbour/2026/03/open/",
                                        Instant.parse("2026-03-02T08:00:00Z"),
                                        new Statement.Social("article", null, null),
                                        null,
                                        null,
                                        List.of()))
                        .renditions();

        assertThat(each(answer.path("renditions")))
                .extracting(
                        rendition -> rendition.path("name").asString(),
                        rendition -> rendition.path("sha256").asString())
                .containsExactlyElementsOf(
                        published.stream()
                                .map(rendition ->
                                        org.assertj.core.groups.Tuple.tuple(
                                                rendition.name(), rendition.sha256()))
                                .toList());
        assertThat(
                        each(answer.path("renditions"))
                                .getFirst()
                                .path("text")
                                .asString()
                                .getBytes(StandardCharsets.UTF_8))
                .isEqualTo(published.getFirst().bytes());
        assertThat(answer.path("rendererVersion").asInt()).isEqualTo(50_000);
        assertThat(answer.path("assumed").path("issuer").asString()).isEqualTo("Harbour Council");
        assertThat(answer.path("unfinished")).isEmpty();
    }

    @Test
    void thePageTravelsInASandbox() {
        var page = preview(FULL, "Accept", "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8");

        assertThat(Jsoup.parse(page.text()).select("h1").text()).isEqualTo("Harbour opens");
        assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=utf-8");
        assertThat(page.header("Content-Security-Policy"))
                .startsWith("sandbox; default-src 'none'; style-src 'sha256-")
                .doesNotContain("unsafe", "script-src", "http");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.header("X-Robots-Tag")).contains("noindex");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(page.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(page.header("Content-Disposition")).startsWith("inline");
        assertThat(preview(FULL).header("Cache-Control")).isEqualTo("no-store");
        assertThat(preview("{}").header("Cache-Control")).contains("no-store");
    }

    @Test
    void oneArtefactIsGivenAsItIs() throws Exception {
        var card = preview(FULL, "Accept", "image/png");
        assertThat(ImageIO.read(new ByteArrayInputStream(card.http().body())).getWidth())
                .isEqualTo(1200);

        var tall = post("/preview?format=card-tall", EDITOR, JSON, FULL);
        assertThat(tall.header("Content-Type")).isEqualTo("image/png");
        assertThat(ImageIO.read(new ByteArrayInputStream(tall.http().body())).getHeight())
                .isEqualTo(1920);

        assertThat(post("/preview?format=text", EDITOR, JSON, FULL).text())
                .startsWith("Harbour Council – STATEMENT");
        var unknown = post("/preview?format=poster", EDITOR, JSON, FULL);
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.pointers()).containsExactly("format");
    }

    @Test
    void aMarkdownFileIsShownLikeTheSameDraftAsJson() {
        var file =
                """
                ---
                area: Harbour
                title: "Harbour &amp;amp; quay open *STATEMENT* | Harbour Council"
                og:
                  description: >
                    The harbour
                    is open.
                  locale: cy_GB
                  url: https://www.harbour.example/news/harbour/2026/03/open/
                publish:
                  date: 08:00 02/03/2026
                url: /news/harbour/2026/03/open/
                ---

                A *body*.

                In two parts.\
                """;
        var json =
                draft(
                        "headline", "Harbour & quay open",
                        "label", "STATEMENT",
                        "summary", "The harbour is open.",
                        "body", "A *body*.\n\nIn two parts.",
                        "locale", "cy-GB",
                        "path", "/news/harbour/2026/03/open/",
                        "publishedAt", "2026-03-02T08:00:00Z");
        var address = "/preview?releasedAt=" + RELEASED;

        var shown = post(address, EDITOR, "text/markdown;charset=utf-8", file);

        assertThat(shown.text()).isEqualTo(post(address, EDITOR, JSON, json).text());
        assertThat(shown.status()).isEqualTo(200);
    }

    /** With everything that a file can say of a picture. */
    @Test
    void aFileNamesAnUploadedPictureLikeTheSameDraftAsJson() {
        var file = FILE.formatted(BOAT.hash());
        var json =
                """
                {"area":"harbour","headline":"Boats","summary":"In short.","body":"A body.",
                 "social":{"description":"Shorter."},
                 "image":{"url":"https://www.harbour.example/boat.jpg?crop=(1,2,3,4)","alt":"A boat",
                 "credit":"The council","crop":{"x1":40,"y1":54,"x2":1240,"y2":854},"hash":"%s"}}
                """
                        .formatted(BOAT.hash());
        var address = "/preview?releasedAt=" + RELEASED;

        var shown = post(address, EDITOR, "text/markdown", file);

        assertThat(shown.status()).as(shown.text()).isEqualTo(200);
        assertThat(shown.text()).isEqualTo(post(address, EDITOR, JSON, json).text());
        var markdown = post("/preview?format=markdown", EDITOR, "text/markdown", file).text();
        assertThat(post("/preview?format=markdown", EDITOR, "text/markdown", markdown).text())
                .isEqualTo(markdown);
    }

    /** Nothing serves it yet, so a browser could not fetch it; the page itself is as it will be. */
    @Test
    void thePageToBeLookedAtHasItsPhotographPastedIn() throws Exception {
        var file = FILE.formatted(BOAT.hash());
        var looked = post("/preview", EDITOR, "text/markdown", file, "Accept", "text/html");
        var shown = Jsoup.parse(looked.text());

        var source = shown.select("figure.hero img").attr("src");
        assertThat(source).startsWith("data:image/jpeg;base64,");
        var print = Base64.getDecoder().decode(source.substring(source.indexOf(',') + 1));
        assertThat(ImageIO.read(new ByteArrayInputStream(print)).getWidth()).isEqualTo(600);
        assertThat(shown.select("figure.hero img").attr("srcset")).doesNotContain("/news/");
        assertThat(shown.select("meta[http-equiv]").attr("content")).contains("img-src data:;");

        var page = Jsoup.parse(post("/preview?format=page", EDITOR, "text/markdown", file).text());
        assertThat(page.select("figure.hero img").attr("src")).startsWith("/news/harbour/draft/");
        for (var one : List.of(page, shown)) {
            one.select("figure.hero, meta[http-equiv]").remove();
            one.select("time, [content*=T]").remove();
            one.select("script").remove();
        }
        assertThat(shown.html()).isEqualTo(page.html());
    }

    /** A crop is in the pixels of what was uploaded, which had more than its master. */
    @Test
    void aCropIsThatOfThePictureAsItWasUploaded() {
        var corner = boat("harbour", "\"crop\":{\"x1\":2000,\"y1\":0,\"x2\":2400,\"y2\":400}");
        var sized = corner.replace("\"crop\"", "\"width\":2560,\"height\":1708,\"crop\"");

        var shown = post("/preview?format=photo-480", EDITOR, JSON, corner);

        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.http().body())
                .isEqualTo(post("/preview?format=photo-480", EDITOR, JSON, sized).http().body());
        assertThat(preview(sized.replace("2560", "2561")).pointers())
                .containsExactly("/image/width");
        for (var beyond : List.of("\"x2\":2561", "\"x2\":2001", "\"x2\":2031")) {
            assertThat(preview(corner.replace("\"x2\":2400", beyond)).pointers())
                    .as(beyond)
                    .containsExactly("/image/crop");
        }
    }

    @Test
    void anAddressWithoutAnEndIsRefusedByItsKey() {
        var file =
                """
                ---
                area: Harbour
                title: Boats
                og.image: https://www.harbour.example/boat.jpg?crop=%s
                ---
                A body.
                """
                        .formatted("a".repeat(50_000));
        var refused = post("/preview", EDITOR, "text/markdown", file);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.pointers()).containsExactly("og.image");
    }

    @Test
    void toAnotherAreaThereIsNoSuchPicture() {
        assertThat(preview(boat("harbour", "\"alt\":\"A boat\"")).status()).isEqualTo(200);
        var refused = preview(boat("plain", "\"alt\":\"A boat\""));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.pointers()).containsExactly("/image/hash");
    }

    private static String boat(String area, String members) {
        return "{\"area\":\"%s\",\"headline\":\"Boats\",\"image\":{\"hash\":\"%s\",%s}}"
                .formatted(area, BOAT.hash(), members);
    }

    /** As intake takes it: the address made of the hash names the picture, whoever writes it. */
    @Test
    void aPictureIsNamedByItsHashOrByTheAddressMadeOfIt() {
        var named = "\"image\":{\"hash\":\"%s\"}}".formatted(BOAT.hash());
        var address = "\"image\":{\"url\":\"/images/%s\"}}".formatted(BOAT.hash());
        var draft = draft("headline", "Boats").replace("}", ",");

        var shown = post("/preview?format=markdown", EDITOR, JSON, draft + named).text();

        assertThat(shown).contains("image: \"" + PreviewService.WEBSITE.address() + "/images/");
        assertThat(post("/preview?format=markdown", EDITOR, JSON, draft + address).text())
                .isEqualTo(shown);
        assertThat(each(preview(draft + named).json().path("unfinished")))
                .extracting(pointer -> pointer.asString())
                .contains("/image/alt", "/image/credit");
        assertThat(preview(draft + address.replace("/images/", "/images/x")).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(40,54,1240,854)|40 54 1240 854|image.crop",
                "(40,54,1240,854)|(40,54,40,854)|image.crop",
                "hash: |hash: x|image.hash",
                "https://www.harbour.example/boat|javascript:boat|og.image",
                "  alt: A boat|  said: A boat|image.said"
            })
    void whatIsWrongWithAPictureIsNamedByItsKey(String right, String wrong, String key) {
        var refused =
                post(
                        "/preview",
                        EDITOR,
                        "text/markdown",
                        FILE.formatted(BOAT.hash()).replace(right, wrong));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.pointers()).containsExactly(key);
    }

    @Test
    void aPhotographsCardIsAJpegAndNothingElse() throws Exception {
        var draft =
                draft("headline", "Boats").replace("}", ",")
                        + "\"image\":{\"hash\":\"%s\"}}".formatted(BOAT.hash());

        for (var accept : List.of("image/jpeg", "image/*", "image/png;q=0.9, image/jpeg;q=0.1")) {
            var card = preview(draft, "Accept", accept);
            assertThat(card.status()).as(accept).isEqualTo(200);
            assertThat(card.header("Content-Type")).isEqualTo("image/jpeg");
            assertThat(card.http().body()).startsWith(0xff, 0xd8);
        }
        var refused = preview(draft, "Accept", "image/png");
        assertThat(refused.status()).isEqualTo(406);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.json().path("detail").asString())
                .isEqualTo("This can be had as application/json, text/html, image/jpeg.");
        assertThat(preview(FULL, "Accept", "image/jpeg").json().path("detail").asString())
                .contains("image/png");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/*|application/json",
                "application/*|application/json",
                "nonsense|application/json",
                "text/html, application/json|application/json",
                "text/html, */*;q=0.8|text/html;charset=utf-8",
                "image/*, text/html;q=0.9|image/png",
                "image/*;q=0, */*;q=0.1|application/json",
                "application/json;q=0, */*|text/html;charset=utf-8"
            })
    void whatIsLikedMostIsGiven(String accept, String given) {
        assertThat(preview(FULL, "Accept", accept).header("Content-Type")).isEqualTo(given);
    }

    @Test
    void whatNothingIsLikedOfIsNotGiven() {
        assertThat(preview(FULL, "Accept", "application/pdf").status()).isEqualTo(406);
        assertThat(post("/preview/diff", EDITOR, JSON, FULL, "Accept", "image/png").status())
                .isEqualTo(406);
    }

    @Test
    void whatIsNotWrittenYetIsSimplyMissing() {
        var answer = preview(draft("headline", "Harbour opens"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(each(answer.json().path("unfinished")))
                .extracting(pointer -> pointer.asString())
                .containsExactly("/summary", "/body");
        assertThat(answer.json().path("assumed").path("version").asInt()).isEqualTo(1);
        assertThat(answer.json().path("assumed").path("locale").asString()).isEqualTo("en-GB");
    }

    @Test
    void aDraftThatWaitsForItsTimeIsShownAsReleasedThen() {
        var answer =
                preview(draft("headline", "Later", "publishedAt", "2150-01-01T12:00:00Z")).json();

        assertThat(answer.path("assumed").path("releasedAt").asString())
                .isEqualTo("2150-01-01T12:00:00Z");
    }

    @Test
    void whatCannotBeShownIsNamedByItsFieldAndNotQuoted() {
        var refused =
                preview(
                        """
                        {"area":"harbour","headline":7,"summary":"%s \u202e","locale":"%s",
                         "path":"/news/plain/%s/","publishedAt":"%s","sumary":"%s",
                         "social":[],"image":{"url":"http://%s","crop":{"x1":"%s"}}}
                        """
                                .formatted(CANARY, CANARY, CANARY, CANARY, CANARY, CANARY, CANARY));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.pointers())
                .containsExactlyInAnyOrder(
                        "/headline",
                        "/headline",
                        "/summary",
                        "/locale",
                        "/path",
                        "/publishedAt",
                        "/sumary",
                        "/social",
                        "/image/url",
                        "/image/crop/x1");
        assertThat(refused.text()).doesNotContain("canary");
    }

    @Test
    void whatCannotBeReadIsRefused() {
        assertThat(preview("{\"area\":\"harbour\",").status()).isEqualTo(400);
        assertThat(post("/preview", EDITOR, "text/markdown", "no front matter").status())
                .isEqualTo(400);
        var broken = post("/preview", EDITOR, "text/markdown", "---\na: b\nc: [d\n---\n");
        assertThat(broken.status()).isEqualTo(400);
        assertThat(broken.pointers()).containsExactly("line 4");
        assertThat(post("/preview", EDITOR, "text/markdown", "---\nwithout: end").status())
                .isEqualTo(400);
        assertThat(post("/preview", EDITOR, "text/plain", "words").status()).isEqualTo(415);
        assertThat(preview(draft("headline", "Long", "body", "x".repeat(262_145))).status())
                .isEqualTo(413);
        assertThat(preview(draft("headline", "Long", "body", "x".repeat(1 << 20))).status())
                .isEqualTo(413);
        assertThat(preview("{\"area\":\"nowhere\",\"headline\":\"x\"}").pointers())
                .containsExactly("/area");
        assertThat(post("/preview?version=0", EDITOR, JSON, FULL).pointers())
                .containsExactly("version");
        assertThat(post("/preview?releasedAt=9999-01-01T00:00:00Z", EDITOR, JSON, FULL).pointers())
                .containsExactly("releasedAt");
    }

    @Test
    void onlyTheAreasEditorsAndApproversSeePreviews() {
        assertThat(post("/preview", "", JSON, FULL).status()).isEqualTo(401);
        assertThat(post("/preview", PARTNER, JSON, FULL).status()).isEqualTo(403);
        assertThat(post("/preview", OUTSIDER, JSON, FULL).status()).isEqualTo(403);
        assertThat(post("/preview", OUTSIDER, JSON, FULL).text()).doesNotContain("Harbour opens");
        assertThat(post("/preview", APPROVER, JSON, FULL).status()).isEqualTo(200);
        assertThat(post("/preview/diff", "", JSON, FULL).status()).isEqualTo(401);
        assertThat(post("/preview/diff", PARTNER, JSON, FULL).status()).isEqualTo(403);
        assertThat(post("/preview/diff", OUTSIDER, JSON, FULL).status()).isEqualTo(403);
    }

    @Test
    @Timeout(120)
    void whoFindsThePressFullIsToldWhenToComeBackWhilePublishingGoesOn() throws Exception {
        var press = bean(ProofPress.class);
        var open = new CountDownLatch(1);
        var busy = new CountDownLatch(1);
        Callable<Boolean> occupation =
                () -> {
                    busy.countDown();
                    open.await();
                    return true;
                };
        try (var editors = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = editors.submit(() -> press.pull(occupation));
            busy.await();
            var waiting =
                    IntStream.range(0, 40)
                            .mapToObj(_ -> editors.submit(() -> preview(FULL)))
                            .toList();
            var refused = 0;
            while (refused < 38) {
                refused =
                        (int)
                                waiting.stream()
                                        .filter(reply ->
                                                reply.isDone() && reply.resultNow().status() == 429)
                                        .count();
                Thread.sleep(5);
            }

            var published =
                    bean(RenderStatement.class)
                            .render(
                                    io.communique.rendering.domain.Samples.statement(
                                            "Published meanwhile", "Body."));

            assertThat(published.renditions()).hasSize(7);
            assertThat(first.isDone()).isFalse();
            open.countDown();
            assertThat(waiting).extracting(reply -> reply.get().status()).containsOnly(200, 429);
            var replies = new ArrayList<PreviewService.Reply>();
            for (var reply : waiting) {
                replies.add(reply.get());
            }
            assertThat(replies).extracting(PreviewService.Reply::status).containsOnly(200, 429);
            assertThat(replies)
                    .filteredOn(reply -> reply.status() == 429)
                    .hasSize(38)
                    .allSatisfy(reply -> assertThat(reply.header("Retry-After")).isEqualTo("1"));
            assertThat(first.get()).isTrue();
        } finally {
            open.countDown();
        }
    }

    @ExtendWith(OutputCaptureExtension.class)
    @Test
    void nothingOfADraftIsLogged(CapturedOutput log) {
        preview(draft("headline", CANARY, "summary", CANARY, "body", CANARY));
        preview(draft("headline", CANARY, "path", CANARY));
        preview("{\"headline\":\"" + CANARY);
        post("/preview?format=" + "canary", EDITOR, JSON, FULL);
        post("/preview/diff", EDITOR, JSON, draft("headline", CANARY, "body", CANARY));
        post("/preview", EDITOR, "text/markdown", "---\ntitle: [" + CANARY + "\n---\n" + CANARY);

        assertThat(log.getAll()).doesNotContain("canary");
    }
}
