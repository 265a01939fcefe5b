package io.communique.promises;

import io.communique.promises.Log.Place;
import java.time.Duration;
import java.time.Instant;

/** The article that every planted violation is about; there is no such article. */
final class Planted {

    static final String ARTICLE = "00000000-0000-4000-8000-000000000000";
    static final String PATH = "/news/planted/violation/";
    static final String HASH = "0".repeat(64);

    private static final String OTHER = "1".repeat(64);
    private static final Duration LONG_AGO = Duration.ofHours(1);

    private Planted() {}

    /** A place at the end of a partition that no topic has. */
    static Place place(Observations seen, long offset) {
        return new Place(-1, offset, longBefore(seen.at()), offset % 2 == 0 ? HASH : OTHER);
    }

    static Instant longBefore(Instant at) {
        return at.minus(LONG_AGO);
    }
}
