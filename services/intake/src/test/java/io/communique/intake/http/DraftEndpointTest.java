package io.communique.intake.http;

import static io.communique.intake.http.IntakeService.EDITOR;
import static io.communique.intake.http.IntakeService.draft;
import static io.communique.intake.http.IntakeService.get;
import static io.communique.intake.http.IntakeService.post;
import static io.communique.intake.http.IntakeService.put;
import static io.communique.intake.http.IntakeService.send;
import static io.communique.intake.http.IntakeService.submit;
import static org.assertj.core.api.Assertions.assertThat;

import io.communique.intake.http.IntakeService.Reply;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class DraftEndpointTest {

    private static final String MARKDOWN =
            """
            ---
            area: Countyshire
            og:
              description: "Today\\u2019s Fire &amp; Rescue."
              image: https://www.county.example/a.png?crop=(5,0,195,100)&amp;w=600&amp;h=300&amp;scale=both
              locale: en_GB
              title: "Care – assessment *STATEMENT*"
              type: website
            publish:
              date: 12:56 24/03/2021
            title: "Care – assessment *STATEMENT* | County Police"
            url: %s
            ---

            "As typed" &amp; kept.
            """;

    @Test
    void markdownBecomesADraftToTheCharacter() {
        var made =
                markdown(
                        "https://www.county.example/news/county/news/news/2021/march-21/care--assessment/");
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("ETag")).isEqualTo("\"1\"");
        assertThat(made.header("Location")).isEqualTo("/drafts/" + made.id());
        var json = get("/drafts/" + made.id(), EDITOR).json();
        assertThat(json).isEqualTo(made.json());
        assertThat(json.path("headline").asString()).isEqualTo("Care – assessment");
        assertThat(json.path("label").asString()).isEqualTo("STATEMENT");
        assertThat(json.path("summary").asString()).isEqualTo("Today’s Fire & Rescue.");
        assertThat(json.path("body").asString()).isEqualTo("\"As typed\" &amp; kept.\n");
        assertThat(json.path("publishedAt").asString()).isEqualTo("2021-03-24T12:56:00Z");
        assertThat(json.path("path").asString())
                .isEqualTo("/news/county/news/news/2021/march-21/care--assessment/");
        assertThat(json.at("/image/crop/x2").asInt()).isEqualTo(195);
        assertThat(json.path("state").asString()).isEqualTo("draft");
    }

    @Test
    void everyCharacterSurvivesTheStore() {
        String odd =
                "emoji 👩‍👩‍👧 \\\"quotes\\\" \\\\ \\t\\n<b>&amp;</b> فارسی‌ها café́ 🏴󠁧󠁢󠁷󠁬󠁳󠁿 trailing \\n\\n";
        var made = post(draft("Survival", "").replace("A body", odd));
        assertThat(made.status()).as(made.http().body()).isEqualTo(201);
        assertThat(get("/drafts/" + made.id(), EDITOR).json().path("body"))
                .isEqualTo(JsonMapper.builder().build().readTree("\"" + odd + "\""));
    }

    @Test
    void savingNeedsTheVersionThatWasSeen() {
        var made = post(draft("Saving", ""));
        String id = made.id();
        assertThat(
                        send(
                                        "PUT",
                                        "/drafts/" + id,
                                        EDITOR,
                                        draft("x", ""),
                                        "Content-Type",
                                        "application/json")
                                .status())
                .isEqualTo(428);
        var saved = put(id, "\"1\"", draft("Saving twice", ""));
        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.header("ETag")).isEqualTo("\"2\"");
        assertThat(saved.json().path("path")).isEqualTo(made.json().path("path"));
        assertThat(put(id, "\"1\"", draft("Late", "")).status()).isEqualTo(412);
        assertThat(put(id, "W/\"2\"", draft("Weak", "")).status()).isEqualTo(412);
        assertThat(put(id, "2", draft("Bare", "")).status()).isEqualTo(400);
        assertThat(get("/drafts/" + id, EDITOR).json().path("headline").asString())
                .isEqualTo("Saving twice");
    }

    @Test
    void whatTheServerSetsIsTakenOnlyWhenEqual() {
        var made = post(draft("Server set", ""));
        assertThat(put(made.id(), "\"1\"", made.http().body()).status()).isEqualTo(200);
        var wrong = (ObjectNode) made.json();
        wrong.put("version", 7)
                .put("articleId", UUID.randomUUID().toString())
                .put("state", "published")
                .put("foo", 1);
        var refused = put(made.id(), "\"2\"", wrong.toString());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.pointers())
                .containsExactlyInAnyOrder("/version", "/articleId", "/state", "/foo");
    }

    @Test
    void pathsAreReservedAndFreed() {
        String path = ",\"path\":\"/news/plain/one/two/\"";
        var holder = post(draft("Path", path));
        assertThat(holder.status()).isEqualTo(201);
        for (String other :
                List.of("/news/plain/one/two/", "/news/plain/one/", "/news/plain/one/two/three/")) {
            var refused = post(draft("Path", ",\"path\":\"" + other + "\""));
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.id()).isEqualTo(holder.id());
        }
        assertThat(post(draft("Path", ",\"path\":\"/news/plain/one/two-b/\"")).status())
                .isEqualTo(201);
        assertThat(send("DELETE", "/drafts/" + holder.id(), EDITOR, "").status()).isEqualTo(428);
        assertThat(
                        send("DELETE", "/drafts/" + holder.id(), EDITOR, "", "If-Match", "\"1\"")
                                .status())
                .isEqualTo(204);
        assertThat(get("/drafts/" + holder.id(), EDITOR).status()).isEqualTo(404);
        assertThat(post(draft("Path", path)).status()).isEqualTo(201);
    }

    @Test
    void nothingMayStandAboveThePathsThatStatementsGet() {
        for (String above :
                List.of("/news/plain/2150/", "/news/plain/2150/05/", "/news/plain/1999/")) {
            assertThat(post(draft("Above", ",\"path\":\"" + above + "\"")).pointers())
                    .as(above)
                    .containsExactly("/path");
        }
        for (String beside : List.of("/news/plain/215/", "/news/plain/2150/may/")) {
            assertThat(post(draft("Beside", ",\"path\":\"" + beside + "\"")).status())
                    .as(beside)
                    .isEqualTo(201);
        }
        assertThat(post(draft("Given", ",\"publishedAt\":\"2150-05-05\"")).status()).isEqualTo(201);
    }

    /** There is one form of answers; nothing is stored behind a refusal to give it. */
    @Test
    void anAnswerIsJsonWhateverIsAskedFor() {
        var made =
                send(
                        "POST",
                        "/drafts",
                        EDITOR,
                        draft("Accept", ""),
                        "Content-Type",
                        "application/json",
                        "Accept",
                        "text/html");
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("Content-Type")).isEqualTo("application/json");
    }

    @Test
    void aDraftMayMoveUntilItIsSubmitted() {
        var made = post(draft("Move", ",\"path\":\"/news/plain/move/a/\""));
        assertThat(
                        put(made.id(), "\"1\"", draft("Move", ",\"path\":\"/news/plain/move/b/\""))
                                .status())
                .isEqualTo(200);
        assertThat(post(draft("Move", ",\"path\":\"/news/plain/move/a/\"")).status())
                .isEqualTo(201);
        assertThat(submit(made.id(), "\"2\"").status()).isEqualTo(201);
        assertThat(
                        put(made.id(), "\"2\"", draft("Move", ",\"path\":\"/news/plain/move/c/\""))
                                .status())
                .isEqualTo(409);
    }

    @Test
    void generatedPathsNeverClashHoweverManyComeAtOnce() {
        String json = draft("Clash", ",\"publishedAt\":\"2001-02-03T04:05:06Z\"");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var replies =
                    IntStream.range(0, 12)
                            .mapToObj(_ -> CompletableFuture.supplyAsync(() -> post(json), threads))
                            .toList();
            assertThat(
                            replies.stream()
                                    .map(CompletableFuture::join)
                                    .map(reply -> reply.json().path("path").asString()))
                    .contains("/news/plain/2001/02/clash/", "/news/plain/2001/02/clash-12/")
                    .doesNotHaveDuplicates();
        }
    }

    private static Reply markdown(String url) {
        return send(
                "POST",
                "/drafts",
                EDITOR,
                MARKDOWN.formatted(url),
                "Content-Type",
                "text/markdown; charset=UTF-8");
    }
}
