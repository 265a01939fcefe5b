package io.communique.rendering.card;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/** A picture of palette colours as a PNG: eight bits a pixel, no row filters, one data chunk. */
final class PalettePng {

    private static final byte[] SIGNATURE = {(byte) 137, 'P', 'N', 'G', 13, 10, 26, 10};
    private static final int BIT_DEPTH = 8;
    private static final int PALETTE_COLOUR = 3;
    private static final byte[] ZLIB = {0x78, 0x01};

    private PalettePng() {}

    /** Takes the picture's strips from the top, each row behind the number of its filter, none. */
    static byte[] of(int width, int height, Palette palette, List<PackedRows> strips) {
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
        chunk(out, "IDAT", joined(strips));
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

    /** As zlib (RFC 1950) holds them. */
    private static byte[] joined(List<PackedRows> strips) {
        int length = ZLIB.length + RasterDeflate.END.length + Integer.BYTES;
        for (var strip : strips) {
            length += strip.deflated().length;
        }
        var out = ByteBuffer.allocate(length).put(ZLIB);
        int sum = 1;
        for (var strip : strips) {
            out.put(strip.deflated());
            sum = strip.sumAfter(sum);
        }
        return out.put(RasterDeflate.END).putInt(sum).array();
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
