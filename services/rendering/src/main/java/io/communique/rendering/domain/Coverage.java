package io.communique.rendering.domain;

/**
 * Which pixels of a line each pixel of a shorter one covers, and by how much: weights are whole
 * numbers that add up to {@link #ONE}, so that a plain colour stays exactly what it was.
 *
 * <p>The three channels of a pixel stand abreast in one number, {@value #LANE} bits for each, which
 * is what a channel's 256 values take when they are weighted, cut to a quarter of a step and
 * weighted once more: one multiplication does for all three.
 */
final class Coverage {

    private static final int BITS = 11;
    static final int ONE = 1 << BITS;

    private static final int LANE = 21;
    private static final long EACH = 1 | 1L << LANE | 1L << 2 * LANE;

    /** What is left of the bits behind a whole step after the first weighing. */
    private static final int QUARTERS = 2;

    private final int[] first;
    private final int[][] weights;

    private Coverage(int[] first, int[][] weights) {
        this.first = first;
        this.weights = weights;
    }

    static Coverage of(int from, int to) {
        var first = new int[to];
        var weights = new int[to][];
        for (int i = 0; i < to; i++) {
            long begin = (long) i * from;
            long end = begin + from;
            first[i] = (int) (begin / to);
            weights[i] = new int[(int) ((end + to - 1) / to) - first[i]];
            int before = 0;
            for (int j = 0; j < weights[i].length; j++) {
                long covered = Math.min(end, (long) (first[i] + j + 1) * to) - begin;
                int until = (int) ((covered * ONE + from / 2) / from);
                weights[i][j] = until - before;
                before = until;
            }
        }
        return new Coverage(first, weights);
    }

    int first(int at) {
        return first[at];
    }

    int count(int at) {
        return weights[at].length;
    }

    int weight(int at, int i) {
        return weights[at][i];
    }

    static long abreast(byte blue, byte green, byte red) {
        return blue & 255 | (green & 255L) << LANE | (red & 255L) << 2 * LANE;
    }

    static void add(long[] row, int weight, long[] line) {
        for (int x = 0; x < line.length; x++) {
            line[x] += row[x] * weight;
        }
    }

    /** Makes room for the second weighing of pixels that are weighted once. */
    static void round(long[] line) {
        int cut = BITS - QUARTERS;
        long half = EACH << cut - 1;
        long kept = EACH * ((256 << QUARTERS) - 1);
        for (int x = 0; x < line.length; x++) {
            line[x] = line[x] + half >>> cut & kept;
        }
    }

    /** The mean of what a pixel covers of a line. */
    long mean(int at, long[] line) {
        long sum = EACH << BITS + QUARTERS - 1;
        int from = first[at];
        for (int weight : weights[at]) {
            sum += line[from++] * weight;
        }
        return sum >>> BITS + QUARTERS;
    }

    static long blue(long mean) {
        return mean;
    }

    static long green(long mean) {
        return mean >>> LANE;
    }

    static long red(long mean) {
        return mean >>> 2 * LANE;
    }
}
