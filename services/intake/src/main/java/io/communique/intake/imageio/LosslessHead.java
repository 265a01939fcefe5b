package io.communique.intake.imageio;

/**
 * What a lossless WebP (RFC 9649, section 3) says before its pixels. A decoder keeps what it is
 * told to keep: some bytes may ask for 65,536 groups of prefix codes, 350 MB of tables, or for the
 * same transform a million times. Therefore the head is read first, keeping nothing, and refused
 * where it asks for more than the picture needs.
 */
final class LosslessHead {

    /** As many as the common encoder makes. */
    private static final int MOST_GROUPS = 2_600;

    /** What a decoder takes for one at most: the tables of five complete codes. */
    private static final int GROUP_BYTES = 31_000;

    private static final long MOST_BYTES = 240L << 20;

    private static final int LITERALS = 256;
    private static final int LENGTHS = 24;
    private static final int DISTANCES = 40;

    private final LowBits bits;

    private LosslessHead(LowBits bits) {
        this.bits = bits;
    }

    /**
     * @param from where the transforms begin
     */
    static void check(byte[] frame, int from, int width, int height) throws Unusable {
        new LosslessHead(new LowBits(frame, from)).check(width, height);
    }

    /** Beside the pixels, and the two transforms and the groups' places that have their own. */
    static int mostGroups(int width, int height) {
        long pixels = 4L * width * height;
        return (int) Math.min(MOST_GROUPS, (MOST_BYTES - pixels - 3 * pixels / 16) / GROUP_BYTES);
    }

    private void check(int width, int height) throws Unusable {
        int columns = width;
        int seen = 0;
        while (bits.read(1) == 1) {
            int transform = bits.read(2);
            if ((seen & 1 << transform) != 0) {
                throw Unusable.damaged();
            }
            seen |= 1 << transform;
            switch (transform) {
                case 0, 1 -> tiles(columns, height);
                case 3 -> {
                    int colours = 1 + bits.read(8);
                    largest(colours, 1);
                    columns = Math.ceilDiv(columns, inOnePixel(colours));
                }
                default -> {}
            }
        }
        cache();
        if (bits.read(1) == 1 && tiles(columns, height) >= mostGroups(width, height)) {
            throw new Unusable(
                    "is a WebP that takes too much memory to read; save it as PNG or JPEG");
        }
    }

    private static int inOnePixel(int colours) {
        return colours > 16 ? 1 : colours > 4 ? 2 : colours > 2 ? 4 : 8;
    }

    private int tiles(int columns, int rows) throws Unusable {
        int side = 1 << 2 + bits.read(3);
        return largest(Math.ceilDiv(columns, side), Math.ceilDiv(rows, side));
    }

    /** How many symbols the cache adds to those of lengths. */
    private int cache() throws Unusable {
        return bits.read(1) == 1 ? 1 << bits.read(4) : 0;
    }

    /**
     * Reads one of the small pictures, as whose pixels a head is stored.
     *
     * @return the largest number, in red and green, of a pixel that is spelt out; all others repeat
     *     one of these, or are zero
     */
    private int largest(int columns, int rows) throws Unusable {
        var green = PrefixCode.read(bits, LITERALS + LENGTHS + cache());
        var red = PrefixCode.read(bits, LITERALS);
        var blue = PrefixCode.read(bits, LITERALS);
        var alpha = PrefixCode.read(bits, LITERALS);
        var distance = PrefixCode.read(bits, DISTANCES);
        int largest = 0;
        for (int left = columns * rows; left > 0; ) {
            int symbol = green.next(bits);
            if (symbol < LITERALS) {
                largest = Math.max(largest, red.next(bits) << 8 | symbol);
                blue.next(bits);
                alpha.next(bits);
                left--;
            } else if (symbol < LITERALS + LENGTHS) {
                left -= extent(symbol - LITERALS);
                extent(distance.next(bits));
            } else {
                left--;
            }
        }
        return largest;
    }

    private int extent(int prefix) throws Unusable {
        if (prefix < 4) {
            return prefix + 1;
        }
        int more = prefix - 2 >> 1;
        return (2 + (prefix & 1) << more) + bits.read(more) + 1;
    }
}
