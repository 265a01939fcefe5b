package io.communique.rendering.photo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Against the cosine transform as ITU-T T.81 writes it down, sum by sum. */
class BlocksTest {

    /** A step that lies in the middle of two may fall to either. */
    private static final double NEARLY = 0.002;

    private final Random random = new Random(20_260_101);

    @Test
    void eachFrequencyIsTheNearestStep() {
        for (double quality : new double[] {0.15, 0.5, 0.85}) {
            for (var table :
                    new Quantisation[] {
                        Quantisation.ofLight(quality, 64), Quantisation.ofColour(quality, 64)
                    }) {
                var blocks = new Blocks(table);
                for (int round = 0; round < 10; round++) {
                    var samples = samples();
                    System.arraycopy(samples, 0, blocks.samples(), 0, samples.length);
                    blocks.transform();
                    nearest(blocks, table, samples);
                }
            }
        }
    }

    private float[] samples() {
        var samples = new float[8 * Blocks.PITCH];
        int swing = 1 << random.nextInt(9);
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (random.nextInt(swing) - swing / 2) * Blocks.ONE;
        }
        return samples;
    }

    private static void nearest(Blocks blocks, Quantisation table, float[] samples) {
        for (int block = 0; block < Blocks.MANY; block++) {
            for (int place = 0; place < 64; place++) {
                double steps = frequency(samples, block, place) / table.steps()[place];
                assertThat(Math.abs(blocks.level(block, place) - steps))
                        .describedAs("block %d, place %d", block, place)
                        .isLessThan(0.5 + NEARLY);
            }
        }
    }

    private static double frequency(float[] samples, int block, int place) {
        int v = Quantisation.line(place);
        int u = Quantisation.column(place);
        double sum = 0;
        for (int y = 0; y < 8; y++) {
            for (int x = 0; x < 8; x++) {
                sum +=
                        samples[y * Blocks.PITCH + 8 * block + x]
                                / Blocks.ONE
                                * Math.cos((2 * x + 1) * u * Math.PI / 16)
                                * Math.cos((2 * y + 1) * v * Math.PI / 16);
            }
        }
        return sum / 4 * (u == 0 ? Math.sqrt(0.5) : 1) * (v == 0 ? Math.sqrt(0.5) : 1);
    }
}
