package io.communique.approval;

import io.communique.approval.domain.Decision;
import io.communique.approval.domain.Review;
import io.communique.approval.domain.Revision;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The reviews on record. */
public interface Reviews {

    Optional<Review> find(UUID article, int revision);

    /** The number of the newest revision received; 0 when there is none. */
    int newest(UUID article);

    /** Adds the revision's contributors to those on record, while it awaits its decision. */
    void addContributors(Revision revision);

    /** A new review, awaiting its decision. */
    void open(Revision revision);

    /** A revision that nobody needs to decide any more. */
    void openClosed(Revision revision);

    /** Supersedes whatever awaits a decision for the article. */
    void supersede(UUID article);

    /** Closes whatever awaits a decision for the article. */
    void close(UUID article);

    /** Records the one decision of a revision. */
    void decide(Decision decision);

    /** The newest decision of the article, if any. */
    Optional<Decision> lastDecision(UUID article);

    /** Where a listing goes on: behind this review. */
    record After(Instant submittedAt, UUID article) {}

    /** Those awaiting a decision in the areas, oldest submission first. */
    List<Revision> awaiting(Set<String> areas, @Nullable After after, int most);
}
