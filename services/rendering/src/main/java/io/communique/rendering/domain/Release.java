package io.communique.rendering.domain;

import java.time.Instant;
import java.util.UUID;

/** What a version has besides its words, and only its release decides; a preview assumes it. */
public record Release(
        UUID articleId, long version, String issuer, Instant releasedAt, Instant firstReleasedAt) {

    /** That of the version which comes after a statement. */
    public static Release following(Statement live, Instant releasedAt) {
        return new Release(
                live.articleId(),
                live.version() + 1,
                live.issuer(),
                releasedAt,
                live.firstReleasedAt());
    }
}
