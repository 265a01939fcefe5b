package io.communique.intake.http;

import static io.communique.intake.http.Refusals.given;
import static io.communique.intake.http.Refusals.writer;

import io.communique.intake.ReadDrafts;
import io.communique.intake.SubmitRevision;
import io.communique.platform.http.Caller;
import io.communique.platform.http.EmptyBody;
import io.communique.platform.http.Idempotency;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Drafts handed in for approval. */
@RestController
class SubmissionEndpoint {

    private final SubmitRevision submit;
    private final ReadDrafts read;
    private final Idempotency idempotency;

    SubmissionEndpoint(SubmitRevision submit, ReadDrafts read, Idempotency idempotency) {
        this.submit = submit;
        this.read = read;
        this.idempotency = idempotency;
    }

    @PostMapping("/drafts/{articleId}/submissions")
    @Operation(
            summary =
                    "Hand in the version that If-Match names; it supersedes a revision that still awaits")
    @ApiResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = SubmissionAnswer.class)))
    @ApiResponse(
            responseCode = "200",
            description = "These very words await their decision already",
            content = @Content(schema = @Schema(implementation = SubmissionAnswer.class)))
    ResponseEntity<?> submit(
            @PathVariable UUID articleId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            HttpServletRequest request,
            Caller caller)
            throws IOException {
        var editor = writer(caller);
        byte[] body = request.getInputStream().readAllBytes();
        EmptyBody.check(body, request.getContentType());
        return idempotency.once(
                request,
                caller,
                body,
                () -> {
                    var current = given(read.one(articleId, editor));
                    long seen = IfMatch.seen(ifMatch, current.version());
                    var submission = given(submit.submit(articleId, seen, editor));
                    return ResponseEntity.status(
                                    submission.first() ? HttpStatus.CREATED : HttpStatus.OK)
                            .location(address(articleId, submission.revision().number()))
                            .body(SubmissionAnswer.of(submission));
                });
    }

    @GetMapping("/drafts/{articleId}/submissions/{revision}")
    @Operation(summary = "A revision as handed in")
    ResponseEntity<SubmissionAnswer> one(
            @PathVariable UUID articleId, @PathVariable int revision, Caller caller) {
        var submission = given(read.submission(articleId, revision, writer(caller)));
        return ResponseEntity.ok(SubmissionAnswer.of(submission));
    }

    private static URI address(UUID articleId, int revision) {
        return URI.create("/drafts/" + articleId + "/submissions/" + revision);
    }
}
