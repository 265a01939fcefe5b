package io.communique.promises;

import java.util.List;

/** What a check has found: how much it looked at, and every violation. */
public record Finding(long counted, List<String> violations) {

    public Finding {
        violations = List.copyOf(violations);
    }

    public boolean holds() {
        return violations.isEmpty();
    }
}
