package io.communique.rendering.photo;

/**
 * How coarsely the 64 frequencies of a block are kept, in the order in which a file tells them. The
 * tables are the examples of ITU-T T.81, annex K.1; a quality of 0.85 makes their steps 0.3 times
 * as wide, in the way that the Independent JPEG Group began and every encoder understands.
 *
 * @param steps how wide a step of each frequency is
 * @param kept how many frequencies are kept at all; a blurred picture is what is left of few
 */
@SuppressWarnings("ArrayRecordComponent") // a table, never compared
record Quantisation(int[] steps, int kept) {

    /** Where the file's order finds each frequency, as eight times its line and its column. */
    private static final int[] ZIGZAG = {
        0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5,
        12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14, 21, 28,
        35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51,
        58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63
    };

    private static final int[] LIGHT = {
        16, 11, 12, 14, 12, 10, 16, 14, 13, 14, 18, 17, 16, 19, 24, 40,
        26, 24, 22, 22, 24, 49, 35, 37, 29, 40, 58, 51, 61, 60, 57, 51,
        56, 55, 64, 72, 92, 78, 64, 68, 87, 69, 55, 56, 80, 109, 81, 87,
        95, 98, 103, 104, 103, 62, 77, 113, 121, 112, 100, 120, 92, 101, 103, 99
    };
    private static final int[] COLOUR = {
        17, 18, 18, 24, 21, 24, 47, 26, 26, 47, 99, 66, 56, 66, 99, 99,
        99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99,
        99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99,
        99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99
    };

    static Quantisation ofLight(double quality, int kept) {
        return new Quantisation(scaled(LIGHT, quality), kept);
    }

    static Quantisation ofColour(double quality, int kept) {
        return new Quantisation(scaled(COLOUR, quality), kept);
    }

    /** What a frequency is multiplied by to count its steps. */
    double share(int place) {
        return place < kept ? 1.0 / steps[place] : 0;
    }

    static int line(int place) {
        return ZIGZAG[place] / 8;
    }

    static int column(int place) {
        return ZIGZAG[place] % 8;
    }

    private static int[] scaled(int[] table, double quality) {
        double scale = quality < 0.5 ? 0.5 / quality : 2 - 2 * quality;
        var steps = new int[table.length];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = Math.clamp(Math.round(table[i] * scale), 1, 255);
        }
        return steps;
    }
}
