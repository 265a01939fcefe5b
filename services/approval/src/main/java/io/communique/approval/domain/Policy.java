package io.communique.approval.domain;

import java.util.List;

/** The rule under which a version became public: how many people of which roles, never who. */
public record Policy(String rule, List<Approvals> approvals) {

    public Policy {
        approvals = List.copyOf(approvals);
    }

    /** So many people of one role said yes. */
    public record Approvals(String role, int count) {}

    /** Someone else than the authors approved. */
    public static Policy fourEyes() {
        return new Policy("four-eyes", List.of(new Approvals("approver", 1)));
    }

    /** One person with the power to withdraw did so, at once. */
    public static Policy takedown(String role) {
        return new Policy("takedown", List.of(new Approvals(role, 1)));
    }
}
