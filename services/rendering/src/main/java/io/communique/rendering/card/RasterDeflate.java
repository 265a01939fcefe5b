package io.communique.rendering.card;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Deflate (RFC 1951) for pictures of few colours: rows that repeat themselves and the row above.
 *
 * <p>A general compressor looks for matches everywhere behind it. In such a picture most are in two
 * places: the pixel before (a run) and the row above; each is tried by one vectorised comparison.
 * Only where neither helps, at the edges of letters, is there a look at the last place that began
 * with the same bytes: a letter's rows come again where the letter does. The tokens are coded with
 * Huffman codes made for them, in one block. So a picture is packed as tightly as by zlib's middle
 * levels, in a small part of the time.
 *
 * <p>One is used by one thread at a time. Its memory grows with the number of tokens, which is at
 * most the number of bytes; a text card has some 20,000.
 */
final class RasterDeflate {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 258;
    private static final int BLOCK_END = 256;
    private static final int LITERALS = 286;
    private static final int FARTHEST = 32_768;
    private static final int WORTH_A_LOOK = 12;
    private static final int HASH_BITS = 14;
    private static final VarHandle INTS =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** What a literal has in place of a distance: a symbol without a code. */
    private static final int NO_DISTANCE = 30;

    private static final int LENGTH_EXTRA_PLACE = 9;
    private static final int DISTANCE_PLACE = 14;
    private static final int DISTANCE_EXTRA_PLACE = 19;
    private static final int MOST_BITS = 15;
    private static final int MOST_LENGTH_BITS = 7;
    private static final int[] ORDER = {
        16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15
    };
    private static final int[] LENGTH_BASE = {
        3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115,
        131, 163, 195, 227, 258
    };
    private static final int[] LENGTH_EXTRA = {
        0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0
    };

    /** The symbol of each length, less 257. */
    private static final byte[] LENGTH_SYMBOL = lengthSymbols();

    /** How many bits of a length or a distance stand behind its code. */
    private static final byte[] LITERAL_EXTRA = new byte[LITERALS];

    private static final byte[] DISTANCE_EXTRA = new byte[NO_DISTANCE + 1];

    static {
        for (int i = 0; i < LENGTH_EXTRA.length; i++) {
            LITERAL_EXTRA[257 + i] = (byte) LENGTH_EXTRA[i];
        }
        for (int far = 4; far < NO_DISTANCE; far++) {
            DISTANCE_EXTRA[far] = (byte) (far / 2 - 1);
        }
    }

    /** What ends a stream of such blocks: a last one, empty. */
    static final byte[] END = {3, 0};

    private final int[] literalCounts = new int[LITERALS];
    private final int[] distanceCounts = new int[NO_DISTANCE + 1];

    /** Where bytes of each hash were last seen at the edge of a letter, as position + 1. */
    private final int[] seen = new int[1 << HASH_BITS];

    /**
     * From the lowest bit: the symbol of a literal or a length, what stands behind its code, the
     * symbol of the distance, what stands behind that. Both kinds are written alike, without a
     * branch that the processor could only guess.
     */
    private int[] tokens = new int[32_768];

    private int count;

    /**
     * The bytes up to a length, deflated as blocks that end with a whole byte. More may stand
     * behind them; behind the last stands {@link #END}.
     *
     * @param stride how many bytes before it the row above stands; at most 32,768
     */
    byte[] deflate(byte[] raw, int length, int stride) {
        count = 0;
        Arrays.fill(literalCounts, 0);
        Arrays.fill(distanceCounts, 0);
        Arrays.fill(seen, 0);
        if (stride < 1 || stride > FARTHEST) {
            throw new IllegalArgumentException("a row may have 1 to 32768 bytes, not " + stride);
        }
        tokenize(raw, length, stride);
        literalCounts[BLOCK_END]++;
        return written();
    }

    private void tokenize(byte[] raw, int end, int stride) {
        for (int at = 0; at < end; ) {
            int length = at > 0 ? same(raw, at, at - 1, end) : 0;
            int distance = 1;
            int copy = at >= stride && length < LONGEST ? same(raw, at, at - stride, end) : 0;
            if (copy > length) {
                length = copy;
                distance = stride;
            }
            if (length < WORTH_A_LOOK && at + Integer.BYTES <= end) {
                int before = lastSeen(raw, at);
                int again = before < 0 ? 0 : same(raw, at, before, end);
                if (again > length && again >= Integer.BYTES) {
                    length = again;
                    distance = at - before;
                }
            }
            if (length < SHORTEST) {
                int literal = raw[at] & 255;
                token(literal | NO_DISTANCE << DISTANCE_PLACE);
                literalCounts[literal]++;
                at++;
            } else {
                at += matches(length, distance);
            }
        }
    }

    /** Where these bytes were last looked for; less than 0 when not, or out of reach. */
    private int lastSeen(byte[] raw, int at) {
        int hash = (int) INTS.get(raw, at) * 0x9e3779b1 >>> Integer.SIZE - HASH_BITS;
        int before = seen[hash] - 1;
        seen[hash] = at + 1;
        return at - before > FARTHEST ? -1 : before;
    }

    /** Most stretches end within eight bytes; the others are compared by the JDK's vectors. */
    private static int same(byte[] raw, int at, int before, int end) {
        if (end - at < Long.BYTES) {
            int mismatch = Arrays.mismatch(raw, at, end, raw, before, before + end - at);
            return mismatch < 0 ? end - at : mismatch;
        }
        long different = (long) LONGS.get(raw, at) ^ (long) LONGS.get(raw, before);
        if (different != 0) {
            return Long.numberOfTrailingZeros(different) >> 3;
        }
        int mismatch = Arrays.mismatch(raw, at, end, raw, before, before + end - at);
        return mismatch < 0 ? end - at : mismatch;
    }

    /** As many matches as a stretch takes; how much of it they take, but for a rest too short. */
    private int matches(int length, int distance) {
        int left = length;
        int symbol = symbol(distance);
        int far = symbol << DISTANCE_PLACE | distance - base(symbol) << DISTANCE_EXTRA_PLACE;
        while (left >= SHORTEST) {
            int some = Math.min(left, LONGEST);
            int near = LENGTH_SYMBOL[some];
            token(257 + near | some - LENGTH_BASE[near] << LENGTH_EXTRA_PLACE | far);
            literalCounts[257 + near]++;
            distanceCounts[symbol]++;
            left -= some;
        }
        return length - left;
    }

    private void token(int token) {
        if (count == tokens.length) {
            tokens = Arrays.copyOf(tokens, 2 * count);
        }
        tokens[count++] = token;
    }

    private byte[] written() {
        var literals = Huffman.of(literalCounts, MOST_BITS);
        var distances = Huffman.of(distanceCounts, MOST_BITS);
        var bits = new Bits(2 * count + 1024);
        bits.put(0, 1);
        bits.put(2, 2);
        header(bits, literals, distances);
        for (int i = 0; i < count; i++) {
            int token = tokens[i];
            int near = token & 511;
            int far = token >> DISTANCE_PLACE & 31;
            long code = literals.code(near);
            int length = literals.length(near);
            code |= (long) (token >> LENGTH_EXTRA_PLACE & 31) << length;
            length += LITERAL_EXTRA[near];
            code |= (long) distances.code(far) << length;
            length += distances.length(far);
            code |= (long) (token >>> DISTANCE_EXTRA_PLACE) << length;
            length += DISTANCE_EXTRA[far];
            bits.put(code, length);
        }
        bits.put(literals.code(BLOCK_END), literals.length(BLOCK_END));
        bits.endByte();
        return bits.bytes();
    }

    private static void header(Bits bits, Huffman literals, Huffman distances) {
        int literalsUsed = Math.max(257, literals.used());
        int distancesUsed = Math.max(1, distances.used());
        var lengths = new byte[literalsUsed + distancesUsed];
        System.arraycopy(literals.lengths(), 0, lengths, 0, literalsUsed);
        System.arraycopy(distances.lengths(), 0, lengths, literalsUsed, distancesUsed);
        var counts = new int[19];
        for (var length : lengths) {
            counts[length]++;
        }
        var codes = Huffman.of(counts, MOST_LENGTH_BITS);
        int last = ORDER.length;
        while (last > 4 && codes.length(ORDER[last - 1]) == 0) {
            last--;
        }
        bits.put(literalsUsed - 257, 5);
        bits.put(distancesUsed - 1, 5);
        bits.put(last - 4, 4);
        for (int i = 0; i < last; i++) {
            bits.put(codes.length(ORDER[i]), 3);
        }
        for (var length : lengths) {
            bits.put(codes.code(length), codes.length(length));
        }
    }

    /** The symbol of a distance: two for each power of two. */
    private static int symbol(int distance) {
        if (distance <= 4) {
            return distance - 1;
        }
        int power = 31 - Integer.numberOfLeadingZeros(distance - 1);
        return 2 * power + (distance - 1 >> power - 1 & 1);
    }

    private static int base(int symbol) {
        return symbol < 4 ? symbol + 1 : (2 + (symbol & 1) << symbol / 2 - 1) + 1;
    }

    private static byte[] lengthSymbols() {
        var symbols = new byte[LONGEST + 1];
        for (int symbol = 0; symbol < LENGTH_BASE.length; symbol++) {
            Arrays.fill(symbols, LENGTH_BASE[symbol], symbols.length, (byte) symbol);
        }
        return symbols;
    }

    /** Bits in deflate's order: the first in a byte's lowest place. */
    private static final class Bits {

        private byte[] out;
        private int length;
        private long waiting;
        private int held;

        Bits(int size) {
            out = new byte[size];
        }

        /** At most 56; all that is held is written each time, and whole bytes are left behind. */
        void put(long bits, int many) {
            waiting |= bits << held;
            held += many;
            if (length + Long.BYTES > out.length) {
                out = Arrays.copyOf(out, 2 * out.length);
            }
            LONGS.set(out, length, waiting);
            length += held >> 3;
            waiting >>>= held & -8;
            held &= 7;
        }

        /** With an empty block of stored bytes, which begins with a whole byte. */
        void endByte() {
            put(0, 3);
            put(0, -held & 7);
            put(0, 16);
            put(0xffff, 16);
        }

        byte[] bytes() {
            return Arrays.copyOf(out, length);
        }
    }
}
