package io.communique.syndication.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A statement as it stands in the site's lists. */
public record Listed(
        String path,
        String area,
        @Nullable String label,
        String headline,
        String summary,
        String locale,
        Instant shownDate) {}
