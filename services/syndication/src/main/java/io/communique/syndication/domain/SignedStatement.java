package io.communique.syndication.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A statement whose signature held, with the exact bytes that were signed and the detached
 * signature over them.
 */
public record SignedStatement(
        Statement statement,
        Standing standing,
        byte[] json,
        String jws,
        @Nullable Instant submittedAt) {}
