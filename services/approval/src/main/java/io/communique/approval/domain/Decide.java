package io.communique.approval.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An approver's wish to decide a revision.
 *
 * @param contentHash of the words that the approver saw
 */
public record Decide(
        String by, Verdict verdict, @Nullable String comment, String contentHash, Instant at) {}
