package io.communique.bench.latency;

import io.communique.bench.latency.Approvals.Between;
import io.communique.journeys.LocalSystem;
import io.communique.journeys.Newsroom;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * From the moment an approver meant to approve until a reader sees the page. Beside it, in the same
 * run, what the same database and broker need for the bare path: two durable inserts (the decision,
 * the showing) and two hops (to rendering, to syndication).
 */
public final class Latency {

    private static final int RUNS = Integer.getInteger("runs", 3);
    private static final int APPROVALS = Integer.getInteger("approvals", 1_000);
    private static final int WARM_UP = 50;

    private final LocalSystem system;
    private final Newsroom newsroom;
    private final Approvals approvals;
    private final Stages stages = new Stages();
    private int written;

    public Latency(LocalSystem system) {
        this.system = system;
        this.newsroom = new Newsroom(system);
        this.approvals = new Approvals(system);
    }

    /** Measures, and says on standard output what came of it. */
    public void run() throws Exception {
        System.out.printf(
                "approve → page seen by HTTP, open loop, %s, %d runs of %d%n",
                Approvals.beat(), RUNS, APPROVALS);
        approvals.approve(approvals.prepare(drafts(WARM_UP)), _ -> {});
        var medians = new ArrayList<Double>();
        var tails = new ArrayList<Double>();
        var ratios = new ArrayList<Double>();
        try (var raw = new RawHops(system)) {
            for (int run = 1; run <= RUNS; run++) {
                double swept = swept();
                var figures = measure(raw);
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

    private Figures measure(RawHops raw) throws Exception {
        Between sometimes =
                i -> {
                    if (i % 10 == 5) {
                        raw.measure();
                    }
                };
        var figures = new Figures();
        for (var seen : approvals.approve(approvals.prepare(drafts(APPROVALS)), sometimes)) {
            figures.add(seen.took().toNanos());
            stages.add(seen);
        }
        return figures;
    }

    private List<String> drafts(int many) {
        return Stream.generate(this::draft).limit(many).toList();
    }

    private String draft() {
        return """
        {"area":"example","headline":"Measured statement %d","summary":"In short.",\
        "locale":"en-GB","body":"%s"}
        """
                .formatted(++written, "A sentence of a statement. ".repeat(60));
    }

    /** Events that the relays' sweeps moved, not their notifications. */
    private double swept() {
        return newsroom.metric("INTAKE_URL", "communique_outbox_swept_total")
                + newsroom.metric("APPROVAL_URL", "communique_outbox_swept_total")
                + newsroom.metric("SITE_URL", "communique_outbox_swept_total");
    }
}
