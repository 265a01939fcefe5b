package io.communique.rendering.card;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * The at most 256 colours of a card: the few it is painted in, and ramps between those that meet at
 * the edges of letters.
 */
final class Palette {

    private static final int MOST = 256;
    private static final int MEMORY = 1 << 12;

    private final int[] colours;

    /** The last colour looked up per slot, as colour + 1, beside its entry: most pixels repeat. */
    private final int[] lookedUp = new int[MEMORY];

    private final byte[] entry = new byte[MEMORY];

    private Palette(List<Integer> colours) {
        if (colours.size() > MOST) {
            throw new IllegalArgumentException("too many colours: " + colours.size());
        }
        this.colours = colours.stream().mapToInt(Integer::intValue).toArray();
    }

    /** A ramp of so many steps, both ends included. */
    record Ramp(int from, int to, int steps) {

        private List<Integer> colours() {
            var out = new ArrayList<Integer>();
            for (var step = 0; step < steps; step++) {
                out.add(mixed(16, step) | mixed(8, step) | mixed(0, step));
            }
            return out;
        }

        private int mixed(int shift, int step) {
            var a = from >> shift & 255;
            var b = to >> shift & 255;
            return Math.round(a + (b - a) * step / (steps - 1f)) << shift;
        }
    }

    static Palette of(Ramp... ramps) {
        var colours = new LinkedHashSet<Integer>();
        Arrays.stream(ramps).forEach(ramp -> colours.addAll(ramp.colours()));
        return new Palette(List.copyOf(colours));
    }

    int size() {
        return colours.length;
    }

    int colour(int index) {
        return colours[index];
    }

    /** The entry nearest to a colour, the first of them when several are as near. */
    byte nearest(int rgb) {
        var colour = rgb & 0xffffff;
        var slot = colour * 0x9e3779b1 >>> 20;
        if (lookedUp[slot] != colour + 1) {
            lookedUp[slot] = colour + 1;
            entry[slot] = search(colour);
        }
        return entry[slot];
    }

    private byte search(int rgb) {
        var best = 0;
        var least = Integer.MAX_VALUE;
        for (var i = 0; i < colours.length; i++) {
            var distance =
                    square(rgb >> 16, colours[i] >> 16)
                            + square(rgb >> 8, colours[i] >> 8)
                            + square(rgb, colours[i]);
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return (byte) best;
    }

    private static int square(int a, int b) {
        var difference = (a & 255) - (b & 255);
        return difference * difference;
    }
}
