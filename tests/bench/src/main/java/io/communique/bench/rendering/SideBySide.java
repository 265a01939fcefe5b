package io.communique.bench.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Measures in turns, so that what else the machine does hits everybody alike: a ratio is that of
 * two neighbouring samples.
 */
final class SideBySide {

    private static final int SAMPLES = Integer.getInteger("samples", 15);
    private static final int LOOK_BACK = 4;
    private static final int MOST_WARM_UPS = Math.clamp(3L * SAMPLES, 2 * LOOK_BACK, 40);
    private static final double STEADY = 0.05;

    private final Unit unit;
    private final Contender ours;

    SideBySide(Unit unit, Contender ours) {
        this.unit = unit;
        this.ours = ours;
    }

    /** What came of one peer. */
    record Against(String peer, Series theirs, Series ratio) {}

    /** What came of it: ours, and each peer's in their order; and what was measured as ours. */
    record Outcome(Series ours, List<Against> against, Contender measured) {}

    Outcome measure(List<Contender> peers) throws Exception {
        warmUp(ours);
        for (var peer : peers) {
            warmUp(peer);
        }
        var first = new ArrayList<Double>();
        var others = peers.stream().map(_ -> new ArrayList<Double>()).toList();
        for (int sample = 0; sample < SAMPLES; sample++) {
            first.add(ours.sample());
            for (int i = 0; i < peers.size(); i++) {
                others.get(i).add(peers.get(i).sample());
            }
        }
        return new Outcome(
                new Series(first),
                IntStream.range(0, peers.size())
                        .mapToObj(i -> against(peers.get(i).name(), first, others.get(i)))
                        .toList(),
                this.ours);
    }

    private Against against(String peer, List<Double> ours, List<Double> theirs) {
        var ratios =
                IntStream.range(0, ours.size())
                        .mapToObj(i -> unit.ratio(ours.get(i), theirs.get(i)))
                        .toList();
        return new Against(peer, new Series(theirs), new Series(ratios));
    }

    /** Until it does not get faster any more. */
    private static void warmUp(Contender contender) throws Exception {
        var seen = new ArrayList<Double>();
        while (seen.size() < MOST_WARM_UPS) {
            seen.add(contender.sample());
            if (seen.size() >= 2 * LOOK_BACK) {
                var middle = seen.size() - LOOK_BACK;
                double now = new Series(seen.subList(middle, seen.size())).median();
                double before = new Series(seen.subList(middle - LOOK_BACK, middle)).median();
                if (Math.abs(now - before) < STEADY * before) {
                    return;
                }
            }
        }
    }
}
