package io.communique.local.process;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;

/**
 * One process of a local system: how it is started, how one knows that it is ready, what it needs.
 */
public interface Part {
    String name();

    int port();

    /** The parts that must be ready, and provisioned, before this one is started. */
    default Set<String> needs() {
        return Set.of();
    }

    /** Writes what the process reads, and says how to start it; called before every start. */
    ProcessBuilder prepare() throws IOException, InterruptedException;

    boolean answers();

    /**
     * Puts into the running process what deployment owes it; called after every start, so it
     * repeats harmlessly.
     */
    default void provision() throws Exception {}

    /** In which round of stopping it goes: the first round first. */
    Round round();

    /**
     * Stopping goes from those who use to those who are used; together the rounds take less than 20
     * seconds.
     */
    enum Round {
        SERVICES("TERM", Duration.ofSeconds(10)),
        REGISTRY("TERM", Duration.ofSeconds(2)),
        BROKER("TERM", Duration.ofSeconds(4)),
        /** An interrupt is PostgreSQL's fast shutdown: it does not wait for clients. */
        DATABASE("INT", Duration.ofSeconds(3));

        final String signal;
        final Duration grace;

        Round(String signal, Duration grace) {
            this.signal = signal;
            this.grace = grace;
        }
    }
}
