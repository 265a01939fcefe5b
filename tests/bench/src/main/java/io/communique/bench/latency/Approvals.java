package io.communique.bench.latency;

import io.communique.journeys.LocalSystem;
import io.communique.journeys.Newsroom;
import io.communique.journeys.Newsroom.Submitted;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * An editor who hands in, an approver who approves at a steady beat whatever the system does, and
 * readers who wait for the pages: an open loop, so that a stall is counted against every approval
 * that it delays. The beat is five a second, or one every so many milliseconds.
 */
public final class Approvals {

    private static final Duration EVERY = Duration.ofMillis(Integer.getInteger("every", 200));

    private final Newsroom newsroom;

    public Approvals(LocalSystem system) {
        this.newsroom = new Newsroom(system);
    }

    /**
     * A page that a reader has seen.
     *
     * @param intended when its approval was meant to be
     */
    public record Seen(Submitted submitted, Instant intended, Duration took) {}

    /** What else is done, halfway between the approval with this number and the next. */
    @FunctionalInterface
    public interface Between {

        void approvals(int number) throws Exception;
    }

    /** How many a second. */
    public static String beat() {
        return "%.1f a second".formatted(1e3 / EVERY.toMillis());
    }

    /** Hands these drafts in, and comes back when all of them can be approved. */
    public List<Submitted> prepare(List<String> drafts) throws Exception {
        var prepared = new ArrayList<Submitted>();
        for (var draft : drafts) {
            prepared.add(
                    newsroom.submit(
                            "editor",
                            newsroom.draft("editor", "application/json", draft).expect(201)));
        }
        for (var submitted : prepared) {
            var review = "/reviews/" + submitted.articleId() + "/" + submitted.revision();
            Newsroom.until(
                    () -> newsroom.get("APPROVAL_URL", review, "approver").status() == 200,
                    review + " arrives");
        }
        return prepared;
    }

    /** Approves all of them; one whose page does not come within a minute ends the measurement. */
    public List<Seen> approve(List<Submitted> prepared, Between between) throws Exception {
        var reading = new ArrayList<Future<Seen>>();
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            long start = System.nanoTime() + EVERY.toNanos();
            for (int i = 0; i < prepared.size(); i++) {
                long intended = start + i * EVERY.toNanos();
                var submitted = prepared.get(i);
                TimeUnit.NANOSECONDS.sleep(intended - System.nanoTime());
                reading.add(readers.submit(() -> approveAndSee(submitted, intended)));
                TimeUnit.NANOSECONDS.sleep(intended + EVERY.toNanos() / 2 - System.nanoTime());
                between.approvals(i);
            }
        }
        var seen = new ArrayList<Seen>();
        for (var page : reading) {
            seen.add(page.get());
        }
        return seen;
    }

    private Seen approveAndSee(Submitted submitted, long intended) throws Exception {
        newsroom.decideArrived("approver", submitted, "approve").expect(201);
        Newsroom.until(() -> newsroom.site(submitted.path()).status() == 200, "it shows", 2);
        var took = Duration.ofNanos(System.nanoTime() - intended);
        return new Seen(submitted, Instant.now().minus(took), took);
    }
}
