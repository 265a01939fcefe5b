package io.communique.bench.rendering;

/** What a figure should be, and whether it is. */
record Aim(double bound, boolean atLeast) {

    static Aim atLeast(double bound) {
        return new Aim(bound, true);
    }

    static Aim atMost(double bound) {
        return new Aim(bound, false);
    }

    String judge(double figure) {
        boolean met = atLeast ? figure >= bound : figure <= bound;
        return "aim %s %s  %s"
                .formatted(
                        atLeast ? "≥" : "≤",
                        bound == (long) bound ? Long.toString((long) bound) : bound,
                        met ? "met" : "MISSED");
    }
}
