package io.communique.intake.imageio;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/**
 * A picture in memory.
 *
 * @param argb row by row, alpha not multiplied in
 */
record Pixels(int width, int height, int[] argb) {

    int at(int x, int y) {
        return argb[y * width + x];
    }

    boolean isOpaque() {
        for (int pixel : argb) {
            if (pixel >>> 24 != 0xff) {
                return false;
            }
        }
        return true;
    }

    int longerSide() {
        return Math.max(width, height);
    }

    BufferedImage image() {
        var image =
                new BufferedImage(
                        width,
                        height,
                        isOpaque() ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        var data = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        System.arraycopy(argb, 0, data, 0, argb.length);
        return image;
    }
}
