package io.communique.bench.rendering;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** How many text articles two threads make in a second, in process, every artefact of each. */
final class ArticlesASecond implements Row {

    static final int THREADS = 2;
    private static final int A_SAMPLE = 200;

    private final Renderer renderer = new Renderer();
    private final AtomicInteger next = new AtomicInteger();

    @Override
    public char letter() {
        return 'd';
    }

    @Override
    public String title() {
        return "text articles a second, in process, two threads";
    }

    @Override
    public void run(Report report) throws Exception {
        var oneCard =
                Contender.of(
                        "one card",
                        () ->
                                perSecond(
                                        A_SAMPLE,
                                        next,
                                        i -> renderer.articleWithOneCard(Newsdesk.statement(i))));
        var allCards =
                Contender.of(
                        "all cards",
                        () ->
                                perSecond(
                                        A_SAMPLE,
                                        next,
                                        i -> renderer.article(Newsdesk.statement(i))));
        var measured = new SideBySide(Unit.PER_SECOND, oneCard).measure(List.of(allCards));
        var three = measured.against().getFirst().theirs();
        boolean met =
                report.figure(
                                "with the 1200×630 card",
                                measured.ours() + " /s",
                                measured.ours().median(),
                                Aim.atLeast(500))
                        & report.figure(
                                "with all three cards",
                                three + " /s",
                                three.median(),
                                Aim.atLeast(200));
        if (!met) {
            report.profile(allCards);
        }
    }

    /** Two threads that take turns at a common count. */
    static double perSecond(int many, AtomicInteger next, IntConsumer work) throws Exception {
        int end = next.get() + many;
        long start = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var running =
                    List.<Future<?>>of(
                            threads.submit(() -> work(end, next, work)),
                            threads.submit(() -> work(end, next, work)));
            for (var thread : running) {
                thread.get();
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        next.set(end);
        return many / seconds;
    }

    private static void work(int end, AtomicInteger next, IntConsumer work) {
        for (int i = next.getAndIncrement(); i < end; i = next.getAndIncrement()) {
            work.accept(i);
        }
    }
}
