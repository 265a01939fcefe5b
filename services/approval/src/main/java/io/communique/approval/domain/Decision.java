package io.communique.approval.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The one outcome of a revision: who said what of exactly which words, and what followed. */
public record Decision(
        UUID articleId,
        int revision,
        Verdict verdict,
        String by,
        @Nullable String comment,
        String contentHash,
        Instant at,
        Outcome outcome) {

    /** What a decision led to. */
    public sealed interface Outcome {

        /** Back to its editors. */
        record Returned() implements Outcome {}

        /** Public from the moment of the decision. */
        record Released(long version) implements Outcome {}

        /** Public at its own time. */
        record Scheduled(Instant releaseAt) implements Outcome {}
    }

    /** Whether the same person says the same of the same words again. */
    boolean isRepeatedBy(Decide command) {
        return by.equals(command.by())
                && verdict == command.verdict()
                && contentHash.equals(command.contentHash());
    }
}
