package io.communique.rendering.card;

import java.util.Arrays;

/**
 * Prefix codes for symbols that are used so often: the more, the shorter (RFC 1951, 3.2.2). Codes
 * are kept with their first bit in the lowest place, as deflate writes them.
 */
@SuppressWarnings("ArrayRecordComponent") // made and used on the spot
record Huffman(byte[] lengths, short[] codes) {

    static Huffman of(int[] counts, int mostBits) {
        var flattened = counts.clone();
        var lengths = lengths(flattened);
        while (longest(lengths) > mostBits) {
            // A flatter distribution has shorter longest codes.
            for (int i = 0; i < flattened.length; i++) {
                flattened[i] = flattened[i] == 0 ? 0 : flattened[i] / 4 + 1;
            }
            lengths = lengths(flattened);
        }
        return new Huffman(lengths, codes(lengths, mostBits));
    }

    int code(int symbol) {
        return codes[symbol] & 0xffff;
    }

    int length(int symbol) {
        return lengths[symbol];
    }

    /** One more than the last symbol that is used. */
    int used() {
        int used = lengths.length;
        while (used > 0 && lengths[used - 1] == 0) {
            used--;
        }
        return used;
    }

    private static int longest(byte[] lengths) {
        int longest = 0;
        for (var length : lengths) {
            longest = Math.max(longest, length);
        }
        return longest;
    }

    /** By joining the two rarest again and again; a sole symbol gets a code of one bit. */
    private static byte[] lengths(int[] counts) {
        var symbols = sorted(counts);
        var lengths = new byte[counts.length];
        int leaves = symbols.length;
        if (leaves == 1) {
            lengths[symbols[0]] = 1;
        }
        if (leaves < 2) {
            return lengths;
        }
        var weight = new int[2 * leaves - 1];
        var parent = new int[2 * leaves - 1];
        for (int i = 0; i < leaves; i++) {
            weight[i] = counts[symbols[i]];
        }
        int leaf = 0;
        int inner = leaves;
        for (int next = leaves; next < weight.length; next++) {
            for (int side = 0; side < 2; side++) {
                boolean takesLeaf =
                        leaf < leaves && (inner == next || weight[leaf] <= weight[inner]);
                int taken = takesLeaf ? leaf++ : inner++;
                weight[next] += weight[taken];
                parent[taken] = next;
            }
        }
        var depth = new byte[weight.length];
        for (int node = weight.length - 2; node >= 0; node--) {
            depth[node] = (byte) (depth[parent[node]] + 1);
        }
        for (int i = 0; i < leaves; i++) {
            lengths[symbols[i]] = depth[i];
        }
        return lengths;
    }

    /** The symbols in use, the rarest first. */
    private static int[] sorted(int[] counts) {
        var keys = new long[counts.length];
        int used = 0;
        for (int symbol = 0; symbol < counts.length; symbol++) {
            if (counts[symbol] > 0) {
                keys[used++] = (long) counts[symbol] << 16 | symbol;
            }
        }
        Arrays.sort(keys, 0, used);
        var symbols = new int[used];
        for (int i = 0; i < used; i++) {
            symbols[i] = (int) (keys[i] & 0xffff);
        }
        return symbols;
    }

    private static short[] codes(byte[] lengths, int mostBits) {
        var many = new int[mostBits + 1];
        for (var length : lengths) {
            many[length]++;
        }
        many[0] = 0;
        var next = new int[mostBits + 1];
        for (int bits = 1; bits <= mostBits; bits++) {
            next[bits] = next[bits - 1] + many[bits - 1] << 1;
        }
        var codes = new short[lengths.length];
        for (int symbol = 0; symbol < lengths.length; symbol++) {
            int length = lengths[symbol];
            if (length > 0) {
                codes[symbol] = (short) (Integer.reverse(next[length]++) >>> 32 - length);
            }
        }
        return codes;
    }
}
