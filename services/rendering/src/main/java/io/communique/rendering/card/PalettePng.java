package io.communique.rendering.card;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Adler32;
import java.util.zip.CRC32;

/** A picture of palette colours as a PNG: eight bits a pixel, no row filters, one data chunk. */
final class PalettePng {

    private static final byte[] SIGNATURE = {(byte) 137, 'P', 'N', 'G', 13, 10, 26, 10};
    private static final int BIT_DEPTH = 8;
    private static final int PALETTE_COLOUR = 3;

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
        chunk(out, "IDAT", deflated(rows(pixels, width, height, palette), width + 1));
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

    /**
     * Each row behind the number of its filter, none; stretches of one colour are looked up once.
     */
    private static byte[] rows(int[] pixels, int width, int height, Palette palette) {
        var rows = new byte[height * (width + 1)];
        for (int y = 0; y < height; y++) {
            int end = (y + 1) * width;
            int shift = y + 1;
            for (int at = y * width; at < end; ) {
                int stretch = Arrays.mismatch(pixels, at, end - 1, pixels, at + 1, end);
                int next = stretch < 0 ? end : at + stretch + 1;
                Arrays.fill(rows, at + shift, next + shift, palette.nearest(pixels[at]));
                at = next;
            }
        }
        return rows;
    }

    /** As zlib (RFC 1950) holds it. */
    private static byte[] deflated(byte[] rows, int stride) {
        var deflated = new RasterDeflate().deflate(rows, stride);
        var sum = new Adler32();
        sum.update(rows);
        return ByteBuffer.allocate(deflated.length + 6)
                .put((byte) 0x78)
                .put((byte) 0x01)
                .put(deflated)
                .putInt((int) sum.getValue())
                .array();
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
