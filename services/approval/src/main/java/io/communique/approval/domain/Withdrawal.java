package io.communique.approval.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * That an article was taken back, by whom and why. The reason is for the record, never for the
 * public.
 *
 * @param version the public version that says so; 0 when the article never was public
 */
public record Withdrawal(UUID articleId, String by, String reason, Instant at, long version) {}
