package io.communique.approval.http;

import io.communique.approval.Articles;
import io.communique.approval.DecideRevision;
import io.communique.approval.DecideRevision.Result;
import io.communique.approval.domain.Decision;
import io.communique.approval.domain.Objection;
import io.communique.approval.domain.Verdict;
import io.communique.platform.http.Caller;
import io.communique.platform.http.Flaw;
import io.communique.platform.http.Idempotency;
import io.communique.platform.http.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Where approvers decide. */
@RestController
class DecisionEndpoint {

    private final DecideRevision decisions;
    private final Articles articles;
    private final Idempotency idempotency;
    private final Answers answers;

    DecisionEndpoint(
            DecideRevision decisions, Articles articles, Idempotency idempotency, Answers answers) {
        this.decisions = decisions;
        this.articles = articles;
        this.idempotency = idempotency;
        this.answers = answers;
    }

    @PostMapping(
            path = "/reviews/{articleId}/{revision}/decisions",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Approve or return the words that If-Match names by their content hash")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = Wish.class)))
    @ApiResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = Answers.Decided.class)))
    @ApiResponse(
            responseCode = "200",
            description = "The same person said the same before: the first answer again",
            content = @Content(schema = @Schema(implementation = Answers.Decided.class)))
    ResponseEntity<?> decide(
            @PathVariable UUID articleId,
            @PathVariable int revision,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] body,
            Caller caller,
            HttpServletRequest request) {
        var area = articles.area(articleId).orElseThrow(Refusals::notArrived);
        if (!caller.may(area, "approver")) {
            throw Refusal.of(
                    HttpStatus.FORBIDDEN, "Approving in " + area + " needs its approver role.");
        }
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Refusal.of(
                    HttpStatus.PRECONDITION_REQUIRED,
                    "If-Match must name the content hash of the words that were read.");
        }
        return idempotency.once(
                request,
                caller,
                body,
                () -> decide(articleId, revision, caller, wish(body), unquoted(ifMatch)));
    }

    private ResponseEntity<?> decide(
            UUID articleId, int revision, Caller caller, Wish wish, String contentHash) {
        var result =
                decisions.decide(
                        articleId,
                        revision,
                        caller.subject(),
                        wish.verdict(),
                        wish.comment(),
                        contentHash);
        return switch (result) {
            case Result.Decided(var decision) -> answer(HttpStatus.CREATED, decision);
            case Result.Repeated(var first) -> answer(HttpStatus.OK, first);
            case Result.Refused(var why) -> throw refusal(why);
            case Result.Unknown _ -> throw Refusals.notArrived();
        };
    }

    private ResponseEntity<?> answer(HttpStatus status, Decision decision) {
        return ResponseEntity.status(status)
                .eTag("\"" + decision.contentHash() + "\"")
                .body(answers.of(decision));
    }

    private static Refusal refusal(Objection why) {
        return switch (why) {
            case OWN_WORK ->
                    Refusal.of(
                            HttpStatus.FORBIDDEN, "Contributors may not decide their own words.");
            case OTHER_CONTENT ->
                    Refusal.of(
                            HttpStatus.PRECONDITION_FAILED,
                            "The revision holds other words than those that If-Match names.");
            case ALREADY_DECIDED -> Refusal.of(HttpStatus.CONFLICT, "The revision is decided.");
            case SUPERSEDED ->
                    Refusal.of(
                            HttpStatus.CONFLICT, "A newer submission took the revision's place.");
            case WITHDRAWN -> Refusal.of(HttpStatus.CONFLICT, "The article was withdrawn.");
        };
    }

    /** What an approver says of a revision. */
    @Schema(name = "DecisionWish")
    private record Wish(
            @Schema(
                            type = "string",
                            allowableValues = {"approve", "return"})
                    Verdict verdict,
            @Nullable String comment) {}

    private static Wish wish(byte[] body) {
        var flaws = new ArrayList<Flaw>();
        var members = Members.of(body, List.of("verdict", "comment"), flaws);
        var verdict = members.text("verdict", 10, true, flaws);
        var comment = members.text("comment", 4000, false, flaws);
        if (verdict != null && !List.of("approve", "return").contains(verdict)) {
            flaws.add(new Flaw("/verdict", "approve or return is expected"));
        }
        if (!flaws.isEmpty() || verdict == null) {
            throw Refusals.unprocessable(flaws);
        }
        return new Wish(Verdict.valueOf(verdict.toUpperCase(Locale.ROOT)), comment);
    }

    private static String unquoted(String etag) {
        var tag = etag.strip();
        return tag.length() > 1 && tag.startsWith("\"") && tag.endsWith("\"")
                ? tag.substring(1, tag.length() - 1)
                : tag;
    }
}
