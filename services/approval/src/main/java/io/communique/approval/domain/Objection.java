package io.communique.approval.domain;

/** Why a decision is not taken. */
public enum Objection {
    /** The decider contributed to the words. */
    OWN_WORK,
    /** The decider saw other words than these. */
    OTHER_CONTENT,
    ALREADY_DECIDED,
    /** A newer submission took its place. */
    SUPERSEDED,
    /** The article was withdrawn. */
    WITHDRAWN
}
