package io.communique.intake;

import java.util.Optional;
import java.util.UUID;

/**
 * Which article has which path. A path is an article's from its first save until the draft is
 * discarded.
 */
public interface Paths {

    /** Lets nobody else reserve a path of the area until the transaction ends. */
    void lock(String area);

    /** The other article that has the path, one above it or one below it. */
    Optional<UUID> holder(String path, UUID articleId);

    /** Gives the article the path, and frees the one that it had. */
    void reserve(String path, UUID articleId);
}
