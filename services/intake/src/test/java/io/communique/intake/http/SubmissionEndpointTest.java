package io.communique.intake.http;

import static io.communique.intake.http.IntakeService.ADMIN;
import static io.communique.intake.http.IntakeService.CONTEXT;
import static io.communique.intake.http.IntakeService.EDITOR;
import static io.communique.intake.http.IntakeService.draft;
import static io.communique.intake.http.IntakeService.get;
import static io.communique.intake.http.IntakeService.post;
import static io.communique.intake.http.IntakeService.put;
import static io.communique.intake.http.IntakeService.send;
import static io.communique.intake.http.IntakeService.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.communique.events.Submission;
import io.communique.intake.ConfirmTakedown;
import io.communique.intake.LearnDecision;
import io.communique.intake.Takedowns;
import io.communique.intake.domain.Outcome;
import io.communique.intake.domain.Outcome.Verdict;
import io.communique.intake.domain.Standing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class SubmissionEndpointTest {

    private final JdbcClient jdbc = CONTEXT.getBean(JdbcClient.class);

    @Test
    void handingInMakesARevisionAndLeavesItsEventWithTheSameCommit() {
        String id = post(draft("Hand in", "")).id();
        put(id, "\"1\"", draft("Hand in better", ""));
        var submitted = submit(id, "\"2\"");
        assertThat(submitted.status()).isEqualTo(201);
        assertThat(submitted.json().path("revision").asInt()).isEqualTo(1);
        assertThat(submitted.json().path("contentHash").asString()).matches("[0-9a-f]{64}");
        assertThat(submitted.id()).isEqualTo(id);
        assertThat(submitted.json().path("path").asString()).startsWith("/news/plain/");
        assertThat(get(submitted.header("Location"), EDITOR).json()).isEqualTo(submitted.json());
        assertThat(get("/drafts/" + id, EDITOR).json().path("state").asString())
                .isEqualTo("awaiting");
        assertThat(outbox(id)).containsExactly(1);
        assertThat(contributors(id, 1)).containsExactly("editor", "editor2");
    }

    @Test
    void theSameVersionAgainIsTheFirstAnswerAndNewWordsSupersede() {
        String id = post(draft("Again", "")).id();
        var first = submit(id, "\"1\"");
        var again = submit(id, "\"1\"");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(first.json());
        put(id, "\"1\"", draft("Again and better", ""));
        assertThat(submit(id, "\"1\"").status()).isEqualTo(412);
        assertThat(submit(id, "\"2\"").json().path("revision").asInt()).isEqualTo(2);
        assertThat(outbox(id)).as("once more, for its new contributor").containsExactly(1, 1, 2);
        assertThat(send("POST", "/drafts/" + id + "/submissions", EDITOR, "").status())
                .isEqualTo(428);
    }

    /** Their words are in no revision yet; but neither may they decide on those of others. */
    @Test
    void whoeverSavesWhileItWaitsIsAContributorToo() {
        String id = post(draft("Late help", "")).id();
        submit(id, "\"1\"");
        assertThat(put(id, "\"1\"", draft("Late help, later words", "")).status()).isEqualTo(200);
        assertThat(outbox(id)).containsExactly(1, 1);
        var told = submissions(id).getLast();
        assertThat(told.getRevision()).isEqualTo(1);
        assertThat(told.getContributors()).containsExactly("editor", "editor2");
        assertThat(told.getContent().getHeadline()).isEqualTo("Late help");
        put(id, "\"2\"", draft("Late help, still later words", ""));
        assertThat(outbox(id)).as("who is known is not told of again").containsExactly(1, 1, 1);
    }

    private List<Submission> submissions(String id) {
        return jdbc
                .sql("select value from outbox where key = :id order by sequence")
                .param("id", id)
                .query(byte[].class)
                .list()
                .stream()
                .map(SubmissionEndpointTest::read)
                .toList();
    }

    /** Its path is kept for ever only once it was public. */
    @Test
    void whatWasWithdrawnBeforeItEverWasPublicCanBeThrownAway() {
        String path = ",\"path\":\"/news/plain/never/public/\"";
        String id = post(draft("Never public", path)).id();
        submit(id, "\"1\"");
        learn(id, 1, 1, Verdict.NONE, null, Standing.WITHDRAWN, null);
        assertThat(get("/drafts/" + id, EDITOR).json().path("state").asString())
                .isEqualTo("withdrawn");
        assertThat(put(id, "\"1\"", draft("Never public", path)).status()).isEqualTo(409);
        assertThat(send("DELETE", "/drafts/" + id, EDITOR, "", "If-Match", "\"1\"").status())
                .isEqualTo(204);
        assertThat(post(draft("Another", path)).status()).isEqualTo(201);
    }

    @Test
    void whatWasPublicKeepsItsPathForEver() {
        String path = ",\"path\":\"/news/plain/once/public/\"";
        String id = post(draft("Once public", path)).id();
        submit(id, "\"1\"");
        learn(id, 1, 1, Verdict.APPROVED, null, Standing.PUBLISHED, 1);
        learn(id, 2, 1, Verdict.APPROVED, null, Standing.WITHDRAWN, 1);
        assertThat(send("DELETE", "/drafts/" + id, EDITOR, "", "If-Match", "\"1\"").status())
                .isEqualTo(409);
        assertThat(post(draft("Another", path)).status()).isEqualTo(409);
        CONTEXT.getBean(ConfirmTakedown.class).confirm(UUID.fromString(id), Instant.now());
    }

    @Test
    void aKeyGivesTheFirstAnswerHoweverOftenItComes() {
        String json = draft("Keyed", "");
        String key = UUID.randomUUID().toString();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var ids =
                    IntStream.range(0, 20)
                            .mapToObj(_ ->
                                    CompletableFuture.supplyAsync(() -> keyed(json, key), threads))
                            .toList()
                            .stream()
                            .map(CompletableFuture::join)
                            .peek(reply -> assertThat(reply.status()).isEqualTo(201))
                            .map(IntakeService.Reply::id)
                            .distinct();
            assertThat(ids).hasSize(1);
        }
        assertThat(keyed(draft("Other", ""), key).status()).isEqualTo(422);
    }

    @Test
    void decisionsMoveTheDraftOnceAndOnlyForward() {
        String id = post(draft("Decided", "")).id();
        submit(id, "\"1\"");
        learn(id, 1, 1, Verdict.RETURNED, "Name the street.", Standing.UNPUBLISHED, null);
        var returned = get("/drafts/" + id, EDITOR).json();
        assertThat(returned.path("state").asString()).isEqualTo("returned");
        assertThat(returned.path("comment").asString()).isEqualTo("Name the street.");
        put(id, "\"1\"", draft("Decided, with a street", ""));
        submit(id, "\"2\"");
        learn(id, 2, 2, Verdict.APPROVED, null, Standing.PUBLISHED, 2);
        learn(id, 1, 1, Verdict.RETURNED, "late", Standing.UNPUBLISHED, null);
        var published = get("/drafts/" + id, EDITOR).json();
        assertThat(published.path("state").asString()).isEqualTo("published");
        assertThat(published.has("comment")).isFalse();
        put(id, "\"2\"", draft("Decided, with a street", ""));
        assertThat(get("/drafts/" + id, EDITOR).json().path("state").asString())
                .isEqualTo("published");
        var unchanged = submit(id, "\"3\"");
        assertThat(unchanged.status()).isEqualTo(409);
        assertThat(unchanged.id()).isEqualTo(id);
        assertThat(unchanged.json().path("revision").asInt()).isEqualTo(2);
        assertThat(unchanged.json().path("detail").asString()).contains("nothing has changed");
        assertThat(send("DELETE", "/drafts/" + id, EDITOR, "", "If-Match", "\"3\"").status())
                .isEqualTo(409);
        put(id, "\"3\"", draft("Corrected", ""));
        var corrected = get("/drafts/" + id, EDITOR).json();
        assertThat(corrected.path("state").asString()).isEqualTo("draft");
        assertThat(corrected.path("standing").asString()).isEqualTo("published");
        submit(id, "\"4\"");
        assertThat(contributors(id, 3)).containsExactly("editor2");
        learn(id, 3, 2, Verdict.APPROVED, null, Standing.WITHDRAWN, 2);
        assertThat(put(id, "\"4\"", draft("Too late", "")).status()).isEqualTo(409);
        assertThat(submit(id, "\"4\"").status()).isEqualTo(409);
        var later = Instant.now().plusSeconds(60);
        var takedowns = CONTEXT.getBean(Takedowns.class);
        assertThat(takedowns.unconfirmed(later)).isEqualTo(1);
        CONTEXT.getBean(ConfirmTakedown.class).confirm(UUID.fromString(id), Instant.now());
        assertThat(takedowns.unconfirmed(later)).isZero();
    }

    @Test
    void aNoteNamesAChangeOfWhatIsPublic() {
        String note = ",\"changeNote\":\"The street was wrong.\"";
        String id = post(draft("Noted", note)).id();
        var early = submit(id, "\"1\"");
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.pointers()).containsExactly("/changeNote");
        put(id, "\"1\"", draft("Noted", ""));
        submit(id, "\"2\"");
        learn(id, 1, 1, Verdict.APPROVED, null, Standing.PUBLISHED, 1);
        put(id, "\"2\"", draft("Noted, with the street", note));
        assertThat(submit(id, "\"3\"").status()).isEqualTo(201);
        assertThat(submissions(id).getLast().getContent().getChangeNote())
                .isEqualTo("The street was wrong.");
    }

    /** Readers are not told twice, and nobody has to say a note again to have changed nothing. */
    @Test
    void aNoteBelongsToOneRevision() {
        String id = post(draft("Said once", "")).id();
        submit(id, "\"1\"");
        learn(id, 1, 1, Verdict.APPROVED, null, Standing.PUBLISHED, 1);
        put(id, "\"1\"", draft("Said better", ",\"changeNote\":\"It is said better.\""));
        submit(id, "\"2\"");
        learn(id, 2, 2, Verdict.APPROVED, null, Standing.PUBLISHED, 2);
        var same = put(id, "\"2\"", draft("Said better", "")).json();
        assertThat(same.path("state").asString()).isEqualTo("published");
        assertThat(same.path("changeNote").asString()).isEqualTo("It is said better.");
        assertThat(submit(id, "\"3\"").status()).isEqualTo(409);
        var next = put(id, "\"3\"", draft("Said best", "")).json();
        assertThat(next.path("state").asString()).isEqualTo("draft");
        assertThat(next.has("changeNote")).isFalse();
    }

    @Test
    void listsLeadThroughEverythingOnce() {
        for (int i = 0; i < 5; i++) {
            submit(
                    post(draft("Listed " + i, ",\"area\":\"county\"")
                                    .replaceFirst("\"area\":\"plain\",", ""))
                            .id(),
                    "\"1\"");
        }
        String next = "/drafts?area=county&state=awaiting&limit=2";
        var seen = new ArrayList<String>();
        while (!next.isEmpty()) {
            var page = get(next, EDITOR);
            assertThat(page.status()).isEqualTo(200);
            page.json().path("items").forEach(item -> seen.add(item.path("headline").asString()));
            String link = page.header("Link");
            next = link.isEmpty() ? "" : link.substring(1, link.indexOf('>'));
            assertThat(link.isEmpty() || link.endsWith("; rel=\"next\"")).isTrue();
        }
        assertThat(seen)
                .containsExactly("Listed 4", "Listed 3", "Listed 2", "Listed 1", "Listed 0");
    }

    @Test
    void reconcilingTellsNewestRevisionsAgainAlsoWhileTheBrokerIsAway() {
        String id = post(draft("Reconciled", "")).id();
        submit(id, "\"1\"");
        assertThat(send("POST", "/reconciliations", EDITOR, "").status()).isEqualTo(403);
        var answer = send("POST", "/reconciliations", ADMIN, "");
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().path("emitted").asInt()).isPositive();
        assertThat(outbox(id)).containsExactly(1);
    }

    @Test
    void theServiceItselfCanNeitherChangeARevisionNorItsTables() {
        for (String sql :
                List.of(
                        "update revisions set content_hash = ''",
                        "delete from revisions",
                        "delete from paths",
                        "update draft_versions set saved_by = ''",
                        "create table mine ()",
                        "alter table drafts drop column words")) {
            assertThatThrownBy(() -> jdbc.sql(sql).update())
                    .rootCause()
                    .hasMessageMatching("(?s).*(permission denied|must be owner).*");
        }
    }

    private static IntakeService.Reply keyed(String json, String key) {
        return send(
                "POST",
                "/drafts",
                EDITOR,
                json,
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                key);
    }

    private static void learn(
            String id,
            long sequence,
            int revision,
            Verdict verdict,
            @Nullable String comment,
            Standing standing,
            @Nullable Integer published) {
        CONTEXT.getBean(LearnDecision.class)
                .learn(
                        UUID.fromString(id),
                        new Outcome(
                                sequence, revision, verdict, comment, standing, published, null));
    }

    /** The revisions that approval is told of, in that order. */
    private List<Integer> outbox(String id) {
        return jdbc.sql("select sequence >> 32 from outbox where key = :id order by sequence")
                .param("id", id)
                .query(Integer.class)
                .list();
    }

    private List<String> contributors(String id, int revision) {
        return jdbc.sql(
                        "select unnest(contributors) from revisions where article_id = :id::uuid and revision = :revision")
                .param("id", id)
                .param("revision", revision)
                .query(String.class)
                .list();
    }

    private static Submission read(byte[] stored) {
        try {
            return Submission.fromByteBuffer(ByteBuffer.wrap(stored));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
