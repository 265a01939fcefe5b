package io.communique.approval.domain;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A submitted snapshot of an article: what an approver reads and decides on.
 *
 * @param contributors subjects of everyone whose words may be in it; none of them may approve it
 */
public record Revision(
        UUID articleId,
        int number,
        Content content,
        String contentHash,
        Set<String> contributors,
        String submittedBy,
        Instant submittedAt) {

    public Revision {
        contributors = Set.copyOf(contributors);
    }
}
