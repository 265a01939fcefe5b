package io.communique.intake.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an editor's newest words are waiting for, or have become. */
public enum DraftState {
    DRAFT,
    AWAITING,
    RETURNED,
    SCHEDULED,
    PUBLISHED,
    WITHDRAWN;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<DraftState> of(String word) {
        return Arrays.stream(values()).filter(state -> state.word().equals(word)).findFirst();
    }
}
