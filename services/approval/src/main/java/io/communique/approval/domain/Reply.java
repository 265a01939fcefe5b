package io.communique.approval.domain;

/** The answer to a wish to decide. */
public sealed interface Reply {

    record Accepted() implements Reply {}

    /** The same person decided the same before: the first answer holds. */
    record Repeated(Decision first) implements Reply {}

    record Refused(Objection why) implements Reply {}
}
