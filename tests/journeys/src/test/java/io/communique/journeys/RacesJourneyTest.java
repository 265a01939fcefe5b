package io.communique.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.communique.journeys.Newsroom.Answer;
import io.communique.journeys.Newsroom.Submitted;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;

/** Two people, one moment: there is one outcome, and everyone is told the same. */
class RacesJourneyTest {

    private static final String JSON = "application/json";

    private static LocalSystem system;
    private static Newsroom newsroom;

    @BeforeAll
    static void start() throws Exception {
        system = LocalSystem.shared();
        newsroom = new Newsroom(system);
        List.of("editor", "approver", "approver2", "legal").forEach(system::token);
    }

    private static String draft(String body) {
        return """
        {"area":"example","headline":"A race","summary":"In short.","body":"%s","locale":"en-GB"}
        """
                .formatted(body);
    }

    /** All at the same moment, as far as threads can. */
    @SafeVarargs
    private static List<Answer> together(Callable<Answer>... racers) throws Exception {
        var start = new CyclicBarrier(racers.length);
        try (var threads = Executors.newFixedThreadPool(racers.length)) {
            var running = new ArrayList<java.util.concurrent.Future<Answer>>();
            for (var racer : racers) {
                running.add(
                        threads.submit(() -> {
                            start.await();
                            return racer.call();
                        }));
            }
            var answers = new ArrayList<Answer>();
            for (var one : running) {
                answers.add(one.get());
            }
            return answers;
        }
    }

    private static Submitted awaiting(String body) throws Exception {
        var submitted =
                newsroom.submit("editor", newsroom.draft("editor", JSON, draft(body)).expect(201));
        var review = "/reviews/" + submitted.articleId() + "/" + submitted.revision();
        Newsroom.until(
                () -> newsroom.get("APPROVAL_URL", review, "approver").status() == 200,
                review + " arrives");
        return submitted;
    }

    private static String standing(Submitted submitted) {
        return newsroom.get("APPROVAL_URL", "/articles/" + submitted.articleId(), "legal")
                .expect(200)
                .json()
                .get("state")
                .stringValue();
    }

    @RepeatedTest(3)
    void twentyTimesTheSameKeyIsOneEffect() throws Exception {
        var key = "race-" + java.util.UUID.randomUUID();
        Callable<Answer> one =
                () ->
                        newsroom.send(
                                newsroom.intake("editor", "/drafts")
                                        .header("Content-Type", JSON)
                                        .header("Idempotency-Key", key)
                                        .POST(BodyPublishers.ofString(draft(key))));
        @SuppressWarnings({"unchecked", "rawtypes"})
        Callable<Answer>[] racers =
                IntStream.range(0, 20).mapToObj(_ -> one).toArray(Callable[]::new);
        var answers = together(racers);
        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers).extracting(Answer::text).containsOnly(answers.getFirst().text());
        var other =
                newsroom.send(
                        newsroom.intake("editor", "/drafts")
                                .header("Content-Type", JSON)
                                .header("Idempotency-Key", key)
                                .POST(BodyPublishers.ofString(draft("other"))));
        assertThat(other.status()).isEqualTo(422);
    }

    @RepeatedTest(5)
    void twoApproversMakeOneDecision() throws Exception {
        var submitted = awaiting("Approved by one of two.");
        var answers =
                together(
                        () -> newsroom.decide("approver", submitted, "approve"),
                        () -> newsroom.decide("approver2", submitted, "return"));
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
        boolean approved = answers.getFirst().status() == 201;
        assertThat(standing(submitted)).isEqualTo(approved ? "published" : "unpublished");
        if (approved) {
            Newsroom.until(() -> newsroom.showsVersion(submitted.path(), 1), "it is live");
        } else {
            assertThat(newsroom.site(submitted.path()).status()).isEqualTo(404);
        }
    }

    @RepeatedTest(5)
    void theSameApproverTwiceMakesOneDecision() throws Exception {
        var submitted = awaiting("Approved with a double click.");
        var answers =
                together(
                        () -> newsroom.decide("approver", submitted, "approve"),
                        () -> newsroom.decide("approver", submitted, "approve"));
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 200);
        assertThat(answers).extracting(Answer::text).containsOnly(answers.getFirst().text());
        Newsroom.until(() -> newsroom.showsVersion(submitted.path(), 1), "it is live");
    }

    @RepeatedTest(5)
    void anApprovalAndAnEditNeverPublishUnseenWords() throws Exception {
        var submitted = awaiting("The words that were seen.");
        var answers =
                together(
                        () -> newsroom.decide("approver", submitted, "approve"),
                        () -> {
                            var saved =
                                    newsroom.save(
                                            "editor",
                                            submitted.articleId(),
                                            submitted.etag(),
                                            JSON,
                                            draft("Words that nobody saw."));
                            return newsroom.send(
                                    newsroom.intake(
                                                    "editor",
                                                    "/drafts/"
                                                            + submitted.articleId()
                                                            + "/submissions")
                                            .header("If-Match", saved.header("ETag"))
                                            .POST(BodyPublishers.noBody()));
                        });
        assertThat(answers.get(0).status()).isIn(201, 409);
        assertThat(answers.get(1).status()).isEqualTo(201);
        if (answers.get(0).status() == 201) {
            Newsroom.until(() -> newsroom.showsVersion(submitted.path(), 1), "it is live");
            assertThat(newsroom.site(submitted.path()).text())
                    .contains("The words that were seen.")
                    .doesNotContain("Words that nobody saw.");
        } else {
            assertThat(newsroom.site(submitted.path()).status()).isEqualTo(404);
        }
    }

    @RepeatedTest(5)
    void anApprovalAndAWithdrawalEndWithdrawn() throws Exception {
        var submitted = awaiting("Approved and taken back at once.");
        var answers =
                together(
                        () -> newsroom.decide("approver", submitted, "approve"),
                        () -> newsroom.withdraw("legal", submitted.articleId()));
        assertThat(answers.get(1).status()).isEqualTo(201);
        assertThat(answers.get(0).status()).isIn(201, 409);
        assertThat(standing(submitted)).isEqualTo("withdrawn");
        int end = answers.get(0).status() == 201 ? 410 : 404;
        Newsroom.until(
                () -> newsroom.site(submitted.path()).status() == end, "the page says " + end);
        assertThat(newsroom.maps()).doesNotContain(submitted.path() + "<");
    }
}
