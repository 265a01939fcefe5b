package io.communique.intake.http;

import static io.communique.intake.http.Refusals.given;
import static io.communique.intake.http.Refusals.writer;

import io.communique.intake.DiscardDraft;
import io.communique.intake.ReadDrafts;
import io.communique.intake.SaveDraft;
import io.communique.intake.WriteDraft;
import io.communique.intake.domain.Draft;
import io.communique.platform.http.Caller;
import io.communique.platform.http.Idempotency;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One draft: begun, looked at, saved, thrown away. */
@RestController
class DraftEndpoint {

    private final ManuscriptDesk desk;
    private final UseCases useCases;
    private final Idempotency idempotency;
    private final JsonMapper json;

    DraftEndpoint(
            ManuscriptDesk desk, UseCases useCases, Idempotency idempotency, JsonMapper json) {
        this.desk = desk;
        this.useCases = useCases;
        this.idempotency = idempotency;
        this.json = json;
    }

    @PostMapping(
            path = "/drafts",
            consumes = {MediaType.APPLICATION_JSON_VALUE, ManuscriptDesk.MARKDOWN})
    @Operation(summary = "Begin a draft, from JSON or from Markdown with front matter")
    @ApiResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = DraftAnswer.class)))
    @RequestBody(
            content = {
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(implementation = DraftAnswer.class)),
                @Content(
                        mediaType = "text/markdown",
                        schema =
                                @Schema(
                                        type = "string",
                                        description = ManuscriptDesk.MARKDOWN_KEYS))
            })
    ResponseEntity<?> begin(HttpServletRequest request, Caller caller) throws IOException {
        var editor = writer(caller);
        byte[] body = request.getInputStream().readAllBytes();
        return idempotency.once(
                request,
                caller,
                body,
                () -> {
                    JsonNode unset =
                            json.valueToTree(
                                    Map.of(
                                            "version",
                                            1,
                                            "state",
                                            "draft",
                                            "standing",
                                            "unpublished"));
                    var manuscript = desk.open(body, request.getContentType(), unset);
                    Draft draft = given(useCases.write().write(manuscript, editor));
                    return ResponseEntity.created(URI.create("/drafts/" + draft.articleId()))
                            .eTag(IfMatch.tag(draft.version()))
                            .body(DraftAnswer.of(draft));
                });
    }

    @GetMapping("/drafts/{articleId}")
    @Operation(summary = "A draft; its ETag is its version")
    ResponseEntity<DraftAnswer> one(@PathVariable UUID articleId, Caller caller) {
        return told(given(useCases.read().one(articleId, writer(caller))));
    }

    @PutMapping(
            path = "/drafts/{articleId}",
            consumes = {MediaType.APPLICATION_JSON_VALUE, ManuscriptDesk.MARKDOWN})
    @Operation(summary = "Save over the version that If-Match names")
    @RequestBody(
            content = {
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(implementation = DraftAnswer.class)),
                @Content(
                        mediaType = "text/markdown",
                        schema =
                                @Schema(
                                        type = "string",
                                        description = ManuscriptDesk.MARKDOWN_KEYS))
            })
    ResponseEntity<DraftAnswer> save(
            @PathVariable UUID articleId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            HttpServletRequest request,
            Caller caller)
            throws IOException {
        var editor = writer(caller);
        Draft current = given(useCases.read().one(articleId, editor));
        long seen = IfMatch.seen(ifMatch, current.version());
        byte[] body = request.getInputStream().readAllBytes();
        var manuscript =
                desk.open(
                        body, request.getContentType(), json.valueToTree(DraftAnswer.of(current)));
        return told(given(useCases.save().save(articleId, seen, manuscript, editor)));
    }

    @DeleteMapping("/drafts/{articleId}")
    @Operation(summary = "Throw away a draft that never became public; its path is free again")
    @ApiResponse(responseCode = "204")
    ResponseEntity<Void> discard(
            @PathVariable UUID articleId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        var editor = writer(caller);
        Draft current = given(useCases.read().one(articleId, editor));
        given(
                useCases.discard()
                        .discard(articleId, IfMatch.seen(ifMatch, current.version()), editor));
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity<DraftAnswer> told(Draft draft) {
        return ResponseEntity.ok().eTag(IfMatch.tag(draft.version())).body(DraftAnswer.of(draft));
    }

    /** What an editor can do with one draft. */
    @Component
    record UseCases(WriteDraft write, ReadDrafts read, SaveDraft save, DiscardDraft discard) {}
}
