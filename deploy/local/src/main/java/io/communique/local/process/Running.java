package io.communique.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process that was started: its id, and when it began, so that a reused id is not taken for it.
 */
public record Running(long pid, Instant began) {
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(3);

    public static Running of(ProcessHandle process) {
        return new Running(process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
    }

    /** The process, while it lives. */
    public Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(found -> !isZombie())
                .filter(this::beganThen);
    }

    public boolean isAlive() {
        return process().isPresent();
    }

    private boolean beganThen(ProcessHandle found) {
        return found.info()
                .startInstant()
                .map(start -> Duration.between(start, began).abs().compareTo(CLOCK_TOLERANCE) < 0)
                .orElse(true);
    }

    /** Dead, but its parent has not taken notice; nothing listens and nothing is held. */
    private boolean isZombie() {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
        } catch (IOException e) {
            return false;
        }
    }
}
