package io.communique.intake.domain;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Words handed in for approval: numbered, hashed, never changed.
 *
 * @param draftVersion the draft's version whose words these are
 * @param contentHash what an approval will be bound to
 * @param contributors subjects of everyone who saved a version since the last published revision
 */
public record Revision(
        int number,
        long draftVersion,
        String contentHash,
        List<String> contributors,
        String submittedBy,
        Instant submittedAt) {

    public Revision {
        contributors = List.copyOf(contributors);
    }

    /** Whoever saves while this waits may not decide it either. */
    public Revision with(List<String> later) {
        return new Revision(
                number,
                draftVersion,
                contentHash,
                Stream.concat(contributors.stream(), later.stream()).distinct().sorted().toList(),
                submittedBy,
                submittedAt);
    }
}
