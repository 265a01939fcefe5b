package io.communique.local.command;

import io.communique.local.home.HomeLock;
import io.communique.local.home.LocalSystem;
import io.communique.local.process.Leftovers;
import io.communique.local.process.Progress;
import io.communique.local.process.Roster;
import io.communique.local.process.Running;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Stops a local system, whoever started it and whatever is left of it. */
public final class Down implements Command {
    private static final Duration DRAINING_TAKES_AT_MOST = Duration.ofSeconds(25);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final Progress progress = new Progress();

    @Override
    public int run(List<String> arguments) throws InterruptedException {
        var system = LocalSystem.here();
        if (HomeLock.isTaken(system.home())) {
            Roster.read(system.home()).map(Roster::launcher).ifPresent(this::stop);
        }
        var lock = HomeLock.take(system.home());
        new Leftovers(system.home(), progress).clear();
        lock.release();
        progress.say("nothing is running");
        return DONE;
    }

    private void stop(Running launcher) {
        progress.say("stopping the launcher (pid %d)".formatted(launcher.pid()));
        launcher.process().ifPresent(ProcessHandle::destroy);
        var until = Instant.now().plus(DRAINING_TAKES_AT_MOST);
        while (launcher.isAlive() && Instant.now().isBefore(until)) {
            try {
                Thread.sleep(LOOK_AGAIN);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        launcher.process().ifPresent(ProcessHandle::destroyForcibly);
    }
}
