package io.communique.intake.imageio;

import java.util.Arrays;

/**
 * A prefix code of a lossless WebP (RFC 9649, section 3.7.2). It is taken when it is complete or
 * has one symbol alone: of any other, two decoders may make different things.
 */
final class PrefixCode {

    private static final int LONGEST = 15;
    private static final int[] ORDER = {
        17, 18, 0, 1, 2, 3, 4, 5, 16, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15
    };

    private final int[] counts = new int[LONGEST + 1];
    private final int[] symbols;

    /**
     * @param lengths how many bits each symbol takes; those of no bits do not occur
     */
    private PrefixCode(int[] lengths) throws Unusable {
        var next = new int[LONGEST + 2];
        for (int length : lengths) {
            counts[length]++;
        }
        counts[0] = 0;
        for (int length = 1; length <= LONGEST; length++) {
            next[length + 1] = next[length] + counts[length];
        }
        symbols = new int[next[LONGEST + 1]];
        for (int symbol = 0; symbol < lengths.length; symbol++) {
            if (lengths[symbol] > 0) {
                symbols[next[lengths[symbol]]++] = symbol;
            }
        }
        if (symbols.length != 1 && !isComplete()) {
            throw Unusable.damaged();
        }
    }

    private boolean isComplete() {
        int open = 1;
        for (int length = 1; length <= LONGEST && open >= 0; length++) {
            open = 2 * open - counts[length];
        }
        return open == 0;
    }

    static PrefixCode read(LowBits bits, int alphabet) throws Unusable {
        return new PrefixCode(
                bits.read(1) == 1 ? oneOrTwo(bits, alphabet) : lengths(bits, alphabet));
    }

    private static int[] oneOrTwo(LowBits bits, int alphabet) throws Unusable {
        boolean isTwo = bits.read(1) == 1;
        int first = bits.read(bits.read(1) == 1 ? 8 : 1);
        int last = isTwo ? bits.read(8) : first;
        if (last >= alphabet || isTwo && last <= first) {
            throw Unusable.damaged();
        }
        var lengths = new int[alphabet];
        lengths[first] = 1;
        lengths[last] = 1;
        return lengths;
    }

    private static int[] lengths(LowBits bits, int alphabet) throws Unusable {
        var ofLengths = new int[ORDER.length];
        int given = 4 + bits.read(4);
        for (int i = 0; i < Math.min(given, ORDER.length); i++) {
            ofLengths[ORDER[i]] = bits.read(3);
        }
        var code = new PrefixCode(ofLengths);
        int left = bits.read(1) == 1 ? 2 + bits.read(2 + 2 * bits.read(3)) : alphabet;
        var lengths = new int[alphabet];
        int previous = 8;
        for (int at = 0; at < alphabet && left > 0; left--) {
            int length = code.next(bits);
            int times =
                    switch (length) {
                        case 16 -> 3 + bits.read(2);
                        case 17 -> 3 + bits.read(3);
                        case 18 -> 11 + bits.read(7);
                        default -> 1;
                    };
            if (at + times > alphabet) {
                throw Unusable.damaged();
            }
            if (length > 0 && length <= LONGEST) {
                previous = length;
            }
            Arrays.fill(
                    lengths, at, at + times, length > 16 ? 0 : length == 16 ? previous : length);
            at += times;
        }
        return lengths;
    }

    int next(LowBits bits) throws Unusable {
        if (symbols.length == 1) {
            return symbols[0];
        }
        int code = 0;
        int first = 0;
        int before = 0;
        for (int length = 1; ; length++) {
            code |= bits.read(1);
            if (code - first < counts[length]) {
                return symbols[before + code - first];
            }
            before += counts[length];
            first = first + counts[length] << 1;
            code <<= 1;
        }
    }
}
