package io.communique.syndication.domain;

import java.time.Instant;

/** What was last done with one statement in public. */
public sealed interface Change {

    /** When it became public. */
    Instant at();

    /** By its slug. */
    String area();

    /** A statement stands in public; since its first version, or since a later one. */
    record Shown(Listed statement, boolean first, Instant at) implements Change {
        @Override
        public String area() {
            return statement.area();
        }
    }

    /** Of what was taken back, who did it is all that is said: its address has words in it. */
    record TakenBack(String area, String issuer, Instant at) implements Change {}
}
