package io.communique.promises.observer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A few readers at once, and no more: a check must not be a load test. */
final class Crew {

    private static final int READERS = 4;

    private Crew() {}

    /** What is done with each; it may ask the network. */
    @FunctionalInterface
    interface Task<T> {
        void run(T one) throws InterruptedException;
    }

    static <T> void each(Collection<T> all, Task<T> task) throws InterruptedException {
        try (var readers = Executors.newFixedThreadPool(READERS)) {
            var running = new ArrayList<Future<?>>();
            for (var one : all) {
                running.add(
                        readers.submit(() -> {
                            task.run(one);
                            return null;
                        }));
            }
            for (var one : running) {
                await(one);
            }
        }
    }

    private static void await(Future<?> one) throws InterruptedException {
        try {
            one.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
