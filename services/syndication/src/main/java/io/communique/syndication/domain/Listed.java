package io.communique.syndication.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A statement as it stands in the site's lists.
 *
 * @param labelSlug the label as addresses have it; absent where its letters have no place in one
 * @param picture where its photograph's smallest print is, of lists that show pictures
 */
public record Listed(
        String path,
        String area,
        @Nullable String label,
        @Nullable String labelSlug,
        String headline,
        String summary,
        String locale,
        Instant shownDate,
        @Nullable String picture) {}
