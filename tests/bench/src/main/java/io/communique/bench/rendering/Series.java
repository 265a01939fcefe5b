package io.communique.bench.rendering;

import io.communique.bench.latency.Approvals.Seen;
import java.util.List;
import java.util.Locale;

/** Figures of one kind, of which the median and the middle half are told. */
record Series(List<Double> figures) {

    Series {
        figures = figures.stream().sorted().toList();
    }

    /** How long pages took. */
    static Series millis(List<Seen> pages) {
        return new Series(pages.stream().map(page -> page.took().toNanos() / 1e6).toList());
    }

    double median() {
        return at(0.5);
    }

    @Override
    public String toString() {
        return digits(median()) + " (" + digits(at(0.25)) + "–" + digits(at(0.75)) + ")";
    }

    /** Three digits that tell something. */
    static String digits(double figure) {
        int decimals = figure >= 100 ? 0 : figure >= 10 ? 1 : figure >= 1 ? 2 : 3;
        return String.format(Locale.ROOT, "%,." + decimals + "f", figure);
    }

    /** What so large a share of the figures stays below. */
    double at(double share) {
        double place = share * (figures.size() - 1);
        int below = (int) place;
        int above = Math.min(below + 1, figures.size() - 1);
        return figures.get(below) + (figures.get(above) - figures.get(below)) * (place - below);
    }
}
