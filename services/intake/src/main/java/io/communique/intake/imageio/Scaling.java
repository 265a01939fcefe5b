package io.communique.intake.imageio;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/**
 * Makes a picture smaller: each new pixel is the mean of the area that it covers, transparent
 * pixels counting for as much as is seen of them. It goes row by row, so that only the result is in
 * memory.
 */
final class Scaling {

    private static final int CHANNELS = 4;

    private final Rows rows;
    private final int width;
    private final int height;
    private final float[] source;
    private final float[] narrowed;
    private final float[] sum;
    private final int[] result;

    private Scaling(BufferedImage image, int width, int height) {
        this.rows = new Rows(image);
        this.width = width;
        this.height = height;
        this.source = new float[rows.width() * CHANNELS];
        this.narrowed = new float[width * CHANNELS];
        this.sum = new float[width * CHANNELS];
        this.result = new int[width * height];
    }

    /** As it is when it is no larger. */
    static Pixels within(BufferedImage image, int longestSide) {
        double factor =
                Math.min(1, (double) longestSide / Math.max(image.getWidth(), image.getHeight()));
        return new Scaling(
                        image,
                        Math.max(1, (int) Math.round(image.getWidth() * factor)),
                        Math.max(1, (int) Math.round(image.getHeight() * factor)))
                .scaled();
    }

    private Pixels scaled() {
        double ratio = (double) rows.height() / height;
        int next = 0;
        for (int row = 0; row < rows.height(); row++) {
            rows.read(row, source);
            narrow();
            double from = row;
            while (from < row + 1 && next < height) {
                double end = (next + 1) * ratio;
                double to = Math.min(row + 1, end);
                add((float) (to - from));
                from = to;
                if (end <= row + 1 + 1e-9) {
                    finish(next++);
                } else {
                    break;
                }
            }
        }
        while (next < height) {
            finish(next++);
        }
        return new Pixels(width, height, result);
    }

    private void narrow() {
        if (width == rows.width()) {
            System.arraycopy(source, 0, narrowed, 0, source.length);
            return;
        }
        double ratio = (double) rows.width() / width;
        for (int x = 0; x < width; x++) {
            double from = x * ratio;
            double to = Math.min(rows.width(), from + ratio);
            float alpha = 0;
            float red = 0;
            float green = 0;
            float blue = 0;
            for (int column = (int) from; column < to; column++) {
                var part = (float) (Math.min(to, column + 1) - Math.max(from, column));
                alpha += part * source[CHANNELS * column];
                red += part * source[CHANNELS * column + 1];
                green += part * source[CHANNELS * column + 2];
                blue += part * source[CHANNELS * column + 3];
            }
            var area = (float) (to - from);
            narrowed[CHANNELS * x] = alpha / area;
            narrowed[CHANNELS * x + 1] = red / area;
            narrowed[CHANNELS * x + 2] = green / area;
            narrowed[CHANNELS * x + 3] = blue / area;
        }
    }

    private void add(float part) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += part * narrowed[i];
        }
    }

    private void finish(int row) {
        var ratio = (float) rows.height() / height;
        for (int x = 0; x < width; x++) {
            float alpha = sum[CHANNELS * x] / ratio;
            int opacity = Math.min(255, Math.round(alpha));
            result[row * width + x] =
                    opacity == 0
                            ? 0
                            : opacity << 24
                                    | colour(sum[CHANNELS * x + 1] / ratio, alpha) << 16
                                    | colour(sum[CHANNELS * x + 2] / ratio, alpha) << 8
                                    | colour(sum[CHANNELS * x + 3] / ratio, alpha);
        }
        Arrays.fill(sum, 0);
    }

    private static int colour(float multiplied, float alpha) {
        return Math.clamp(Math.round(multiplied * 255 / alpha), 0, 255);
    }
}
