package io.communique.promises;

import java.util.List;

/**
 * The search for words that never became public: how many were looked for, in how many places, and
 * where one was found.
 */
public record Leaks(long canaries, long places, List<Leak> found) {

    public Leaks {
        found = List.copyOf(found);
    }

    /** Words of a draft in a place where they should not be. It names the draft, not the words. */
    public record Leak(String articleId, String place) {}

    public static Leaks none() {
        return new Leaks(0, 0, List.of());
    }
}
