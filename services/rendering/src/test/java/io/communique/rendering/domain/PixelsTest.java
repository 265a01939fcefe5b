package io.communique.rendering.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PixelsTest {

    private final Random random = new Random(20_260_101);

    /** Each channel is the mean of what a pixel covers, summed up plainly, to the next step. */
    @Test
    void aSmallerPictureIsTheMeanOfWhatItCovers() {
        for (int i = 0; i < 500; i++) {
            var picture = noise(1 + random.nextInt(90), 1 + random.nextInt(90));
            var part = part(picture);
            int width = 1 + random.nextInt(part.width());
            int height = 1 + random.nextInt(part.height());
            var scaled = picture.scaled(part, width, height);

            for (int at = 0; at < scaled.bgr().length; at++) {
                double mean = mean(picture, part, at / 3 % width, at / 3 / width, at % 3, scaled);
                assertThat(Math.abs((scaled.bgr()[at] & 255) - mean))
                        .describedAs("%s as %d×%d, %d", part, width, height, at)
                        .isLessThan(0.75);
            }
        }
    }

    @Test
    void aPlainColourStaysWhatItWas() {
        for (int shade : new int[] {0, 1, 127, 128, 254, 255}) {
            var bgr = new byte[3 * 97 * 61];
            Arrays.fill(bgr, (byte) shade);
            var scaled = new Pixels(97, 61, bgr).scaled(new Frame(3, 1, 90, 59), 37, 23);

            assertThat(scaled.bgr()).containsOnly((byte) shade);
        }
    }

    private Pixels noise(int width, int height) {
        var bgr = new byte[3 * width * height];
        random.nextBytes(bgr);
        return new Pixels(width, height, bgr);
    }

    private Frame part(Pixels picture) {
        int x = random.nextInt(picture.width());
        int y = random.nextInt(picture.height());
        return new Frame(
                x,
                y,
                1 + random.nextInt(picture.width() - x),
                1 + random.nextInt(picture.height() - y));
    }

    private static double mean(
            Pixels picture, Frame part, int x, int y, int channel, Pixels scaled) {
        double across = (double) part.width() / scaled.width();
        double down = (double) part.height() / scaled.height();
        double sum = 0;
        for (int row = 0; row < part.height(); row++) {
            double covered = covered(row, y * down, (y + 1) * down);
            for (int column = 0; covered > 0 && column < part.width(); column++) {
                int at = 3 * ((part.y() + row) * picture.width() + part.x() + column) + channel;
                sum +=
                        covered
                                * covered(column, x * across, (x + 1) * across)
                                * (picture.bgr()[at] & 255);
            }
        }
        return sum / across / down;
    }

    private static double covered(int pixel, double from, double until) {
        return Math.max(0, Math.min(pixel + 1, until) - Math.max(pixel, from));
    }
}
