package io.communique.intake.imageio;

import io.communique.intake.domain.Master;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Makes a master of pixels: PNG where it is a graphic or see-through, and fits; JPEG otherwise, in
 * the best quality that fits. What does not fit at all is made smaller, step by step.
 */
final class Printer {

    private static final List<Float> QUALITIES = List.of(0.92f, 0.87f, 0.8f, 0.72f);
    private static final double STEP = 0.8;

    private final int mostBytes;

    Printer(int mostBytes) {
        this.mostBytes = mostBytes;
    }

    Master print(Pixels pixels, boolean isGraphic) {
        boolean isOpaque = pixels.isOpaque();
        Pixels fitting = pixels;
        while (true) {
            BufferedImage image = fitting.image();
            if (isGraphic || !isOpaque) {
                Optional<byte[]> png = encoded("png", image, 0);
                if (png.isPresent()) {
                    return master("image/png", fitting, png.get());
                }
            }
            if (isOpaque) {
                for (float quality : QUALITIES) {
                    Optional<byte[]> jpeg = encoded("jpeg", image, quality);
                    if (jpeg.isPresent()) {
                        return master("image/jpeg", fitting, jpeg.get());
                    }
                }
            }
            fitting = Scaling.within(image, (int) (fitting.longerSide() * STEP));
        }
    }

    /** Nothing when it does not fit. */
    private Optional<byte[]> encoded(String format, BufferedImage image, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (quality > 0) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality(quality);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return Optional.of(bytes.toByteArray()).filter(all -> all.length <= mostBytes);
    }

    private static Master master(String mediaType, Pixels pixels, byte[] bytes) {
        return new Master(sha256(bytes), mediaType, pixels.width(), pixels.height(), bytes);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
