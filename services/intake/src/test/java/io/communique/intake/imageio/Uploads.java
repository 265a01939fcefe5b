package io.communique.intake.imageio;

import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures as strangers send them. */
final class Uploads {

    /** 40 by 24 pixels, red on the left and blue on the right; nothing here writes WebP. */
    static final byte[] LOSSY_WEBP =
            decoded(
                    "UklGRnYAAABXRUJQVlA4IGoAAABwBACdASooABgAPm0skkWkIqGYBABABsSgDBCoB8oFKA/ACu/9wAAwEE388AD+9L7v/gN1"
                            + "8WuX//c4H2Gfi1/iJ/jb8MH+3/awvl3QqX8uUqkQxX/x18522HBoKzjqE+Rp9drCx882AAAA");

    static final byte[] LOSSLESS_WEBP =
            decoded("UklGRioAAABXRUJQVlA4TB0AAAAvJ8AFAA8QA3wg4PkPB4TZRjU4f9oR3D+i/1HjEQA=");

    /** The upper left quarter is see-through. */
    static final byte[] TRANSPARENT_WEBP =
            decoded(
                    "UklGRsQAAABXRUJQVlA4WAoAAAAQAAAAJwAAFwAAQUxQSBYAAAABDzD/ERFCIED4r3UgwEBE/ycArM0bVlA4IIgAAAAQBQCd"
                            + "ASooABgAPm0wkkYkIyGhMBqoAIANiUAY7TGmYC3/9yA3oACyZtWxCr4NeWAAAP75Os//964Q3h92ZArA/y1l+K7o3/74/4ru"
                            + "jf7Wdlr/lyf+8lo3//7ZPqN/4wNs7Xzq0/45wPatfR/+Lj3ePp7AZYclf+r14td2wHgWJLTii9lGAAAA");

    private Uploads() {}

    private static byte[] decoded(String text) {
        return Base64.getDecoder().decode(text);
    }

    /** Red on the left, blue on the right. */
    static BufferedImage halves(int width, int height, int type) {
        var image = new BufferedImage(width, height, type);
        var graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(width / 2, 0, width - width / 2, height);
        graphics.dispose();
        return image;
    }

    static BufferedImage noise(int width, int height, int type) {
        var image = new BufferedImage(width, height, type);
        var random = new Random(7);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        return image;
    }

    static byte[] png(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] jpeg(BufferedImage image, float quality, boolean progressive) {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            var param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            if (progressive) {
                param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** With another segment behind the first marker. */
    static byte[] with(byte[] jpeg, int marker, byte[] payload) {
        var changed = ByteBuffer.allocate(jpeg.length + 4 + payload.length);
        changed.put(jpeg, 0, 2);
        changed.put((byte) 0xff).put((byte) marker).putShort((short) (payload.length + 2));
        changed.put(payload).put(jpeg, 2, jpeg.length - 2);
        return changed.array();
    }

    static byte[] exif(int orientation) {
        var tiff = ByteBuffer.allocate(32);
        tiff.put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8);
        tiff.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
        tiff.putShort((short) orientation);
        return tiff.array();
    }

    /** A PNG of these chunks. */
    static byte[] png(List<byte[]> chunks) {
        var file = new ByteArrayOutputStream();
        file.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        chunks.forEach(file::writeBytes);
        return file.toByteArray();
    }

    static byte[] chunk(String name, byte[] data) {
        var sum = new CRC32();
        sum.update(name.getBytes(StandardCharsets.ISO_8859_1));
        sum.update(data);
        return ByteBuffer.allocate(12 + data.length)
                .putInt(data.length)
                .put(name.getBytes(StandardCharsets.ISO_8859_1))
                .put(data)
                .putInt((int) sum.getValue())
                .array();
    }

    static byte[] header(int width, int height, int depth, int colourType) {
        return chunk(
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put((byte) depth)
                        .put((byte) colourType)
                        .array());
    }

    static byte[] deflated(byte[] data) {
        var deflater = new Deflater();
        deflater.setInput(data);
        deflater.finish();
        var out = new byte[data.length + 100];
        int length = deflater.deflate(out);
        deflater.end();
        return Arrays.copyOf(out, length);
    }

    /** As large as a PNG may be and nearly empty: all rows are zeros. */
    static byte[] emptyPng(int width, int height, int depth, int colourType, int rowBytes) {
        var rows = new ByteArrayOutputStream();
        var deflater = new Deflater();
        var row = new byte[rowBytes + 1];
        var out = new byte[1 << 16];
        for (int y = 0; y < height; y++) {
            deflater.setInput(row);
            while (!deflater.needsInput()) {
                rows.write(out, 0, deflater.deflate(out));
            }
        }
        deflater.finish();
        while (!deflater.finished()) {
            rows.write(out, 0, deflater.deflate(out));
        }
        deflater.end();
        return png(
                List.of(
                        header(width, height, depth, colourType),
                        chunk("IDAT", rows.toByteArray()),
                        chunk("IEND", new byte[0])));
    }

    /** A profile of colours that are far from sRGB's: red and blue have changed places. */
    static byte[] exchangedProfile() {
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        byte[] names = profile.clone();
        int tags = ByteBuffer.wrap(profile).getInt(128);
        for (int i = 0; i < tags; i++) {
            int at = 132 + 12 * i;
            String name = new String(names, at, 4, StandardCharsets.ISO_8859_1);
            if (name.equals("rXYZ") || name.equals("bXYZ")) {
                profile[at] = (byte) (name.equals("rXYZ") ? 'b' : 'r');
            }
        }
        return profile;
    }
}
