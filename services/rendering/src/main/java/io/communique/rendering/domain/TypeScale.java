package io.communique.rendering.domain;

/**
 * The sizes of a page's letters: each step of importance is larger by the same ratio.
 *
 * @param body size of running text in rem, the reader's own size
 * @param ratio from one step to the next
 */
public record TypeScale(double body, double ratio) {

    public static final TypeScale HOUSE = new TypeScale(1.125, 1.2);

    private static final double LEAST_BODY = 1;
    private static final double MOST_BODY = 1.5;
    private static final double MOST_RATIO = 1.4;

    public TypeScale {
        if (body < LEAST_BODY || body > MOST_BODY) {
            throw new IllegalArgumentException("body must be from 1 to 1.5 rem, was " + body);
        }
        if (ratio < 1 || ratio > MOST_RATIO) {
            throw new IllegalArgumentException("ratio must be from 1 to 1.4, was " + ratio);
        }
    }

    /** In rem, rounded so that every machine writes the same. */
    public String step(int steps) {
        return String.valueOf(Math.round(body * Math.pow(ratio, steps) * 1000) / 1000.0);
    }
}
