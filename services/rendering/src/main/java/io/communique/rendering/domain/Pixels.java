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
        var row = new long[part.width()];
        var line = new long[part.width()];
        var out = new byte[BYTES * newWidth * newHeight];
        int read = -1;
        int to = 0;
        for (int y = 0; y < newHeight; y++) {
            Arrays.fill(line, 0);
            for (int i = 0; i < rows.count(y); i++) {
                if (read != rows.first(y) + i) {
                    read = rows.first(y) + i;
                    read(part.x(), part.y() + read, row);
                }
                Coverage.add(row, rows.weight(y, i), line);
            }
            Coverage.round(line);
            for (int x = 0; x < newWidth; x++) {
                long mean = columns.mean(x, line);
                out[to++] = (byte) Coverage.blue(mean);
                out[to++] = (byte) Coverage.green(mean);
                out[to++] = (byte) Coverage.red(mean);
            }
        }
        return new Pixels(newWidth, newHeight, out);
    }

    private void read(int x, int y, long[] row) {
        int at = BYTES * (y * width + x);
        for (int i = 0; i < row.length; i++) {
            row[i] = Coverage.abreast(bgr[at], bgr[at + 1], bgr[at + 2]);
            at += BYTES;
        }
    }
}
