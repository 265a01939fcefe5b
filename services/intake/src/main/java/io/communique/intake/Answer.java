package io.communique.intake;

import io.communique.intake.domain.Refusal;

/** What a use case answers: what was asked for, or why not. */
public sealed interface Answer<T> {

    record Given<T>(T value) implements Answer<T> {}

    record Refused<T>(Refusal why) implements Answer<T> {}

    static <T> Answer<T> given(T value) {
        return new Given<>(value);
    }

    static <T> Answer<T> refused(Refusal why) {
        return new Refused<>(why);
    }
}
