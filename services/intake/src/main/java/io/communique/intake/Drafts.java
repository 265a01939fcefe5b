package io.communique.intake;

import io.communique.intake.domain.Draft;
import io.communique.intake.domain.DraftState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every draft of the house and who saved which version. */
public interface Drafts {

    void begin(Draft draft, String by, Instant at);

    Optional<Draft> find(UUID articleId);

    /** The draft, kept from everyone else until the transaction ends. */
    Optional<Draft> lock(UUID articleId);

    /** The area's drafts whose image is a mere reference to the address, locked likewise. */
    List<Draft> lockReferring(String area, String address);

    /** A new version. */
    void save(Draft draft, String by, Instant at);

    /** The same words in another state. */
    void note(Draft draft);

    void discard(UUID articleId);

    /** Subjects of everyone who saved a version after the given one. */
    List<String> contributors(UUID articleId, long afterVersion);

    /** The drafts that were begun last, newest first. */
    List<Listed> list(Query query);

    /**
     * @param state any when absent
     * @param before only drafts with a smaller ordinal
     */
    record Query(Set<String> areas, @Nullable DraftState state, long before, int limit) {}

    /**
     * @param ordinal falls along the list
     */
    record Listed(Draft draft, long ordinal) {}
}
