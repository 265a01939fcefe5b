package io.communique.rendering.photo;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * The shortest code for symbols that come so often, none longer than sixteen bits and none of ones
 * alone (ITU-T T.81, annex K.2).
 */
final class HuffmanTable {

    static final int SYMBOLS = 256;
    private static final int LONGEST = 16;

    /** How many codes there are of each length. */
    private final int[] lengths;

    /** Those that come, the most frequent first. */
    private final int[] symbols;

    private final int[] lengthOf = new int[SYMBOLS];
    private final int[] codeOf = new int[SYMBOLS];

    private HuffmanTable(int[] symbols, int[] lengths) {
        this.symbols = symbols;
        this.lengths = lengths;
        int code = 0;
        int next = 0;
        for (int length = 1; length <= LONGEST; length++) {
            for (int i = 0; i < lengths[length]; i++) {
                int symbol = symbols[next++];
                lengthOf[symbol] = length;
                codeOf[symbol] = code++;
            }
            code <<= 1;
        }
    }

    static HuffmanTable of(int[] counts) {
        var symbols =
                IntStream.range(0, SYMBOLS)
                        .filter(symbol -> counts[symbol] > 0)
                        .boxed()
                        .sorted(Comparator.comparingInt(symbol -> -counts[symbol]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        return new HuffmanTable(symbols, lengths(counts));
    }

    int length(int symbol) {
        return lengthOf[symbol];
    }

    int code(int symbol) {
        return codeOf[symbol];
    }

    /** As a file tells it: how many codes of each length, and their symbols, the shortest first. */
    int[] told() {
        return IntStream.concat(Arrays.stream(lengths, 1, LONGEST + 1), Arrays.stream(symbols))
                .toArray();
    }

    /** A symbol that never comes takes part, and the code of ones with it. */
    private static int[] lengths(int[] counts) {
        var lengths = new int[SYMBOLS + 1];
        joined(counts).forEach(depth -> lengths[depth]++);
        for (int length = SYMBOLS; length > LONGEST; length--) {
            while (lengths[length] > 0) {
                shorten(lengths, length);
            }
        }
        int longest = LONGEST;
        while (longest > 0 && lengths[longest] == 0) {
            longest--;
        }
        lengths[longest]--;
        return lengths;
    }

    /** How deep each symbol is when those that come least are joined until one is left. */
    private static IntStream joined(int[] counts) {
        record Tree(long count, int age, int[] depths) {}
        var trees =
                new PriorityQueue<>(
                        Comparator.comparingLong(Tree::count).thenComparingInt(Tree::age));
        int age = 0;
        trees.add(new Tree(0, age++, new int[] {0}));
        for (int count : counts) {
            if (count > 0) {
                trees.add(new Tree(count, age++, new int[] {0}));
            }
        }
        while (trees.size() > 1) {
            var less = trees.remove();
            var more = trees.remove();
            var depths = IntStream.concat(IntStream.of(less.depths()), IntStream.of(more.depths()));
            trees.add(
                    new Tree(
                            less.count() + more.count(),
                            age++,
                            depths.map(depth -> depth + 1).toArray()));
        }
        return IntStream.of(trees.remove().depths());
    }

    /**
     * Two codes of the longest make room: one takes the place of their stem, the other stands
     * beside a shorter one, and both are a bit longer than that was.
     */
    private static void shorten(int[] lengths, int longest) {
        int shorter = longest - 2;
        while (lengths[shorter] == 0) {
            shorter--;
        }
        lengths[longest] -= 2;
        lengths[longest - 1]++;
        lengths[shorter]--;
        lengths[shorter + 1] += 2;
    }
}
