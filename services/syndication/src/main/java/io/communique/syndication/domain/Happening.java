package io.communique.syndication.domain;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One line of an article's timeline. */
public record Happening(Kind kind, @Nullable Channel channel, long version, Instant at) {

    /** The steps of an article's public life, in the order in which they come. */
    public enum Kind {
        SUBMITTED,
        APPROVED,
        RELEASED,
        RENDERED,
        LIVE,
        TAKEN_DOWN,
        WITHDRAWN;

        public String wire() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
