package io.communique.rendering;

/** Tells a statement that was approved from one that was not. */
@FunctionalInterface
public interface SealCheck {

    /**
     * @param seal the detached signature beside the statement's bytes
     */
    boolean holds(byte[] statement, String seal);
}
