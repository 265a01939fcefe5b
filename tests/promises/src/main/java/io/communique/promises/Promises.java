package io.communique.promises;

import java.util.List;
import java.util.Optional;

/** All promises, in the order of the README. */
public final class Promises {

    public static final List<Promise> ALL =
            List.of(
                    new NothingLost(),
                    new NothingTwice(),
                    new NothingUnapproved(),
                    new NothingOutOfOrder(),
                    new WithdrawnStaysWithdrawn(),
                    new OneOutcome(),
                    new NoLeak(),
                    new Rebuild());

    private Promises() {}

    public static Optional<Promise> of(String id) {
        return ALL.stream().filter(promise -> promise.id().equalsIgnoreCase(id)).findFirst();
    }
}
