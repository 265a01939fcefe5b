package io.communique.local.process;

import io.communique.local.process.Part.Round;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Stops processes in their rounds: asks, waits as long as the round's grace, then kills. */
public final class Drain {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final Progress progress;

    public Drain(Progress progress) {
        this.progress = progress;
    }

    /** A process with its name and round. */
    public record Leaving(String name, Round round, Running running) {}

    public void stop(List<Leaving> all) {
        for (var round : Round.values()) {
            var leaving =
                    all.stream()
                            .filter(process -> process.round == round)
                            .filter(process -> process.running.isAlive())
                            .toList();
            if (!leaving.isEmpty()) {
                stop(round, leaving);
            }
        }
    }

    private void stop(Round round, List<Leaving> leaving) {
        progress.say("stopping " + String.join(", ", leaving.stream().map(Leaving::name).toList()));
        leaving.forEach(process -> signal(round.signal, process.running.pid()));
        var until = Instant.now().plus(round.grace);
        while (Instant.now().isBefore(until)
                && leaving.stream().anyMatch(process -> process.running.isAlive())) {
            pause();
        }
        for (var process : leaving) {
            if (process.running.isAlive()) {
                progress.say(
                        "%s (pid %d) has not stopped in %d s, killing it"
                                .formatted(
                                        process.name,
                                        process.running.pid(),
                                        round.grace.toSeconds()));
                signal("KILL", process.running.pid());
                awaitEnd(process.running);
            }
        }
    }

    private static void awaitEnd(Running running) {
        for (int i = 0; i < 100 && running.isAlive(); i++) {
            pause();
        }
    }

    static void signal(String signal, long pid) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(pid))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new IllegalStateException("cannot run kill: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
