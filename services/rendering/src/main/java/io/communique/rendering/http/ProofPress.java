package io.communique.rendering.http;

import io.communique.platform.http.Refusal;
import io.communique.rendering.PreviewSettings;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * The small press that previews are pulled on. Everything that a preview costs happens on its own
 * few threads: reading the draft, asking the website, setting, painting, comparing. However many
 * editors ask at once, publishing shares the machine with so many threads at most, and with none of
 * its own. Whoever finds the press full is told when to come back.
 */
@Component
class ProofPress {

    private static final String SOON = "1";

    private final ThreadPoolExecutor threads;
    private final PreviewSettings settings;

    @SuppressWarnings(
            "ThreadPriorityCheck") // a courtesy: that there are few threads is what counts
    ProofPress(PreviewSettings settings) {
        this.settings = settings;
        this.threads =
                new ThreadPoolExecutor(
                        settings.threads(),
                        settings.threads(),
                        0,
                        TimeUnit.SECONDS,
                        new ArrayBlockingQueue<>(settings.waiting()),
                        Thread.ofPlatform()
                                .name("preview-", 1)
                                .daemon()
                                .priority(Thread.MIN_PRIORITY)
                                .factory());
    }

    /**
     * The work's result, or its own refusal; 429 when the press is full, 503 when it takes long.
     */
    <T> T pull(Callable<T> work) {
        Future<T> proof = submitted(work);
        try {
            return proof.get(settings.longest().toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException fault
                    ? fault
                    : new IllegalStateException(e.getCause());
        } catch (TimeoutException | CancellationException e) {
            proof.cancel(true);
            throw busy(HttpStatus.SERVICE_UNAVAILABLE, "The preview took too long.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            proof.cancel(true);
            throw busy(HttpStatus.SERVICE_UNAVAILABLE, "The service is being stopped.");
        }
    }

    private <T> Future<T> submitted(Callable<T> work) {
        try {
            return threads.submit(work);
        } catch (RejectedExecutionException e) {
            throw busy(
                    HttpStatus.TOO_MANY_REQUESTS,
                    "Others are looking at previews just now; try again.");
        }
    }

    private static Refusal busy(HttpStatus status, String why) {
        return Refusal.of(status, why).header(HttpHeaders.RETRY_AFTER, SOON);
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }
}
