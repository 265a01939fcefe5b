package io.communique.rendering.photo;

/**
 * Blocks of 8×8 samples side by side, which become frequencies and then whole steps of a table: the
 * cosine transform of ITU-T T.81, annex A.3.3, in the factors of Arai, Agui and Nakajima (1988),
 * which leave each frequency larger by a known number that the steps make up for. All loops run
 * over one line of all blocks, so that the JVM does several at once.
 */
final class Blocks {

    static final int MANY = 32;

    /** From one line to the next. */
    static final int PITCH = 8 * MANY;

    /** A sample has sixteen bits behind its whole numbers. */
    static final int ONE = 1 << 16;

    private static final float HALF_ROOT = (float) Math.sqrt(0.5);
    private static final float SINE = (float) Math.sin(Math.PI / 8);
    private static final float NARROW = (float) (Math.sqrt(2) * Math.sin(Math.PI / 8));
    private static final float WIDE = (float) (Math.sqrt(2) * Math.cos(Math.PI / 8));

    /** More than any step, so that what is cut off is cut off downwards on both sides of nought. */
    private static final int BIAS = 1 << 14;

    /** At which line {@link #cosine} leaves each frequency. */
    private static final int[] LEFT_AT = {0, 6, 2, 4, 1, 7, 3, 5};

    private static final int[] PLACES = places();

    private final float[] lines = new float[8 * PITCH];
    private final float[] columns = new float[8 * PITCH];
    private final float[] shares = new float[8 * PITCH];
    private final int[] levels = new int[8 * PITCH];

    Blocks(Quantisation table) {
        for (int i = 0; i < PLACES.length; i++) {
            double gain = gain(Quantisation.line(i)) * gain(Quantisation.column(i));
            for (int block = 0; block < MANY; block++) {
                shares[PLACES[i] + 8 * block] = (float) (table.share(i) / (gain * ONE));
            }
        }
    }

    private static double gain(int frequency) {
        return Math.sqrt(8)
                * (frequency == 0 ? 1 : Math.sqrt(2) * Math.cos(frequency * Math.PI / 16));
    }

    /** Where the steps lie, whose lines are the columns of samples. */
    private static int[] places() {
        var places = new int[64];
        for (int i = 0; i < places.length; i++) {
            places[i] = LEFT_AT[Quantisation.column(i)] * PITCH + LEFT_AT[Quantisation.line(i)];
        }
        return places;
    }

    /** Line by line, to be filled; nought is the middle between the darkest and the lightest. */
    float[] samples() {
        return lines;
    }

    /** From samples to steps. The samples are gone then. */
    void transform() {
        cosine(lines);
        turn();
        cosine(columns);
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (int) (columns[i] * shares[i] + (BIAS + 0.5f)) - BIAS;
        }
    }

    /** How many steps of a frequency, by its place in the order of a file. */
    int level(int block, int place) {
        return levels[PLACES[place] + 8 * block];
    }

    private void turn() {
        for (int block = 0; block < PITCH; block += 8) {
            for (int y = 0; y < 8; y++) {
                for (int x = 0; x < 8; x++) {
                    columns[x * PITCH + block + y] = lines[y * PITCH + block + x];
                }
            }
        }
    }

    /** Each column of eight lines. */
    private static void cosine(float[] a) {
        crossing(a, 0, 7);
        crossing(a, 1, 6);
        crossing(a, 2, 5);
        crossing(a, 3, 4);

        crossing(a, 0, 3);
        crossing(a, 1, 2);
        crossing(a, 0, 1);
        for (int i = 0; i < PITCH; i++) {
            float third = a[3 * PITCH + i];
            float turned = (a[2 * PITCH + i] + third) * HALF_ROOT;
            a[2 * PITCH + i] = third + turned;
            a[3 * PITCH + i] = third - turned;
        }

        for (int i = 0; i < PITCH; i++) {
            float low = a[4 * PITCH + i] + a[5 * PITCH + i];
            float middle = (a[5 * PITCH + i] + a[6 * PITCH + i]) * HALF_ROOT;
            float high = a[6 * PITCH + i] + a[7 * PITCH + i];
            float last = a[7 * PITCH + i];
            float both = (low - high) * SINE;
            a[4 * PITCH + i] = NARROW * low + both;
            a[5 * PITCH + i] = WIDE * high + both;
            a[6 * PITCH + i] = last + middle;
            a[7 * PITCH + i] = last - middle;
        }
        crossing(a, 6, 5);
        crossing(a, 7, 4);
    }

    /** The sum of two lines, and their difference. */
    private static void crossing(float[] a, int one, int other) {
        for (int i = 0; i < PITCH; i++) {
            float first = a[one * PITCH + i];
            float second = a[other * PITCH + i];
            a[one * PITCH + i] = first + second;
            a[other * PITCH + i] = first - second;
        }
    }
}
