package io.communique.rendering.http;

import static io.communique.rendering.http.PreviewService.ARTICLES;
import static io.communique.rendering.http.PreviewService.EDITOR;
import static io.communique.rendering.http.PreviewService.JSON;
import static io.communique.rendering.http.PreviewService.WEBSITE;
import static io.communique.rendering.http.PreviewService.draft;
import static io.communique.rendering.http.PreviewService.each;
import static io.communique.rendering.http.PreviewService.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.communique.rendering.http.PreviewService.Reply;
import io.communique.rendering.kafka.SealedArticles;
import io.communique.schemas.CanonicalForm;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ComparisonEndpointTest {

    private static final String PATH = SealedArticles.PATH;

    @BeforeEach
    void publish() {
        WEBSITE.show(PATH, ARTICLES.published("Harbour opens"));
    }

    @Test
    void aDraftThatSaysWhatIsLiveChangesNothing() {
        var answer = diff("Harbour opens", "Body.").json();

        assertThat(answer.path("changed").asBoolean()).isFalse();
        assertThat(changes(answer.path("channels")).values()).containsOnly("unchanged");
        assertThat(answer.path("draft").path("version").asInt()).isEqualTo(3);
    }

    @Test
    void anotherBodyLeavesTheCardsAsTheyAre() {
        var answer = diff("Harbour opens", "Body, corrected.").json();

        assertThat(changes(answer.path("channels")))
                .isEqualTo(
                        Map.of(
                                "page", "changed",
                                "card", "unchanged",
                                "card-square", "unchanged",
                                "card-tall", "unchanged",
                                "markdown", "changed",
                                "text", "changed",
                                "feed-entry", "unchanged",
                                "metadata", "changed"));
        assertThat(answer.path("live").path("version").asInt()).isEqualTo(3);
        assertThat(answer.path("draft").path("version").asInt()).isEqualTo(4);
        assertThat(channel(answer, "markdown").path("diff").asString())
                .startsWith("--- live\n+++ draft\n@@ ")
                .contains("\n-Body.\n+Body, corrected.\n");
        assertThat(channel(answer, "text").path("diff").asString()).contains("\n+Updated ");
    }

    @Test
    void anotherHeadlineIsShownInWordsAndPictures() {
        var answer = diff("Harbour closes", "Body.").json();

        var card = channel(answer, "card");
        assertThat(card.path("live").path("words").asString())
                .isEqualTo("Harbour Council. Harbour opens. 1 March 2026");
        assertThat(card.path("draft").path("words").asString()).contains("Harbour closes");
        assertThat(card.path("draft").path("base64").asString()).startsWith("iVBOR");
        assertThat(card.path("live").path("sha256"))
                .isNotEqualTo(card.path("draft").path("sha256"));
        assertThat(each(channel(answer, "metadata").path("values")))
                .anySatisfy(value -> {
                    assertThat(value.path("name").asString()).isEqualTo("og:title");
                    assertThat(value.path("live").asString()).isEqualTo("Harbour opens");
                    assertThat(value.path("draft").asString()).isEqualTo("Harbour closes");
                });
    }

    @Test
    void peopleSeeItSideBySide() {
        var answer =
                post(
                        "/preview/diff",
                        EDITOR,
                        JSON,
                        correction("Harbour <script>alert(1)</script>", "Body, corrected."),
                        "Accept",
                        "text/html");
        var page = Jsoup.parse(answer.text());

        assertThat(answer.header("Content-Security-Policy"))
                .startsWith("sandbox; default-src 'none'; style-src 'sha256-")
                .contains("img-src data:")
                .doesNotContain("unsafe");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.select("script, link, a")).isEmpty();
        assertThat(page.select("ins")).extracting(ins -> ins.text()).contains("Body, corrected.");
        assertThat(page.select("figure img"))
                .hasSize(6)
                .allSatisfy(
                        img -> assertThat(img.attr("alt")).startsWith("Harbour Council. Harbour "));
    }

    @Test
    void whereNothingIsLiveThereIsNothingToCompareWith() {
        assertThat(at("/news/harbour/2026/03/never/").status()).isEqualTo(404);
        WEBSITE.answer("/news/harbour/2026/03/gone/", 410, "gone");
        assertThat(at("/news/harbour/2026/03/gone/").status()).isEqualTo(410);
        WEBSITE.show(PATH, ARTICLES.withdrawn());
        assertThat(at(PATH).status()).isEqualTo(410);
        assertThat(post("/preview/diff", EDITOR, JSON, draft("headline", "No path")).pointers())
                .containsExactly("/path");
    }

    @Test
    void aWebsiteThatDoesNotAnswerIsSaidSo() {
        WEBSITE.answer("/news/harbour/2026/03/ill/", 503, "ill");
        var ill = at("/news/harbour/2026/03/ill/");

        assertThat(ill.status()).isEqualTo(503);
        assertThat(ill.header("Retry-After")).isEqualTo("5");
    }

    @Test
    void noRedirectIsFollowed() throws Exception {
        try (var other = new Website()) {
            WEBSITE.answer("/news/harbour/2026/03/moved/", 308, other.address() + "/elsewhere");

            assertThat(at("/news/harbour/2026/03/moved/").status()).isEqualTo(502);
            assertThat(other.asked()).isZero();
        }
    }

    @Test
    void whatIsNotSealedForThisAddressIsNotCompared() {
        var article = ARTICLES.published("Harbour opens");
        var forged =
                new String(CanonicalForm.of(article), StandardCharsets.UTF_8)
                        .replace("Harbour opens", "Harbour shuts");
        WEBSITE.show(PATH, forged.getBytes(StandardCharsets.UTF_8), article.getSignature());
        assertThat(at(PATH).status()).isEqualTo(502);

        WEBSITE.show("/news/harbour/2026/03/other/", article);
        assertThat(at("/news/harbour/2026/03/other/").status()).isEqualTo(502);
    }

    @Test
    void aDraftOfAnotherArticleIsNoCorrection() {
        var other =
                post(
                        "/preview/diff",
                        EDITOR,
                        JSON,
                        draft(
                                "articleId", "99999999-2222-4333-8444-555555555555",
                                "headline", "Harbour closes",
                                "path", PATH));

        assertThat(other.status()).isEqualTo(409);
        assertThat(other.pointers()).containsExactly("/articleId");
    }

    private static Reply diff(String headline, String body) {
        return post("/preview/diff", EDITOR, JSON, correction(headline, body));
    }

    private static String correction(String headline, String body) {
        return draft("headline", headline, "summary", "A summary.", "body", body, "path", PATH);
    }

    private static Reply at(String path) {
        return post("/preview/diff", EDITOR, JSON, draft("headline", "Harbour", "path", path));
    }

    private static Map<String, String> changes(tools.jackson.databind.JsonNode channels) {
        var changes = new TreeMap<String, String>();
        each(channels)
                .forEach(channel ->
                        changes.put(
                                channel.path("name").asString(),
                                channel.path("change").asString()));
        return changes;
    }

    private static tools.jackson.databind.JsonNode channel(
            tools.jackson.databind.JsonNode answer, String name) {
        return each(answer.path("channels")).stream()
                .filter(channel -> channel.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
