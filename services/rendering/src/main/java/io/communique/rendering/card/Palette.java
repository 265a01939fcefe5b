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
    private static final int MEMORY_BITS = 15;

    private static final int BLOCK = 8;

    private final int[] colours;

    /**
     * Per slot the last colour looked up, with its entry in the lowest byte: most pixels repeat.
     */
    private final int[] lookedUp = new int[1 << MEMORY_BITS];

    private Palette(List<Integer> colours) {
        if (colours.size() > MOST) {
            throw new IllegalArgumentException("too many colours: " + colours.size());
        }
        this.colours = colours.stream().mapToInt(Integer::intValue).toArray();
        // Black, the only colour that an empty slot could be taken for, has the first slot.
        lookedUp[0] = search(0) & 255;
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

    /**
     * Looks up rows of pixels, 0xRRGGBB each; writes each row behind the number of its filter,
     * none. Eight pixels of the colour before are one step, and so are as many as stretch.
     */
    void look(int[] pixels, int width, int height, byte[] rows) {
        for (int y = 0; y < height; y++) {
            int shift = y + 1;
            rows[y * width + y] = 0;
            int end = (y + 1) * width;
            for (int at = y * width; at < end; ) {
                int colour = pixels[at];
                if (at + BLOCK > end) {
                    rows[at++ + shift] = nearest(colour);
                } else if (isOne(pixels, at, colour)) {
                    int stretch = Arrays.mismatch(pixels, at, end - 1, pixels, at + 1, end);
                    int next = stretch < 0 ? end : at + stretch + 1;
                    Arrays.fill(rows, at + shift, next + shift, nearest(colour));
                    at = next;
                } else {
                    for (int last = at + BLOCK; at < last; at++) {
                        rows[at + shift] = nearest(pixels[at]);
                    }
                }
            }
        }
    }

    private static boolean isOne(int[] pixels, int at, int colour) {
        return ((pixels[at + 1] ^ colour)
                        | (pixels[at + 2] ^ colour)
                        | (pixels[at + 3] ^ colour)
                        | (pixels[at + 4] ^ colour)
                        | (pixels[at + 5] ^ colour)
                        | (pixels[at + 6] ^ colour)
                        | (pixels[at + 7] ^ colour))
                == 0;
    }

    /** The entry nearest to a colour, the first of them when several are as near. */
    byte nearest(int rgb) {
        int colour = rgb & 0xffffff;
        int slot = colour * 0x9e3779b1 >>> Integer.SIZE - MEMORY_BITS;
        int known = lookedUp[slot];
        if (known >>> 8 == colour) {
            return (byte) known;
        }
        byte entry = search(colour);
        lookedUp[slot] = colour << 8 | entry & 255;
        return entry;
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
