package io.communique.intake.imageio;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/**
 * A decoded picture row by row, whatever its layout: samples as they are stored, never through the
 * JDK's colour spaces, which take grey for linear light.
 */
final class Rows {

    private final Raster raster;
    private final int[] samples;
    private final int bands;
    private final int largest;
    private final int[] palette;

    Rows(BufferedImage image) {
        this.raster = image.getRaster();
        this.bands = raster.getNumBands();
        this.samples = new int[raster.getWidth() * bands];
        this.largest = (1 << raster.getSampleModel().getSampleSize(0)) - 1;
        this.palette = palette(image);
    }

    private static int[] palette(BufferedImage image) {
        if (image.getColorModel() instanceof IndexColorModel indexed) {
            var colours = new int[indexed.getMapSize()];
            indexed.getRGBs(colours);
            return colours;
        }
        return new int[0];
    }

    int width() {
        return raster.getWidth();
    }

    int height() {
        return raster.getHeight();
    }

    /** Alpha, red, green, blue from 0 to 255, the colours multiplied by alpha. */
    void read(int row, float[] into) {
        raster.getPixels(0, row, width(), 1, samples);
        for (int x = 0; x < width(); x++) {
            if (palette.length > 0) {
                int colour = palette[Math.min(samples[x], palette.length - 1)];
                put(into, x, colour >>> 24, colour >> 16 & 0xff, colour >> 8 & 0xff, colour & 0xff);
            } else {
                int at = x * bands;
                boolean isGrey = bands < 3;
                float alpha = bands == 2 || bands == 4 ? scaled(samples[at + bands - 1]) : 255;
                put(
                        into,
                        x,
                        alpha,
                        scaled(samples[at]),
                        scaled(samples[isGrey ? at : at + 1]),
                        scaled(samples[isGrey ? at : at + 2]));
            }
        }
    }

    private float scaled(int sample) {
        return largest == 255 ? sample : sample * 255f / largest;
    }

    private static void put(float[] into, int x, float alpha, float red, float green, float blue) {
        into[4 * x] = alpha;
        into[4 * x + 1] = red * alpha / 255;
        into[4 * x + 2] = green * alpha / 255;
        into[4 * x + 3] = blue * alpha / 255;
    }
}
