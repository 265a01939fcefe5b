package io.communique.bench.rendering;

import io.communique.journeys.LocalSystem;
import io.communique.journeys.Newsroom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How fast the running service makes a whole log of articles again, until the broker has
 * acknowledged the last rendition set, beside making the same in memory with as many threads.
 * Broker and service share the machine; the services that have no part in it stand still meanwhile.
 */
final class Rebuild implements Row {

    private static final int ARTICLES = Integer.getInteger("articles", 10_000);
    private static final int RUNS = Integer.getInteger("runs", 3);
    private static final Duration STANDSTILL = Duration.ofMinutes(1);
    private static final List<String> BYSTANDERS = List.of("intake", "approval", "syndication");

    private final Renderer renderer = new Renderer();
    private final AtomicInteger next = new AtomicInteger();
    private int sealed;

    @Override
    public char letter() {
        return 'e';
    }

    @Override
    public String title() {
        return "rebuild of %,d articles, until their rendition sets are acknowledged"
                .formatted(ARTICLES);
    }

    @Override
    public void run(Report report) throws Exception {
        try (var system = LocalSystem.own();
                var log = new ArticleLog(system)) {
            new Newsroom(system).publish("application/json", Newsdesk.draft(0));
            var services = Paused.services(system);
            try (var _ = services.pause(BYSTANDERS)) {
                rebuild(log, services, ARTICLES / 5);
                var onTopic = new ArrayList<Double>();
                var inMemory = new ArrayList<Double>();
                var ratios = new ArrayList<Double>();
                for (int run = 0; run < RUNS; run++) {
                    double memory = inMemory();
                    double topic = rebuild(log, services, ARTICLES);
                    inMemory.add(memory);
                    onTopic.add(topic);
                    ratios.add(topic / memory);
                    report.figure(
                            "run " + (run + 1),
                            "%s on the topic, %s in memory"
                                    .formatted(Series.digits(topic), Series.digits(memory)));
                }
                var ratio = new Series(ratios);
                report.figure("on the topic", new Series(onTopic) + " articles/s");
                report.figure("in memory, two threads", new Series(inMemory) + " articles/s");
                report.figure("ratio", ratio.toString(), ratio.median(), Aim.atLeast(0.6));
            }
        }
    }

    /** Articles a second from the moment when the renderer finds all of them on its topic. */
    private double rebuild(ArticleLog log, Paused services, int many) throws Exception {
        var articles = log.sealed(sealed, many);
        sealed += many;
        long before = log.renditions();
        try (var _ = services.pause(List.of("rendering"))) {
            log.write(articles);
        }
        long start = System.nanoTime();
        long made = 0;
        long since = start;
        while (made < many) {
            Thread.sleep(20);
            long now = log.renditions() - before;
            if (now > made) {
                made = now;
                since = System.nanoTime();
            } else if (System.nanoTime() - since > STANDSTILL.toNanos()) {
                throw new IllegalStateException(
                        "only %,d of %,d came, and for a minute none".formatted(made, many));
            }
        }
        return many / ((since - start) / 1e9);
    }

    private double inMemory() throws Exception {
        int many = Math.max(200, ARTICLES / 5);
        return ArticlesASecond.perSecond(many, next, i -> renderer.article(Newsdesk.statement(i)));
    }
}
