package io.communique.syndication.domain;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of an article's public state as the office signed it; a withdrawal has no wording.
 *
 * @param changes all that readers were ever told to have been changed, oldest first
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
        @Nullable Wording content,
        List<Change> changes) {

    public Statement {
        // Signed bytes have no such member where there are none.
        changes = List.copyOf(Objects.requireNonNullElse(changes, List.of()));
    }

    /** What readers were told about a change, with the version that made it. */
    public record Change(long version, Instant releasedAt, String note) {}

    /** The date that readers see: the editor's own, or the first release. */
    public Instant shownDate() {
        return content == null || content.publishedAt() == null
                ? firstReleasedAt
                : content.publishedAt();
    }

    /** Whether an uploaded picture belongs to what was signed. */
    public boolean hasPhotograph() {
        return content != null && content.photograph().isPresent();
    }

    /** The area that the statement's address lies in; a withdrawn statement still has one. */
    public String area() {
        return Area.slugIn(path);
    }
}
