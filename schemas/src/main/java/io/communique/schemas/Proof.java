package io.communique.schemas;

/** What the check of a statement's seal found. */
public sealed interface Proof {

    /** The words are the approved ones: hash and signature hold under a published key. */
    record Valid(String keyId) implements Proof {}

    /** Not to be shown, and why. */
    record Refused(String why) implements Proof {}
}
