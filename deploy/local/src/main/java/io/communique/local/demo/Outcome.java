package io.communique.local.demo;

import java.time.Instant;

/** What became of a statement that was handed in. */
sealed interface Outcome {
    String articleId();

    String area();

    String path();

    /** Public in this very version since now. */
    record Published(String articleId, String area, String path, long version, boolean repeated)
            implements Outcome {}

    /** Public in these words already. */
    record Unchanged(String articleId, String area, String path) implements Outcome {}

    /** Approved, and public at its time. */
    record Scheduled(String articleId, String area, String path, Instant at) implements Outcome {}
}
