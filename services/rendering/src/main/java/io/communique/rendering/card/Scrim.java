package io.communique.rendering.card;

import io.communique.rendering.domain.Colours;
import java.util.stream.IntStream;

/**
 * A veil of one colour over that side of a photograph where words stand. Seen from there it is
 * closed until the photograph begins, opaque enough for white words as far as they reach, and then
 * clears softly.
 *
 * @param closed how far from the words' side of the card nothing shines through
 * @param words how far words reach
 * @param fade how long it takes to clear
 */
record Scrim(int closed, int words, int fade) {

    /** More than the 4.5 that words need, for what JPEG does to edges. */
    private static final double READABLE = 5.5;

    private static final int LEAST = 205;
    private static final int FULL = 256;

    /** How much of the colour lies at each distance from the words' side, of 256. */
    int[] shares(int length, int colour) {
        int strength = words > closed ? strength(colour) : FULL;
        int end = end();
        return IntStream.range(0, length)
                .map(at -> {
                    if (at < closed) {
                        return FULL;
                    }
                    return at < end
                            ? FULL - (FULL - strength) * (at - closed) / (end - closed)
                            : clearing((at - end) / (double) fade, strength);
                })
                .toArray();
    }

    /** How far it lies over anything. */
    int reach() {
        return end() + fade;
    }

    private int end() {
        return Math.max(words, closed);
    }

    /** Slow at both ends, so that no edge is seen. */
    private static int clearing(double way, int strength) {
        double left = 1 - Math.min(1, way);
        return (int) Math.round(strength * left * left * (3 - 2 * left));
    }

    /** How much of the colour it takes for white words to be read on a white photograph. */
    private static int strength(int colour) {
        int share = LEAST;
        while (share < FULL && Colours.contrastWithWhite(onWhite(colour, share)) < READABLE) {
            share++;
        }
        return share;
    }

    private static int onWhite(int colour, int share) {
        return mixed(255, colour >> 16, share) << 16
                | mixed(255, colour >> 8, share) << 8
                | mixed(255, colour, share);
    }

    /** One channel of a colour over one of another. */
    static int mixed(int under, int over, int share) {
        return ((under & 255) * (FULL - share) + (over & 255) * share + FULL / 2) / FULL;
    }
}
