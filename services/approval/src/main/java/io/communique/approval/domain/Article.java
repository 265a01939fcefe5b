package io.communique.approval.domain;

import io.communique.approval.domain.Statement.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An article as approval knows it across all its revisions: what is public of it, what is about to
 * be, and how often that changed.
 *
 * @param sequence of the last decision told about it
 * @param latest its newest public statement; absent before the first release
 * @param scheduled an approved revision that waits for its time
 * @param withdrawn whether it was withdrawn; then nothing of it becomes public again
 */
public record Article(
        UUID id,
        long sequence,
        Statement.@Nullable Sealed latest,
        @Nullable Scheduled scheduled,
        boolean withdrawn) {

    /** An approved revision that waits for its time. */
    public record Scheduled(Revision revision, Instant approvedAt, Instant releaseAt) {}

    public static Article unpublished(UUID id) {
        return new Article(id, 0, null, null, false);
    }

    /** The newest public version; 0 before the first release. */
    public long version() {
        return latest == null ? 0 : latest.statement().version();
    }

    /** What the next version says when a revision is released now. */
    public Statement release(Revision revision, Instant approvedAt, String issuer, Instant now) {
        return new Statement(
                id,
                version() + 1,
                revision.number(),
                Statement.State.PUBLISHED,
                issuer,
                approvedAt,
                now,
                latest == null ? now : latest.statement().firstReleasedAt(),
                latest == null ? null : latest.hash(),
                Policy.fourEyes(),
                revision.contentHash(),
                revision.content().path(),
                revision.content(),
                changes(revision.content(), now));
    }

    /** With the first words nothing is changed yet, whatever they say. */
    private List<Change> changes(Content content, Instant now) {
        if (latest == null) {
            return List.of();
        }
        var changes = new ArrayList<>(latest.statement().changes());
        if (content.changeNote() != null) {
            changes.add(new Change(version() + 1, now, content.changeNote()));
        }
        return changes;
    }

    /** What the next version says of a public article that is withdrawn now. */
    public static Statement withdraw(Statement.Sealed latest, String role, Instant now) {
        var last = latest.statement();
        return new Statement(
                last.articleId(),
                last.version() + 1,
                last.revision(),
                Statement.State.WITHDRAWN,
                last.issuer(),
                now,
                now,
                last.firstReleasedAt(),
                latest.hash(),
                Policy.takedown(role),
                last.contentHash(),
                last.path(),
                null,
                List.of());
    }

    public Article after(Statement.Sealed statement) {
        boolean gone = statement.statement().state() == Statement.State.WITHDRAWN;
        return new Article(id, sequence, statement, gone ? null : scheduled, withdrawn || gone);
    }

    public Article scheduling(@Nullable Scheduled release) {
        return new Article(id, sequence, latest, release, withdrawn);
    }

    public Article withdrawnUnseen() {
        return new Article(id, sequence, latest, null, true);
    }

    /** One more decision or change of standing is told. */
    public Article told() {
        return new Article(id, sequence + 1, latest, scheduled, withdrawn);
    }

    /** Where the article stands in public. */
    public Standing standing() {
        if (withdrawn) {
            return Standing.WITHDRAWN;
        }
        if (latest != null) {
            return Standing.PUBLISHED;
        }
        return scheduled == null ? Standing.UNPUBLISHED : Standing.SCHEDULED;
    }

    /** The short of it. */
    public enum Standing {
        UNPUBLISHED,
        SCHEDULED,
        PUBLISHED,
        WITHDRAWN
    }
}
