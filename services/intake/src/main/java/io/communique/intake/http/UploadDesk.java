package io.communique.intake.http;

import io.communique.intake.domain.PictureType;
import io.communique.platform.http.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Where uploads come in. However many come, and however slowly, they wait on disk; one at a time is
 * in memory and developed.
 */
@Component
class UploadDesk {

    private final Semaphore one = new Semaphore(1, true);
    private final Duration patience;

    UploadDesk(@Value("${communique.images.patience:PT20S}") Duration patience) {
        this.patience = patience;
    }

    /** Does the work with the upload's bytes when it is their turn. */
    ResponseEntity<?> inTurn(HttpServletRequest request, Function<byte[], ResponseEntity<?>> work)
            throws IOException {
        Path file = Files.createTempFile("upload", null);
        try {
            Files.copy(request.getInputStream(), file, StandardCopyOption.REPLACE_EXISTING);
            if (!isTurn()) {
                throw Refusal.of(
                                HttpStatus.SERVICE_UNAVAILABLE,
                                "Too many pictures at once; try again.")
                        .header(HttpHeaders.RETRY_AFTER, "10");
            }
            try {
                byte[] upload = Files.readAllBytes(file);
                refuseMislabelled(upload, request.getContentType());
                return work.apply(upload);
            } finally {
                one.release();
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private boolean isTurn() {
        try {
            return one.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void refuseMislabelled(byte[] upload, @Nullable String contentType) {
        Optional<PictureType> type = PictureType.of(upload);
        boolean isSo =
                type.map(PictureType::mediaType)
                        .map(MediaType::parseMediaType)
                        .filter(is ->
                                contentType != null
                                        && is.equalsTypeAndSubtype(
                                                MediaType.parseMediaType(contentType)))
                        .isPresent();
        if (!isSo) {
            throw Refusal.of(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "The bytes are %s, Content-Type says %s."
                            .formatted(
                                    type.map(PictureType::mediaType)
                                            .orElse("no PNG, JPEG or WebP picture"),
                                    contentType));
        }
    }
}
