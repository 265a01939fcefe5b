package io.communique.intake.http;

import static io.communique.intake.http.Refusals.given;
import static io.communique.intake.http.Refusals.writer;

import io.communique.intake.ShowPicture;
import io.communique.intake.TakePicture;
import io.communique.intake.domain.Master;
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
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Pictures uploaded, and looked at by who works on drafts of their area. */
@RestController
class ImageEndpoint {

    static final String PATH = "/images";
    private static final String WEBP = "image/webp";

    private final UploadDesk desk;
    private final TakePicture take;
    private final ShowPicture show;
    private final Idempotency idempotency;

    ImageEndpoint(UploadDesk desk, TakePicture take, ShowPicture show, Idempotency idempotency) {
        this.desk = desk;
        this.take = take;
        this.show = show;
        this.idempotency = idempotency;
    }

    @PostMapping(
            path = PATH,
            consumes = {MediaType.IMAGE_JPEG_VALUE, MediaType.IMAGE_PNG_VALUE, WEBP})
    @Operation(
            summary = "Upload a picture for an area; the body is the file, of at most 10 MiB",
            description = "With an address, drafts that refer to it show the picture from then on.")
    @ApiResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = PictureAnswer.class)))
    @ApiResponse(
            responseCode = "200",
            description = "The area has this picture already",
            content = @Content(schema = @Schema(implementation = PictureAnswer.class)))
    @RequestBody(
            content = {
                @Content(
                        mediaType = MediaType.IMAGE_JPEG_VALUE,
                        schema = @Schema(type = "string", format = "binary")),
                @Content(
                        mediaType = MediaType.IMAGE_PNG_VALUE,
                        schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = WEBP, schema = @Schema(type = "string", format = "binary"))
            })
    ResponseEntity<?> upload(
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String address,
            HttpServletRequest request,
            Caller caller)
            throws IOException {
        var editor = writer(caller);
        return desk.inTurn(
                request,
                upload ->
                        idempotency.once(
                                request,
                                caller,
                                upload,
                                () -> {
                                    var taken = given(take.take(area, address, upload, editor));
                                    return ResponseEntity.status(
                                                    taken.first()
                                                            ? HttpStatus.CREATED
                                                            : HttpStatus.OK)
                                            .location(
                                                    URI.create(PATH + "/" + taken.picture().hash()))
                                            .body(PictureAnswer.of(taken));
                                }));
    }

    @GetMapping(PATH + "/{hash}")
    @Operation(summary = "A picture's master, for editors and approvers of its area")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.IMAGE_JPEG_VALUE,
                        schema = @Schema(type = "string", format = "binary")),
                @Content(
                        mediaType = MediaType.IMAGE_PNG_VALUE,
                        schema = @Schema(type = "string", format = "binary"))
            })
    ResponseEntity<byte[]> one(@PathVariable String hash, Caller caller) {
        Master master = given(show.show(hash, Refusals.editor(caller)));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType(master.mediaType()))
                .body(master.bytes());
    }
}
