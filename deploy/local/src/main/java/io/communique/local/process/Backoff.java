package io.communique.local.process;

import java.time.Duration;

/**
 * How long to wait before a process is started again: longer each time, short again once it has
 * held.
 */
final class Backoff {
    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final Duration HELD = Duration.ofSeconds(30);

    private Duration next = FIRST;

    /** To be told how long the process had lived. */
    Duration after(Duration lived) {
        if (lived.compareTo(HELD) >= 0) {
            next = FIRST;
        }
        var wait = next;
        var doubled = next.multipliedBy(2);
        next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        return wait;
    }
}
