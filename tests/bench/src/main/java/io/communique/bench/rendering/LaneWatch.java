package io.communique.bench.rendering;

import io.communique.journeys.LocalSystem;
import io.communique.journeys.Newsroom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Looks at rendering each second while others measure: how many articles it has made anew. */
final class LaneWatch implements AutoCloseable {

    private final Newsroom newsroom;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final List<Look> looks = new ArrayList<>();

    LaneWatch(LocalSystem system) {
        newsroom = new Newsroom(system);
        look();
        clock.scheduleAtFixedRate(this::look, 1, 1, TimeUnit.SECONDS);
    }

    private record Look(long at, double reissued) {}

    /**
     * What was seen.
     *
     * @param reissued articles made anew
     * @param perSecond the same a second, from look to look
     * @param longestStandstill in seconds: while no article was made anew
     */
    record Progress(double reissued, Series perSecond, double longestStandstill) {}

    private synchronized void look() {
        double reissued = newsroom.metric("RENDERING_URL", "communique_reissued_total");
        looks.add(new Look(System.nanoTime(), reissued));
    }

    synchronized Progress progress() {
        look();
        var perSecond =
                IntStream.range(1, looks.size())
                        .mapToObj(i -> pace(looks.get(i - 1), looks.get(i)))
                        .toList();
        double longest = 0;
        var moved = looks.getFirst();
        for (var look : looks) {
            longest = Math.max(longest, (look.at() - moved.at()) / 1e9);
            if (look.reissued() > moved.reissued()) {
                moved = look;
            }
        }
        return new Progress(
                looks.getLast().reissued() - looks.getFirst().reissued(),
                new Series(perSecond),
                longest);
    }

    private static double pace(Look before, Look now) {
        return (now.reissued() - before.reissued()) / ((now.at() - before.at()) / 1e9);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
