package io.communique.bench.latency;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Durations of one kind, in nanoseconds. */
final class Figures {

    private final List<Long> nanos = new ArrayList<>();

    void add(long duration) {
        nanos.add(duration);
    }

    /** In milliseconds. */
    double percentile(double percent) {
        var sorted = nanos.stream().sorted().toList();
        int at = (int) Math.ceil(percent / 100 * sorted.size()) - 1;
        return sorted.isEmpty() ? Double.NaN : sorted.get(Math.max(0, at)) / 1e6;
    }

    static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    static String spread(List<Double> values) {
        return "%.1f (%.1f–%.1f)"
                .formatted(median(values), Collections.min(values), Collections.max(values));
    }
}
