package io.communique.approval.domain;

/** What an approver says of a revision. */
public enum Verdict {
    APPROVE,
    RETURN
}
