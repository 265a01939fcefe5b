package io.communique.approval.http;

import io.communique.approval.Articles;
import io.communique.approval.EmitAgain;
import io.communique.approval.ReconcileLog;
import io.communique.approval.WithdrawArticle;
import io.communique.approval.WithdrawArticle.Result;
import io.communique.approval.domain.Withdrawal;
import io.communique.platform.http.Caller;
import io.communique.platform.http.EmptyBody;
import io.communique.platform.http.Flaw;
import io.communique.platform.http.Idempotency;
import io.communique.platform.http.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Where articles are looked up, taken back, and told to the log again. */
@RestController
class ArticleEndpoint {

    /** Why an article is taken back. */
    @Schema(name = "WithdrawalWish")
    private record Wish(String reason) {}

    private record Emission(UUID articleId) {}

    private record Reconciliation(int emitted) {}

    private final Articles articles;
    private final WithdrawArticle withdrawals;
    private final EmitAgain emissions;
    private final ReconcileLog reconciliation;
    private final Idempotency idempotency;
    private final Answers answers;

    ArticleEndpoint(
            Articles articles,
            WithdrawArticle withdrawals,
            EmitAgain emissions,
            ReconcileLog reconciliation,
            Idempotency idempotency,
            Answers answers) {
        this.articles = articles;
        this.withdrawals = withdrawals;
        this.emissions = emissions;
        this.reconciliation = reconciliation;
        this.idempotency = idempotency;
        this.answers = answers;
    }

    @GetMapping("/articles/{articleId}")
    @Operation(summary = "An article's public state")
    ResponseEntity<Answers.Standing> article(@PathVariable UUID articleId, Caller caller) {
        var article = articles.find(articleId).orElseThrow(Refusals::noArticle);
        requireRole(articleId, caller, "editor", "approver", "senior", "legal", "admin");
        return ResponseEntity.ok(answers.of(article));
    }

    @PostMapping(
            path = "/articles/{articleId}/withdrawal",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Take an article back from everywhere, at once (senior or legal)")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = Wish.class)))
    @ApiResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = Answers.Withdrawn.class)))
    @ApiResponse(
            responseCode = "200",
            description = "It was withdrawn before: the first answer again",
            content = @Content(schema = @Schema(implementation = Answers.Withdrawn.class)))
    ResponseEntity<?> withdraw(
            @PathVariable UUID articleId,
            @RequestBody byte[] body,
            Caller caller,
            HttpServletRequest request) {
        requireRole(articleId, caller, "senior", "legal");
        var role = caller.has("senior") ? "senior" : "legal";
        return idempotency.once(
                request,
                caller,
                body,
                () ->
                        answer(
                                withdrawals.withdraw(
                                        articleId, caller.subject(), role, wish(body).reason())));
    }

    private ResponseEntity<?> answer(Result result) {
        return switch (result) {
            case Result.Withdrawn(var withdrawal) -> answer(HttpStatus.CREATED, withdrawal);
            case Result.Repeated(var first) -> answer(HttpStatus.OK, first);
            case Result.Unknown _ -> throw Refusals.noArticle();
        };
    }

    private ResponseEntity<?> answer(HttpStatus status, Withdrawal withdrawal) {
        var article = articles.find(withdrawal.articleId()).orElseThrow();
        return ResponseEntity.status(status).body(answers.of(withdrawal, article));
    }

    @PostMapping(
            path = "/articles/{articleId}/emissions",
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Tell the log an article again (admin)")
    @ApiResponse(
            responseCode = "202",
            content = @Content(schema = @Schema(implementation = Emission.class)))
    ResponseEntity<?> emit(@PathVariable UUID articleId, Caller caller, HttpServletRequest request)
            throws IOException {
        requireRole(articleId, caller, "admin");
        byte[] body = request.getInputStream().readAllBytes();
        EmptyBody.check(body, request.getContentType());
        return idempotency.once(
                request,
                caller,
                body,
                () -> {
                    emissions.emit(articleId);
                    return ResponseEntity.accepted().body(new Emission(articleId));
                });
    }

    @PostMapping(path = "/reconciliations", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Tell the log every article again (admin)")
    @ApiResponse(
            responseCode = "202",
            content = @Content(schema = @Schema(implementation = Reconciliation.class)))
    ResponseEntity<?> reconcile(Caller caller, HttpServletRequest request) throws IOException {
        if (!caller.has("admin")) {
            throw Refusal.of(HttpStatus.FORBIDDEN, "Reconciling needs the admin role.");
        }
        byte[] body = request.getInputStream().readAllBytes();
        EmptyBody.check(body, request.getContentType());
        return idempotency.once(
                request,
                caller,
                body,
                () ->
                        ResponseEntity.accepted()
                                .body(new Reconciliation(reconciliation.reconcile())));
    }

    private void requireRole(UUID articleId, Caller caller, String... anyOf) {
        var area = articles.area(articleId).orElseThrow(Refusals::noArticle);
        if (!caller.may(area, anyOf)) {
            throw Refusal.of(
                    HttpStatus.FORBIDDEN,
                    "This needs one of the roles "
                            + String.join(", ", anyOf)
                            + " in the article's area.");
        }
    }

    private static Wish wish(byte[] body) {
        var flaws = new ArrayList<Flaw>();
        @Nullable String reason =
                Members.of(body, List.of("reason"), flaws).text("reason", 4000, true, flaws);
        if (!flaws.isEmpty() || reason == null) {
            throw Refusals.unprocessable(flaws);
        }
        return new Wish(reason);
    }
}
