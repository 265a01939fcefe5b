package io.communique.intake.imageio;

import io.communique.intake.domain.PictureType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/** A PNG file (W3C, third edition), chunk by chunk; only those that make pixels are copied. */
final class PngFile {

    private static final int SIGNATURE_BYTES = 8;
    private static final int FRAME_BYTES = 12;
    private static final int LARGEST_PROFILE = 1 << 20;

    private final byte[] file;
    private final ByteArrayOutputStream bare = new ByteArrayOutputStream();
    private byte @Nullable [] header;
    private byte @Nullable [] profile;
    private Orientation orientation = Orientation.UPRIGHT;

    PngFile(byte[] file) {
        this.file = file;
    }

    Negative read() throws Unusable {
        bare.write(file, 0, SIGNATURE_BYTES);
        int at = SIGNATURE_BYTES;
        String name = "";
        while (!name.equals("IEND")) {
            if (at + FRAME_BYTES > file.length) {
                throw Unusable.cutOff();
            }
            int length = ByteBuffer.wrap(file).getInt(at);
            if (length < 0) {
                throw Unusable.damaged();
            }
            if (length > file.length - at - FRAME_BYTES) {
                throw Unusable.cutOff();
            }
            name = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
            chunk(name, at, length);
            at += FRAME_BYTES + length;
        }
        return negative();
    }

    private Negative negative() throws Unusable {
        if (header == null) {
            throw Unusable.damaged();
        }
        var sizes = ByteBuffer.wrap(header);
        return new Negative(
                PictureType.PNG,
                sizes.getInt(0),
                sizes.getInt(4),
                pixelBytes(header[8], header[9]),
                false,
                true,
                bare.toByteArray(),
                profile,
                null,
                orientation);
    }

    private static int pixelBytes(int depth, int colourType) throws Unusable {
        int channels =
                switch (colourType) {
                    case 0, 3 -> 1;
                    case 2 -> 3;
                    case 4 -> 2;
                    case 6 -> 4;
                    default -> throw Unusable.damaged();
                };
        // A single transparent colour becomes a channel of its own.
        return (channels + 1) * (depth > 8 ? 2 : 1);
    }

    private void chunk(String name, int at, int length) throws Unusable {
        var sum = new CRC32();
        sum.update(file, at + 4, 4 + length);
        if ((int) sum.getValue() != ByteBuffer.wrap(file).getInt(at + 8 + length)) {
            throw Unusable.damaged();
        }
        if (header == null != name.equals("IHDR")) {
            throw Unusable.damaged();
        }
        byte[] data = Arrays.copyOfRange(file, at + 8, at + 8 + length);
        switch (name) {
            case "IHDR" -> {
                if (length != 13) {
                    throw Unusable.damaged();
                }
                header = data;
                bare.write(file, at, FRAME_BYTES + length);
            }
            case "PLTE", "tRNS", "IDAT", "IEND" -> bare.write(file, at, FRAME_BYTES + length);
            case "iCCP" -> profile = inflated(data);
            case "eXIf" -> orientation = Orientation.of(data);
            case "acTL" -> throw new Unusable("is animated");
            default -> {}
        }
    }

    /** A profile that cannot be read is none, as browsers have it. */
    private static byte @Nullable [] inflated(byte[] data) {
        int name = 0;
        while (name < data.length && data[name] != 0) {
            name++;
        }
        int from = Math.min(name + 2, data.length);
        try (var inflater =
                new InflaterInputStream(new ByteArrayInputStream(data, from, data.length - from))) {
            byte[] profile = inflater.readNBytes(LARGEST_PROFILE + 1);
            return profile.length > LARGEST_PROFILE ? null : profile;
        } catch (IOException e) {
            return null;
        }
    }
}
