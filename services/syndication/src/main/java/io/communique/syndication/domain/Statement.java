package io.communique.syndication.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of an article's public state as the office signed it; a withdrawal has no wording.
 */
public record Statement(
        UUID articleId,
        long version,
        int revision,
        String issuer,
        Instant approvedAt,
        Instant releasedAt,
        Instant firstReleasedAt,
        String contentHash,
        String path,
        @Nullable Wording content) {

    /** The date that readers see: the editor's own, or the first release. */
    public Instant shownDate() {
        return content == null || content.publishedAt() == null
                ? firstReleasedAt
                : content.publishedAt();
    }

    /** The area that the statement's address lies in; a withdrawn statement still has one. */
    public String area() {
        return Area.slugIn(path);
    }
}
