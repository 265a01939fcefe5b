package io.communique.rendering.domain;

import java.util.Arrays;

/**
 * A picture in memory: its pixels row by row from the upper left, each as three bytes, blue, green
 * and red, which is the order in which decoders and encoders hand them over.
 */
@SuppressWarnings("ArrayRecordComponent") // on its way from one step to the next, never compared
public record Pixels(int width, int height, byte[] bgr) {

    private static final int BYTES = 3;

    public Frame frame() {
        return new Frame(0, 0, width, height);
    }

    /**
     * A part of it in another size. Each new pixel is the mean of those that it covers, so that
     * nothing fine is lost or flickers. Rows come first: most of the work is then one plain loop.
     */
    public Pixels scaled(Frame part, int newWidth, int newHeight) {
        var rows = Coverage.of(part.height(), newHeight);
        var columns = Coverage.of(part.width(), newWidth);
        var line = new int[BYTES * part.width()];
        var out = new byte[BYTES * newWidth * newHeight];
        for (int y = 0; y < newHeight; y++) {
            Arrays.fill(line, 0);
            for (int i = 0; i < rows.count(y); i++) {
                int row = part.y() + rows.first(y) + i;
                add(BYTES * (row * width + part.x()), rows.weight(y, i), line);
            }
            for (int x = 0; x < newWidth; x++) {
                columns.mean(x, line, out, BYTES * (y * newWidth + x));
            }
        }
        return new Pixels(newWidth, newHeight, out);
    }

    private void add(int from, int weight, int[] line) {
        for (int i = 0; i < line.length; i++) {
            line[i] += (bgr[from + i] & 255) * weight;
        }
    }
}
