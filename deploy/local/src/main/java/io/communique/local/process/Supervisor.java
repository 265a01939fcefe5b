package io.communique.local.process;

import io.communique.local.home.Home;
import io.communique.local.home.Refused;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * Starts the parts of a system, as many at once as their needs allow, and keeps them running until
 * it is stopped.
 */
public final class Supervisor {
    private final Home home;
    private final Progress progress;
    private final Running launcher = Running.of(ProcessHandle.current());
    private final Map<String, Post> posts = new LinkedHashMap<>();
    private final CompletableFuture<Void> stopped = new CompletableFuture<>();
    private boolean ready;
    private @Nullable String failure;

    public Supervisor(Home home, List<Part> parts, Progress progress) {
        this.home = home;
        this.progress = progress;
        parts.forEach(part -> posts.put(part.name(), new Post(part, home, progress, this::save)));
    }

    /** Returns when every part is ready; throws the cause when one cannot be started. */
    public void start() {
        save();
        for (var post : posts.values()) {
            var needs =
                    post.part().needs().stream()
                            .map(need -> Objects.requireNonNull(posts.get(need), need).ready())
                            .toArray(CompletableFuture<?>[]::new);
            post.keepManned(CompletableFuture.allOf(needs));
        }
        try {
            anyFailureOrAllReady().join();
        } catch (CompletionException e) {
            var cause = e.getCause() instanceof CompletionException c ? c.getCause() : e.getCause();
            throw cause instanceof Refused refused
                    ? refused
                    : new Refused(String.valueOf(cause == null ? e : cause.getMessage()), e);
        }
    }

    private CompletableFuture<Void> anyFailureOrAllReady() {
        var end = new CompletableFuture<Void>();
        var all = posts.values().stream().map(Post::ready).toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(all).thenRun(() -> end.complete(null));
        for (var one : all) {
            one.whenComplete((_, fault) -> {
                if (fault != null) {
                    end.completeExceptionally(fault);
                }
            });
        }
        return end;
    }

    public synchronized void declareReady() {
        ready = true;
        save();
    }

    public synchronized void declareFailed(String why) {
        failure = why;
        save();
    }

    public void awaitEnd() {
        stopped.join();
    }

    /** Stops everything in order; nothing is started again after this. */
    public void stop() {
        posts.values().forEach(Post::close);
        new Drain(progress)
                .stop(posts.values().stream().flatMap(post -> post.leaving().stream()).toList());
        save();
        stopped.complete(null);
    }

    private synchronized void save() {
        new Roster(
                        launcher.pid(),
                        launcher.began().toString(),
                        ready,
                        failure,
                        posts.values().stream().map(Post::entry).toList())
                .save(home);
    }
}
