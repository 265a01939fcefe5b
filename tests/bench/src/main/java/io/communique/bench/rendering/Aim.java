package io.communique.bench.rendering;

/** What a figure should be, and whether it is. */
record Aim(double bound, boolean atLeast) {

    static Aim atLeast(double bound) {
        return new Aim(bound, true);
    }

    static Aim atMost(double bound) {
        return new Aim(bound, false);
    }

    boolean isMetBy(double figure) {
        return atLeast ? figure >= bound : figure <= bound;
    }

    String judge(double figure) {
        return isMetBy(figure) ? "met" : "MISSED";
    }

    @Override
    public String toString() {
        return (atLeast ? "≥ " : "≤ ")
                + (bound == (long) bound ? Long.toString((long) bound) : Double.toString(bound));
    }
}
