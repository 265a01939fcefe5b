package io.communique.platform.outbox;

/**
 * Turns a record's form at rest into its form on a topic. It may fail while the world is broken.
 */
@FunctionalInterface
public interface Framing {

    byte[] frame(byte[] stored);
}
