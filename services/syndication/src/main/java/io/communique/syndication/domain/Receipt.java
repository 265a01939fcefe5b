package io.communique.syndication.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;

/**
 * Word that one version reached one channel, or was taken from it; the sequence orders an article's
 * receipts.
 */
public record Receipt(
        UUID articleId, long sequence, long version, Channel channel, State state, Instant at) {

    /** What happened on the channel. */
    public enum State {
        LIVE,
        TAKEN_DOWN
    }

    /**
     * The same for the same article, version and channel, however often it is told (a name-based
     * UUID, version 5).
     */
    public UUID deliveryId() {
        try {
            var sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(
                    ByteBuffer.allocate(16)
                            .putLong(articleId.getMostSignificantBits())
                            .putLong(articleId.getLeastSignificantBits())
                            .array());
            var hash =
                    ByteBuffer.wrap(
                            sha1.digest(
                                    (version + "/" + channel.wire())
                                            .getBytes(StandardCharsets.UTF_8)));
            return new UUID(
                    hash.getLong() & ~0xf000L | 0x5000L,
                    hash.getLong() & 0x3fffffffffffffffL | 0x8000000000000000L);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
