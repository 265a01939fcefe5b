package io.communique.local.process;

import java.time.Duration;
import java.util.Locale;

/** What is going on, told on standard error with the seconds since the command began. */
public final class Progress {
    private final long began = System.nanoTime();

    public void say(String what) {
        double seconds = Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
        System.err.println(String.format(Locale.ROOT, "%6.1f s  %s", seconds, what));
    }
}
