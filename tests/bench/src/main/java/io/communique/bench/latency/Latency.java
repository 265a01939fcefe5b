package io.communique.bench;

import io.communique.journeys.LocalSystem;
import io.communique.journeys.Newsroom;
import io.communique.journeys.Newsroom.Submitted;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * From the moment an approver meant to approve until a reader sees the page: open loop, five a
 * second, so that a stall is counted against every approval that it delays. Beside it, in the same
 * run, what the same database and broker need for the bare path: two durable inserts (the decision,
 * the showing) and two hops (to rendering, to syndication).
 */
final class Latency {

    private static final int RUNS = Integer.getInteger("runs", 3);
    private static final int APPROVALS = Integer.getInteger("approvals", 1_000);
    private static final int WARM_UP = 50;
    private static final Duration EVERY = Duration.ofMillis(200);

    private final LocalSystem system;
    private final Newsroom newsroom;
    private final Stages stages = new Stages();
    private int written;

    Latency(LocalSystem system) {
        this.system = system;
        this.newsroom = new Newsroom(system);
    }

    void run() throws Exception {
        System.out.printf(
                "approve → page seen by HTTP, open loop, 5 a second, %d runs of %d%n",
                RUNS, APPROVALS);
        approve(prepare(WARM_UP), new Figures(), null);
        var medians = new ArrayList<Double>();
        var tails = new ArrayList<Double>();
        var ratios = new ArrayList<Double>();
        try (var raw = new RawHops(system)) {
            for (int run = 1; run <= RUNS; run++) {
                var figures = new Figures();
                double swept = swept();
                approve(prepare(APPROVALS), figures, raw);
                double best = raw.best(2, 2);
                medians.add(figures.percentile(50));
                tails.add(figures.percentile(99));
                ratios.add(figures.percentile(50) / best);
                System.out.printf(
                        "run %d: p50 %.1f ms, p99 %.1f ms; bare path %.1f ms %s; ratio %.1f;"
                                + " moved by the sweep %.0f%n",
                        run,
                        figures.percentile(50),
                        figures.percentile(99),
                        best,
                        raw.medians(),
                        figures.percentile(50) / best,
                        swept() - swept);
            }
        }
        stages.print(newsroom);
        System.out.println("p50 ms           " + Figures.spread(medians) + "   aim 50");
        System.out.println("p99 ms           " + Figures.spread(tails) + "   aim 200");
        System.out.println("p50 / bare path  " + Figures.spread(ratios));
    }

    private List<Submitted> prepare(int count) throws Exception {
        var prepared = new ArrayList<Submitted>();
        for (int i = 0; i < count; i++) {
            var draft =
                    """
                    {"area":"example","headline":"Measured statement %d","summary":"In short.",\
                    "locale":"en-GB","body":"%s"}
                    """
                            .formatted(++written, "A sentence of a statement. ".repeat(60));
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

    private void approve(List<Submitted> prepared, Figures figures, @Nullable RawHops raw)
            throws Exception {
        var failed = new AtomicInteger();
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            long start = System.nanoTime() + EVERY.toNanos();
            for (int i = 0; i < prepared.size(); i++) {
                long intended = start + i * EVERY.toNanos();
                var submitted = prepared.get(i);
                TimeUnit.NANOSECONDS.sleep(intended - System.nanoTime());
                readers.submit(() -> approveAndSee(submitted, intended, figures, failed));
                if (raw != null && i % 10 == 5) {
                    TimeUnit.NANOSECONDS.sleep(intended + EVERY.toNanos() / 2 - System.nanoTime());
                    raw.measure();
                }
            }
        }
        if (failed.get() > 0) {
            throw new IllegalStateException(failed + " approvals failed");
        }
    }

    private void approveAndSee(
            Submitted submitted, long intended, Figures figures, AtomicInteger failed) {
        try {
            newsroom.decideArrived("approver", submitted, "approve").expect(201);
            Newsroom.until(() -> newsroom.site(submitted.path()).status() == 200, "it shows", 2);
            long seen = System.nanoTime();
            figures.add(seen - intended);
            stages.add(submitted, Instant.now().minusNanos(System.nanoTime() - intended));
        } catch (Exception e) {
            failed.incrementAndGet();
        }
    }

    /** Events that the relays' sweeps moved, not their notifications. */
    private double swept() {
        return newsroom.metric("INTAKE_URL", "communique_outbox_swept_total")
                + newsroom.metric("APPROVAL_URL", "communique_outbox_swept_total")
                + newsroom.metric("SITE_URL", "communique_outbox_swept_total");
    }
}
