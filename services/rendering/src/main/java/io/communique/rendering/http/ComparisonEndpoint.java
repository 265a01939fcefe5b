package io.communique.rendering.http;

import io.communique.platform.http.Caller;
import io.communique.platform.http.Flaw;
import io.communique.platform.http.Refusal;
import io.communique.rendering.CompareDraft;
import io.communique.rendering.ComparisonPage;
import io.communique.rendering.LiveStatements;
import io.communique.rendering.LiveStatements.Live;
import io.communique.rendering.domain.Comparison;
import io.communique.rendering.domain.Draft;
import io.communique.rendering.domain.Statement;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows what a correction would change on each channel, against what is live at its path. */
@RestController
class ComparisonEndpoint {

    private static final List<MediaType> OFFERS =
            List.of(MediaType.APPLICATION_JSON, MediaType.TEXT_HTML);

    private final DraftDesk desk;
    private final ProofPress press;
    private final LiveStatements website;
    private final CompareDraft comparing;
    private final ComparisonPage pages;
    private final Clock clock;

    ComparisonEndpoint(
            DraftDesk desk,
            ProofPress press,
            LiveStatements website,
            CompareDraft comparing,
            ComparisonPage pages,
            Clock clock) {
        this.desk = desk;
        this.press = press;
        this.website = website;
        this.comparing = comparing;
        this.pages = pages;
        this.clock = clock;
    }

    @PostMapping(
            path = "/preview/diff",
            consumes = {MediaType.APPLICATION_JSON_VALUE, DraftDesk.MARKDOWN})
    @Operation(
            summary = "What a correction would change on each channel",
            description =
                    "The draft's path says where the live statement is read; a draft with an"
                            + " articleId must be that article's. Accept: text/html gives a page"
                            + " for people. 404: nothing is live there; 410: it was withdrawn;"
                            + " 406: neither JSON nor HTML is liked.")
    @RequestBody(
            content = {
                @Content(
                        mediaType = "application/json",
                        schema =
                                @Schema(
                                        type = "object",
                                        description =
                                                "A draft, as intake's POST /drafts takes it")),
                @Content(mediaType = "text/markdown", schema = @Schema(type = "string"))
            })
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(implementation = ComparisonAnswer.class)),
                @Content(mediaType = "text/html", schema = @Schema(type = "string"))
            })
    ResponseEntity<?> compare(
            HttpServletRequest request,
            Caller caller,
            @RequestParam(required = false) @Nullable Instant releasedAt)
            throws IOException {
        DraftDesk.admit(caller);
        var type = request.getContentType();
        var wish = Wish.liked(request.getHeader(HttpHeaders.ACCEPT)).among(OFFERS);
        var body = request.getInputStream().readAllBytes();
        var released =
                releasedAt == null
                        ? clock.instant().truncatedTo(ChronoUnit.MILLIS)
                        : AssumedRelease.sane("releasedAt", releasedAt);
        return press.pull(() -> {
            var opened = desk.open(body, type, caller);
            if (!opened.placed()) {
                throw Refusal.of(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                "A correction says which statement it corrects.")
                        .with(List.of(new Flaw("/path", "is required")));
            }
            var live = live(opened.draft());
            return answer(comparing.compare(opened.draft(), live, released), wish);
        });
    }

    private Statement live(Draft draft) {
        return switch (website.at(draft.path())) {
            case Live.Shown(var statement) -> sameArticle(draft, statement);
            case Live.Absent _ ->
                    throw Refusal.of(HttpStatus.NOT_FOUND, "Nothing is live at this path.");
            case Live.Withdrawn _ ->
                    throw Refusal.of(HttpStatus.GONE, "The statement at this path is withdrawn.");
            case Live.Unknown(var why, var late) ->
                    throw late
                            ? Refusal.of(HttpStatus.SERVICE_UNAVAILABLE, why)
                                    .header(HttpHeaders.RETRY_AFTER, "5")
                            : Refusal.of(HttpStatus.BAD_GATEWAY, why);
        };
    }

    private static Statement sameArticle(Draft draft, Statement live) {
        if (draft.articleId() != null && !draft.articleId().equals(live.articleId())) {
            throw Refusal.of(HttpStatus.CONFLICT, "Another article lives at this path.")
                    .with("articleId", live.articleId())
                    .with(List.of(new Flaw("/articleId", "is not the live statement's")));
        }
        return live;
    }

    private ResponseEntity<?> answer(Comparison comparison, MediaType type) {
        return type.equals(MediaType.TEXT_HTML)
                ? Sandbox.page(pages.page(comparison))
                : ResponseEntity.ok()
                        .headers(Sandbox.headers("comparison.json", ""))
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(ComparisonAnswer.of(comparison));
    }
}
