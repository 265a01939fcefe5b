package io.communique.rendering.http;

import io.communique.platform.http.Caller;
import io.communique.platform.http.Flaw;
import io.communique.platform.http.Refusal;
import io.communique.rendering.domain.Imprint;
import io.communique.rendering.domain.Imprints;
import io.communique.rendering.domain.Language;
import io.communique.rendering.domain.Release;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Shows designers every element that a statement can hold, in an area's theme. It holds nobody's
 * secrets: all who work on drafts, in whatever area, may look at it.
 */
@RestController
class SpecimenEndpoint {

    private static final Instant FIRST = Instant.parse("2026-03-02T09:15:00Z");
    private static final Instant UPDATE = Instant.parse("2026-03-03T16:40:00Z");

    private final DraftDesk desk;
    private final ProofPress press;
    private final Proofs proofs;
    private final Imprints imprints;
    private final Specimens specimens = new Specimens();

    SpecimenEndpoint(DraftDesk desk, ProofPress press, Proofs proofs, Imprints imprints) {
        this.desk = desk;
        this.press = press;
        this.proofs = proofs;
        this.imprints = imprints;
    }

    @GetMapping("/specimen/{area}")
    @Operation(
            summary = "Every element of a statement, in an area's theme",
            description =
                    "locale is one of en-GB, cy-GB, ar, es-ES. format and Accept choose as with"
                            + " POST /preview.")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(implementation = PreviewAnswer.class)),
                @Content(mediaType = "text/html", schema = @Schema(type = "string")),
                @Content(
                        mediaType = "image/png",
                        schema = @Schema(type = "string", format = "binary"))
            })
    ResponseEntity<?> specimen(
            HttpServletRequest request,
            Caller caller,
            @PathVariable String area,
            @RequestParam(defaultValue = "en-GB") String locale,
            @RequestParam(required = false) @Nullable String format) {
        DraftDesk.admit(caller);
        var wish = Wish.of(request.getHeader(HttpHeaders.ACCEPT), format);
        return press.pull(() -> {
            var imprint = imprint(area, locale);
            var opened = desk.specimen(specimens.in(locale), imprint);
            var release =
                    new Release(new UUID(0, 0), 2, imprint.issuer(), UPDATE, FIRST, List.of());
            return proofs.of(opened.draft().released(release), opened.unfinished(), wish);
        });
    }

    /** The area's own, though it may not write in this language yet. */
    private Imprint imprint(String area, String locale) {
        if (!Specimens.LOCALES.contains(locale)) {
            throw Refusal.of(HttpStatus.BAD_REQUEST, "There is no specimen in this language.")
                    .with(
                            List.of(
                                    new Flaw(
                                            "locale",
                                            "must be one of "
                                                    + String.join(", ", Specimens.LOCALES))));
        }
        return imprints.of(area)
                .map(own -> new Imprint(own.office(), own.issuer(), List.of(new Language(locale))))
                .orElseThrow(() -> Refusal.of(HttpStatus.NOT_FOUND, "There is no such area."));
    }
}
