package io.communique.syndication;

import io.communique.syndication.domain.Happening;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What happened to each article on its way to the public, and when. */
public interface Timelines {

    /** An article's address and its happenings, oldest first. */
    record Timeline(UUID articleId, String path, String area, List<Happening> items) {}

    /** Adds what is not there yet; a happening keeps the first time it was told. */
    void add(UUID articleId, String path, List<Happening> happenings);

    Optional<Timeline> of(UUID articleId);
}
