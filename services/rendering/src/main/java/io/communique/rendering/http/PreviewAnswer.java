package io.communique.rendering.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.communique.rendering.domain.Rendition;
import io.communique.rendering.domain.Statement;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a draft would become.
 *
 * @param assumed what only the release will decide, as it was taken to be
 * @param unfinished members that the draft still needs before it can be handed in
 */
record PreviewAnswer(
        int rendererVersion, Assumed assumed, List<String> unfinished, List<Artefact> renditions) {

    record Assumed(
            UUID articleId,
            long version,
            String issuer,
            Instant releasedAt,
            Instant firstReleasedAt,
            String locale,
            String path) {

        static Assumed of(Statement statement) {
            return new Assumed(
                    statement.articleId(),
                    statement.version(),
                    statement.issuer(),
                    statement.releasedAt(),
                    statement.firstReleasedAt(),
                    statement.language().tag(),
                    statement.path());
        }
    }

    /** A rendition; a picture in base64, anything else as text. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Artefact(
            String name,
            String mediaType,
            String sha256,
            @Nullable String text,
            @Nullable String base64) {

        static Artefact of(Rendition rendition) {
            var picture = rendition.mediaType().startsWith("image/");
            return new Artefact(
                    rendition.name(),
                    rendition.mediaType(),
                    rendition.sha256(),
                    picture ? null : new String(rendition.bytes(), StandardCharsets.UTF_8),
                    picture ? Base64.getEncoder().encodeToString(rendition.bytes()) : null);
        }
    }
}
