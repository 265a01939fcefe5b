package io.communique.intake.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The newest that approval said about an article.
 *
 * @param sequence rises with each; an older one is news no more
 * @param revision the one last decided, 0 when none was
 * @param comment the approver's words to the editors
 * @param publishedRevision the one that is public, or was when the article was withdrawn
 * @param releaseAt when an approved revision will be public
 */
public record Outcome(
        long sequence,
        int revision,
        Verdict verdict,
        @Nullable String comment,
        Standing standing,
        @Nullable Integer publishedRevision,
        @Nullable Instant releaseAt) {

    /** Before approval has said anything. */
    public static final Outcome OPEN =
            new Outcome(0, 0, Verdict.NONE, null, Standing.UNPUBLISHED, null, null);

    /** What the approver made of a revision. */
    public enum Verdict {
        NONE,
        APPROVED,
        RETURNED
    }

    boolean decided(Revision newest) {
        return verdict != Verdict.NONE && revision == newest.number();
    }
}
