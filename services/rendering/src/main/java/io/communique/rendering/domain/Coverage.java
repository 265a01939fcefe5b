package io.communique.rendering.domain;

/**
 * Which pixels of a line each pixel of a shorter one covers, and by how much: weights are whole
 * numbers that add up to {@link #ONE}, so that a plain colour stays exactly what it was.
 */
final class Coverage {

    private static final int BITS = 11;
    static final int ONE = 1 << BITS;
    private static final int HALF = ONE * ONE / 2;

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

    /** The mean of three channels of a line whose values are weighted once already. */
    void mean(int at, int[] line, byte[] out, int to) {
        int a = HALF;
        int b = HALF;
        int c = HALF;
        int from = 3 * first[at];
        for (int weight : weights[at]) {
            a += line[from] * weight;
            b += line[from + 1] * weight;
            c += line[from + 2] * weight;
            from += 3;
        }
        out[to] = (byte) (a >>> 2 * BITS);
        out[to + 1] = (byte) (b >>> 2 * BITS);
        out[to + 2] = (byte) (c >>> 2 * BITS);
    }
}
