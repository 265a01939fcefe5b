package io.communique.intake.imageio;

import io.communique.intake.domain.PictureType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A WebP file (RFC 9649), chunk by chunk. The size is that of the picture itself, never what the
 * extended header says of it.
 */
final class WebpFile {

    private static final int HEADER_BYTES = 12;
    private static final int CHUNK_BYTES = 8;
    private static final int ANIMATED = 0x02;
    private static final int TRANSPARENT = 0x10;
    private static final int PACKED = 0x01;
    private static final int MOST_TRANSPARENT_PIXELS = 25_000_000;

    private final byte[] file;
    private byte @Nullable [] lossy;
    private byte @Nullable [] lossless;
    private byte @Nullable [] alpha;
    private byte @Nullable [] profile;
    private Orientation orientation = Orientation.UPRIGHT;

    WebpFile(byte[] file) {
        this.file = file;
    }

    Negative read() throws Unusable {
        long end = CHUNK_BYTES + unsigned(4);
        if (end > file.length) {
            throw Unusable.cutOff();
        }
        for (int at = HEADER_BYTES; at + CHUNK_BYTES <= end; ) {
            long length = unsigned(at + 4);
            if (at + CHUNK_BYTES + length > end) {
                throw Unusable.cutOff();
            }
            chunk(
                    new String(file, at, 4, StandardCharsets.ISO_8859_1),
                    Arrays.copyOfRange(file, at + CHUNK_BYTES, (int) (at + CHUNK_BYTES + length)));
            at += (int) (CHUNK_BYTES + length + (length & 1));
        }
        if (lossy != null) {
            return lossy(lossy);
        }
        if (lossless != null) {
            return lossless(lossless);
        }
        throw Unusable.damaged();
    }

    private void chunk(String name, byte[] data) throws Unusable {
        switch (name) {
            case "VP8X" -> {
                if (data.length > 0 && (data[0] & ANIMATED) != 0) {
                    throw new Unusable("is animated");
                }
            }
            case "ANIM", "ANMF" -> throw new Unusable("is animated");
            case "VP8 " -> lossy = lossy == null ? data : lossy;
            case "VP8L" -> lossless = lossless == null ? data : lossless;
            case "ALPH" -> alpha = alpha == null ? data : alpha;
            case "ICCP" -> profile = data;
            case "EXIF" -> orientation = Orientation.of(data);
            default -> {}
        }
    }

    private Negative lossy(byte[] frame) throws Unusable {
        if ((frame[0] & 1) != 0 || frame[3] != (byte) 0x9d || frame[4] != 1 || frame[5] != 0x2a) {
            throw Unusable.damaged();
        }
        int width = (frame[6] & 0xff) | (frame[7] & 0x3f) << 8;
        int height = (frame[8] & 0xff) | (frame[9] & 0x3f) << 8;
        if (alpha != null && (long) width * height > MOST_TRANSPARENT_PIXELS) {
            throw new Unusable(
                    "has %d by %d pixels; of a lossy WebP with transparency at most %d megapixels fit"
                            .formatted(width, height, MOST_TRANSPARENT_PIXELS / 1_000_000));
        }
        if (alpha != null && (alpha[0] & PACKED) != 0) {
            Negative.check(width, height);
            LosslessHead.check(alpha, 1, width, height);
        }
        byte[] bare =
                alpha == null
                        ? riff(new Chunk("VP8 ", frame))
                        : riff(
                                new Chunk("VP8X", extended(width, height)),
                                new Chunk("ALPH", alpha),
                                new Chunk("VP8 ", frame));
        return negative(width, height, alpha != null, false, bare);
    }

    private Negative lossless(byte[] frame) throws Unusable {
        if (frame[0] != 0x2f) {
            throw Unusable.damaged();
        }
        int sizes = ByteBuffer.wrap(frame).order(ByteOrder.LITTLE_ENDIAN).getInt(1);
        int width = (sizes & 0x3fff) + 1;
        int height = (sizes >>> 14 & 0x3fff) + 1;
        Negative.check(width, height);
        LosslessHead.check(frame, 5, width, height);
        return negative(width, height, false, true, riff(new Chunk("VP8L", frame)));
    }

    private Negative negative(
            int width, int height, boolean isWhole, boolean isGraphic, byte[] bare) {
        return new Negative(
                PictureType.WEBP,
                width,
                height,
                4,
                isWhole,
                isGraphic,
                bare,
                profile,
                null,
                orientation);
    }

    private static byte[] extended(int width, int height) {
        var header = ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN);
        header.putInt(TRANSPARENT);
        header.putShort((short) (width - 1)).put((byte) 0);
        header.putShort((short) (height - 1)).put((byte) 0);
        return header.array();
    }

    private record Chunk(String name, byte[] data) {

        int bytes() {
            return CHUNK_BYTES + data.length + (data.length & 1);
        }
    }

    private static byte[] riff(Chunk... chunks) {
        int length = 4 + Arrays.stream(chunks).mapToInt(Chunk::bytes).sum();
        var riff = ByteBuffer.allocate(CHUNK_BYTES + length).order(ByteOrder.LITTLE_ENDIAN);
        riff.put(ascii("RIFF")).putInt(length).put(ascii("WEBP"));
        for (Chunk chunk : chunks) {
            riff.put(ascii(chunk.name())).putInt(chunk.data().length).put(chunk.data());
            riff.position(riff.position() + (chunk.data().length & 1));
        }
        return riff.array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private long unsigned(int at) {
        return ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(at) & 0xffffffffL;
    }
}
