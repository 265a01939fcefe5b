package io.communique.approval.domain;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is said in public about an article in one version, and sealed.
 *
 * @param version rises by one with every change of public state
 * @param approvedAt of its words; of the withdrawal when withdrawn
 * @param previous the hash of the statement of the version before
 * @param content absent when withdrawn
 * @param changes those that readers were told about, oldest first; none when withdrawn
 */
public record Statement(
        UUID articleId,
        long version,
        int revision,
        State state,
        String issuer,
        Instant approvedAt,
        Instant releasedAt,
        Instant firstReleasedAt,
        @Nullable String previous,
        Policy policy,
        String contentHash,
        String path,
        @Nullable Content content,
        List<Change> changes) {

    public Statement {
        // What was kept before there were notes has none.
        changes = List.copyOf(Objects.requireNonNullElse(changes, List.of()));
    }

    /** What readers were told about a change, with the version that made it. */
    public record Change(long version, Instant releasedAt, String note) {}

    /** What the public may see of the article. */
    public enum State {
        PUBLISHED,
        WITHDRAWN
    }

    /**
     * A statement with its seal.
     *
     * @param signature a detached JWS over the statement's canonical form
     * @param hash of the canonical form, which the next version names as its previous
     */
    public record Sealed(Statement statement, String signature, String hash) {}
}
