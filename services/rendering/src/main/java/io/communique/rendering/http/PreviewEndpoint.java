package io.communique.rendering.http;

import io.communique.platform.http.Caller;
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
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows a draft as it would be, to those who work on it; nothing of it is kept or logged. */
@RestController
class PreviewEndpoint {

    private final DraftDesk desk;
    private final ProofPress press;
    private final Proofs proofs;
    private final Clock clock;

    PreviewEndpoint(DraftDesk desk, ProofPress press, Proofs proofs, Clock clock) {
        this.desk = desk;
        this.press = press;
        this.proofs = proofs;
        this.clock = clock;
    }

    @PostMapping(
            path = "/preview",
            consumes = {MediaType.APPLICATION_JSON_VALUE, DraftDesk.MARKDOWN})
    @Operation(
            summary = "A draft as page, cards, Markdown, text and feed entry",
            description =
                    "Byte for byte what publication makes of the same words and the same release."
                            + " version, releasedAt and firstReleasedAt say what the release shall"
                            + " be taken to be. format names one rendition, to be given as it is;"
                            + " without it Accept: text/html gives the page with its photograph"
                            + " pasted in, to be looked at, image/* the card,"
                            + " which is image/jpeg where the draft shows an uploaded picture and"
                            + " image/png else. 406 says which of them can be had.")
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
                        schema = @Schema(implementation = PreviewAnswer.class)),
                @Content(mediaType = "text/html", schema = @Schema(type = "string")),
                @Content(
                        mediaType = "image/png",
                        schema = @Schema(type = "string", format = "binary")),
                @Content(
                        mediaType = "image/jpeg",
                        schema = @Schema(type = "string", format = "binary"))
            })
    ResponseEntity<?> preview(
            HttpServletRequest request,
            Caller caller,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(required = false) @Nullable Instant releasedAt,
            @RequestParam(required = false) @Nullable Instant firstReleasedAt,
            @RequestParam(required = false) @Nullable String format)
            throws IOException {
        DraftDesk.admit(caller);
        var type = request.getContentType();
        var wish = Wish.of(request.getHeader(HttpHeaders.ACCEPT), format);
        var body = request.getInputStream().readAllBytes();
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return press.pull(() -> {
            var opened = desk.open(body, type, caller);
            var release = AssumedRelease.of(opened, version, releasedAt, firstReleasedAt, now);
            return proofs.of(opened.draft().released(release), opened.unfinished(), wish);
        });
    }
}
