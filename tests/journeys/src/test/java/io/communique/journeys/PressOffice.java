package io.communique.journeys;

import io.communique.journeys.Ledger.Kind;
import io.communique.journeys.Ledger.Operation;
import io.communique.journeys.Ledger.Outcome;
import io.communique.journeys.Ledger.Stage;
import io.communique.journeys.PatientClient.OutOfPatience;
import io.communique.journeys.PatientClient.Request;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Publishes, corrects and withdraws, each operation on its own, and keeps the ledger. */
final class PressOffice {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String JSON = "application/json";

    private final Newsroom newsroom;
    private final PatientClient client;
    private final SiteWatch watch;
    final Ledger ledger = new Ledger();
    final List<Statement> statements = new CopyOnWriteArrayList<>();

    PressOffice(LocalSystem system, SiteWatch watch) {
        this.newsroom = new Newsroom(system);
        this.client = new PatientClient(newsroom);
        this.watch = watch;
    }

    PatientClient client() {
        return client;
    }

    Operation publish() {
        var statement = new Statement(statements.size() + 1);
        statement.busy.set(true);
        statements.add(statement);
        return start(Kind.PUBLISH, statement);
    }

    /** On a statement that is held: {@link #hold}. */
    Operation start(Kind kind, Statement statement) {
        var operation = ledger.begin(kind, statement);
        Thread.ofVirtual().start(() -> run(operation));
        return operation;
    }

    /**
     * A published statement that nobody works on, for the caller alone; null when there is none.
     */
    Statement hold(java.util.random.RandomGenerator choice) {
        int from = statements.isEmpty() ? 0 : choice.nextInt(statements.size());
        for (int i = 0; i < statements.size(); i++) {
            var statement = statements.get((from + i) % statements.size());
            if (statement.published
                    && !statement.withdrawing
                    && statement.busy.compareAndSet(false, true)) {
                return statement;
            }
        }
        return null;
    }

    private void run(Operation operation) {
        try {
            switch (operation.kind) {
                case PUBLISH -> publish(operation, until());
                case CORRECT -> correct(operation, until());
                case WITHDRAW -> withdraw(operation, until());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            operation.end(Outcome.UNKNOWN, e.toString());
        } finally {
            operation.statement.busy.set(false);
        }
    }

    private static Instant until() {
        return Instant.now().plus(PATIENCE);
    }

    private void publish(Operation operation, Instant until) throws InterruptedException {
        var statement = operation.statement;
        try {
            var body = statement.json(operation.wording);
            var draft =
                    client.send(
                                    () ->
                                            newsroom.intake("editor", "/drafts")
                                                    .header("Content-Type", JSON)
                                                    .header(
                                                            "Idempotency-Key",
                                                            "draft-" + statement.number)
                                                    .POST(BodyPublishers.ofString(body)),
                                    until)
                            .answer()
                            .expect(201);
            statement.articleId = draft.json().get("articleId").stringValue();
            statement.path = draft.json().get("path").stringValue();
            watch.add(statement);
            submitAndApprove(operation, "editor", draft.header("ETag"), until);
        } catch (OutOfPatience | AssertionError e) {
            operation.end(Outcome.FAIL, e.getMessage());
        }
    }

    private void correct(Operation operation, Instant until) throws InterruptedException {
        var statement = operation.statement;
        try {
            var body = statement.json(operation.wording);
            var address = "/drafts/" + statement.articleId;
            var etag =
                    client.send(() -> newsroom.intake("editor2", address).GET(), until)
                            .answer()
                            .expect(200)
                            .header("ETag");
            var saved =
                    client.send(
                            () ->
                                    newsroom.intake("editor2", address)
                                            .header("Content-Type", JSON)
                                            .header("If-Match", etag)
                                            .PUT(BodyPublishers.ofString(body)),
                            until);
            var now = saved.answer();
            if (now.status() == 412 && saved.repeated()) {
                // The first attempt was heard, its answer was not: what stands there is ours.
                now = client.send(() -> newsroom.intake("editor2", address).GET(), until).answer();
            }
            submitAndApprove(operation, "editor2", now.expect(200).header("ETag"), until);
        } catch (OutOfPatience | AssertionError e) {
            operation.end(Outcome.FAIL, e.getMessage());
        }
    }

    private void submitAndApprove(Operation operation, String editor, String etag, Instant until)
            throws OutOfPatience, InterruptedException {
        var id = operation.statement.articleId;
        var submitted =
                client.send(
                                () ->
                                        newsroom.intake(editor, "/drafts/" + id + "/submissions")
                                                .header("If-Match", etag)
                                                .header(
                                                        "Idempotency-Key",
                                                        "submit-" + operation.number)
                                                .POST(BodyPublishers.noBody()),
                                until)
                        .answer()
                        .expect(201)
                        .json();
        operation.stage = Stage.SUBMITTED;
        operation.revision = submitted.get("revision").intValue();
        var review = "/reviews/" + id + "/" + operation.revision;
        client.send(() -> newsroom.request("APPROVAL_URL", review, "approver").GET(), until)
                .answer()
                .expect(200);
        decisive(
                operation,
                () ->
                        newsroom.request("APPROVAL_URL", review + "/decisions", "approver")
                                .header("Content-Type", JSON)
                                .header(
                                        "If-Match",
                                        "\"" + submitted.get("contentHash").stringValue() + "\"")
                                .header("Idempotency-Key", "approve-" + operation.number)
                                .POST(BodyPublishers.ofString("{\"verdict\":\"approve\"}")),
                until);
    }

    private void withdraw(Operation operation, Instant until) throws InterruptedException {
        operation.statement.withdrawing = true;
        var address = "/articles/" + operation.statement.articleId + "/withdrawal";
        decisive(
                operation,
                () ->
                        newsroom.request("APPROVAL_URL", address, "legal")
                                .header("Content-Type", JSON)
                                .header("Idempotency-Key", "withdraw-" + operation.number)
                                .POST(BodyPublishers.ofString("{\"reason\":\"it was wrong\"}")),
                until);
    }

    /**
     * The request that changes what is public: without an answer nobody knows what became of it.
     */
    private void decisive(Operation operation, Request request, Instant until)
            throws InterruptedException {
        operation.stage = Stage.AT_APPROVAL;
        try {
            var answer = client.send(request, until).answer();
            if (answer.status() != 201 && answer.status() != 200) {
                operation.end(Outcome.FAIL, answer.status() + " " + answer.text());
                return;
            }
            operation.acknowledge(answer.json().get("version").longValue(), Instant.now());
            operation.statement.published = true;
            watch.expect(operation);
        } catch (OutOfPatience e) {
            operation.end(
                    e.mayHaveHappened ? Outcome.UNKNOWN : Outcome.FAIL,
                    String.valueOf(e.getMessage()));
        }
    }
}
