package io.communique.intake;

import io.communique.intake.domain.Content;
import io.communique.intake.domain.Revision;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Everything that was ever handed in, as it was handed in. */
public interface Revisions {

    void add(UUID articleId, Revision revision, Content content);

    Optional<Revision> find(UUID articleId, int number);

    Optional<Content> content(UUID articleId, int number);

    /** Articles with at least one revision. */
    List<UUID> articles();
}
