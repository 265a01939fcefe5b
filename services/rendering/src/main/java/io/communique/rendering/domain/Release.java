package io.communique.rendering.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a version has besides its words, and only its release decides; a preview assumes it.
 *
 * @param told what readers were told to have been changed before it, oldest first
 */
public record Release(
        UUID articleId,
        long version,
        String issuer,
        Instant releasedAt,
        Instant firstReleasedAt,
        List<Statement.Change> told) {

    public Release {
        told = List.copyOf(told);
    }

    /** That of the version which comes after a statement. */
    public static Release following(Statement live, Instant releasedAt) {
        return new Release(
                live.articleId(),
                live.version() + 1,
                live.issuer(),
                releasedAt,
                live.firstReleasedAt(),
                live.changes());
    }
}
