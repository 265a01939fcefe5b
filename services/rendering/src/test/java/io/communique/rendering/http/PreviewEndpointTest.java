package io.communique.rendering.http;

import static io.communique.rendering.http.PreviewService.APPROVER;
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
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

class PreviewEndpointTest {

    private static final String RELEASED = "2026-03-02T09:15:00Z";
    private static final String ID = "11111111-2222-4333-8444-555555555555";

    /** Nothing of it may be told to anybody who did not send it. */
    private static final String CANARY = "canary that sings of what nobody has approved";

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
        assertThat(answer.path("rendererVersion").asInt()).isEqualTo(30_000);
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
