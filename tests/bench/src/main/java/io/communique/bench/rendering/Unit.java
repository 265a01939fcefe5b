package io.communique.bench.rendering;

/** What a figure counts, and how many times as good the first of two is. */
enum Unit {
    MILLIS("ms") {
        @Override
        double ratio(double ours, double theirs) {
            return theirs / ours;
        }
    },
    PER_SECOND("/s") {
        @Override
        double ratio(double ours, double theirs) {
            return ours / theirs;
        }
    };

    final String sign;

    Unit(String sign) {
        this.sign = sign;
    }

    abstract double ratio(double ours, double theirs);
}
