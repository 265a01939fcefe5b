package io.communique.rendering.card;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** A picture of palette colours as a PNG: eight bits a pixel, no row filters, one data chunk. */
final class PalettePng {

    private static final byte[] SIGNATURE = {(byte) 137, 'P', 'N', 'G', 13, 10, 26, 10};
    private static final int BIT_DEPTH = 8;
    private static final int PALETTE_COLOUR = 3;
    private static final int DEFLATE_LEVEL = 4;

    private PalettePng() {}

    /** Takes pixels row by row from the upper left, as 0xRRGGBB. */
    static byte[] of(int[] pixels, int width, int height, Palette palette) {
        var out = new ByteArrayOutputStream(32_768);
        out.writeBytes(SIGNATURE);
        chunk(
                out,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put((byte) BIT_DEPTH)
                        .put((byte) PALETTE_COLOUR)
                        .array());
        chunk(out, "PLTE", colours(palette));
        chunk(out, "IDAT", deflated(rows(pixels, width, height, palette)));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static byte[] colours(Palette palette) {
        var out = ByteBuffer.allocate(palette.size() * 3);
        for (var i = 0; i < palette.size(); i++) {
            var rgb = palette.colour(i);
            out.put((byte) (rgb >> 16)).put((byte) (rgb >> 8)).put((byte) rgb);
        }
        return out.array();
    }

    private static byte[] rows(int[] pixels, int width, int height, Palette palette) {
        var rows = new byte[height * (width + 1)];
        var to = 0;
        var from = 0;
        var last = pixels[0];
        var entry = palette.nearest(last);
        for (var y = 0; y < height; y++) {
            rows[to++] = 0;
            for (var x = 0; x < width; x++) {
                var pixel = pixels[from++];
                if (pixel != last) {
                    last = pixel;
                    entry = palette.nearest(pixel);
                }
                rows[to++] = entry;
            }
        }
        return rows;
    }

    private static byte[] deflated(byte[] rows) {
        try (var deflater = new Deflater(DEFLATE_LEVEL)) {
            deflater.setInput(rows);
            deflater.finish();
            var out = new ByteArrayOutputStream(32_768);
            var buffer = new byte[32_768];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        }
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
        var typed =
                ByteBuffer.allocate(4 + data.length)
                        .put(type.getBytes(StandardCharsets.US_ASCII))
                        .put(data)
                        .array();
        var crc = new CRC32();
        crc.update(typed);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(typed);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
