package io.communique.local.process;

import io.communique.local.home.Home;
import io.communique.local.home.Refused;
import io.communique.local.process.Drain.Leaving;
import io.communique.local.process.Roster.State;
import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A part's place in the system, kept manned: started when its needs are met, watched, and started
 * again whenever it ends. Until it has been ready once, a few failed attempts are an answer; after
 * that there is no giving up.
 */
final class Post {
    private static final int FIRST_ATTEMPTS = 5;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private final Part part;
    private final Log log;
    private final Progress progress;
    private final Runnable changed;
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private final Backoff backoff = new Backoff();
    private volatile State state = State.WAITING;
    private volatile int restarts;
    private volatile @Nullable Process process;
    private volatile @Nullable Running running;
    private volatile boolean closed;

    Post(Part part, Home home, Progress progress, Runnable changed) {
        this.part = part;
        this.log = new Log(home.log(part.name()));
        this.progress = progress;
        this.changed = changed;
    }

    Part part() {
        return part;
    }

    CompletableFuture<Void> ready() {
        return ready;
    }

    void keepManned(CompletableFuture<?> needs) {
        Thread.ofVirtual()
                .name(part.name())
                .start(() -> {
                    try {
                        needs.join();
                    } catch (RuntimeException e) {
                        return;
                    }
                    try {
                        watch();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
    }

    private void watch() throws InterruptedException {
        for (int attempt = 1; !closed; attempt++) {
            var began = Instant.now();
            var end = run(attempt);
            if (closed) {
                return;
            }
            if (!ready.isDone() && (attempt >= FIRST_ATTEMPTS || end.isFinal())) {
                ready.completeExceptionally(
                        new Refused(
                                "%s cannot be started: %s\n%s"
                                        .formatted(part.name(), end.why(), log.tail())));
                return;
            }
            var wait = backoff.after(Duration.between(began, Instant.now()));
            restarts++;
            change(State.RESTARTING);
            progress.say(
                    "%s %s; starting it again in %.1f s"
                            .formatted(part.name(), end.why(), wait.toMillis() / 1000.0));
            Thread.sleep(wait);
        }
    }

    private record End(String why, boolean isFinal) {}

    /** One life of the process, from its start to its end. */
    private End run(int attempt) throws InterruptedException {
        try {
            var started = launch(part.prepare());
            if (started == null) {
                return new End("is not wanted any more", true);
            }
            if (!getsReady(started)) {
                return new End("has not become ready in " + PATIENCE.toSeconds() + " s", true);
            }
            if (started.isAlive()) {
                provision(started);
                change(State.RUNNING);
                progress.say(
                        "%s is ready (pid %d, port %d)%s"
                                .formatted(
                                        part.name(),
                                        started.pid(),
                                        part.port(),
                                        attempt == 1 ? "" : ", again"));
                ready.complete(null);
            }
            int code = started.waitFor();
            return new End("(pid %d) ended with code %d".formatted(started.pid(), code), false);
        } catch (Refused e) {
            killLeftBehind();
            return new End(String.valueOf(e.getMessage()), true);
        } catch (IOException e) {
            return new End("could not be run: " + e.getMessage(), false);
        }
    }

    private synchronized @Nullable Process launch(ProcessBuilder how) throws IOException {
        if (closed) {
            return null;
        }
        log.makeRoom();
        var started =
                OwnSession.of(how)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.file().toFile()))
                        .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                        .start();
        process = started;
        running = Running.of(started.toHandle());
        change(State.STARTING);
        return started;
    }

    /** False when it lives but never answers; then it is killed, to be tried anew. */
    private boolean getsReady(Process started) throws InterruptedException {
        var until = Instant.now().plus(PATIENCE);
        while (started.isAlive() && !part.answers()) {
            if (Instant.now().isAfter(until)) {
                started.destroyForcibly().waitFor();
                return false;
            }
            Thread.sleep(LOOK_AGAIN);
        }
        return true;
    }

    private void provision(Process started) throws InterruptedException {
        for (int attempt = 1; started.isAlive() && !closed; attempt++) {
            try {
                part.provision();
                return;
            } catch (Refused e) {
                if (!ready.isDone()) {
                    throw e;
                }
                progress.say(part.name() + ": " + e.getMessage());
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception e) {
                progress.say("provisioning %s, attempt %d: %s".formatted(part.name(), attempt, e));
                if (!ready.isDone() && attempt >= FIRST_ATTEMPTS) {
                    throw new Refused("provisioning failed: " + e.getMessage(), e);
                }
            }
            Thread.sleep(Duration.ofSeconds(1));
        }
    }

    private void killLeftBehind() {
        var left = process;
        if (left != null) {
            left.destroyForcibly();
        }
    }

    private void change(State next) {
        state = next;
        changed.run();
    }

    synchronized void close() {
        closed = true;
        state = State.STOPPED;
    }

    Optional<Leaving> leaving() {
        return Optional.ofNullable(running)
                .map(found -> new Leaving(part.name(), part.round(), found));
    }

    Roster.Entry entry() {
        var alive = Optional.ofNullable(running).filter(Running::isAlive);
        return new Roster.Entry(
                part.name(),
                part.round(),
                part.port(),
                state,
                restarts,
                alive.map(Running::pid).orElse(null),
                alive.map(found -> found.began().toString()).orElse(null));
    }
}
