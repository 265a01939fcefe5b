package io.communique.intake.imageio;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import io.communique.intake.domain.PictureType;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Decodes within bounds: of a picture that would take more than 96 MiB, only every second, third, …
 * pixel of every second, third, … row is kept. The whole is in memory only where its decoder cannot
 * do without, which is 200 MiB at most, and what a lossless WebP may ask for beside it.
 */
final class Decoder {

    private static final long MOST_BYTES = 96L << 20;

    private Decoder() {}

    static BufferedImage decoded(Negative negative) throws Unusable {
        int step = step(negative);
        var endedEarly = new AtomicBoolean();
        ImageReader reader = null;
        try (ImageInputStream in = input(negative)) {
            reader = reader(negative.type());
            reader.setInput(in, true, true);
            // The decoder of the JDK fills up with grey what is missing, and warns.
            reader.addIIOReadWarningListener((_, warning) -> {
                if (warning.contains("remature end")) {
                    endedEarly.set(true);
                }
            });
            var asked = reader.getDefaultReadParam();
            asked.setSourceSubsampling(step, step, 0, 0);
            BufferedImage image = image(reader, asked, negative);
            if (endedEarly.get()
                    || in instanceof WebpInput webp && webp.isOverrun()
                    || image.getWidth() != Math.ceilDiv(negative.width(), step)
                    || image.getHeight() != Math.ceilDiv(negative.height(), step)) {
                throw Unusable.damaged();
            }
            return image;
        } catch (IOException | RuntimeException e) {
            // Decoders meet strangers' bytes with whatever exception comes first.
            throw Unusable.damaged();
        } finally {
            if (reader != null) {
                reader.dispose();
            }
        }
    }

    private static BufferedImage image(ImageReader reader, ImageReadParam asked, Negative negative)
            throws IOException, Unusable {
        Inks inks = negative.inks();
        return inks == null
                ? reader.read(0, asked)
                : inks.toSrgb(reader.readRaster(0, asked), negative.profile());
    }

    private static ImageInputStream input(Negative negative) {
        return switch (negative.type()) {
            case JPEG, PNG ->
                    new MemoryCacheImageInputStream(new ByteArrayInputStream(negative.bare()));
            case WEBP -> new WebpInput(negative.bare());
        };
    }

    private static int step(Negative negative) {
        if (negative.type() == PictureType.WEBP && negative.isGraphic()) {
            // Its decoder makes the whole picture, and needs no other beside it to be kept.
            return 1;
        }
        long most = negative.isWhole() ? MOST_BYTES / 2 : MOST_BYTES;
        int step = 1;
        while ((long) Math.ceilDiv(negative.width(), step)
                        * Math.ceilDiv(negative.height(), step)
                        * negative.pixelBytes()
                > most) {
            step++;
        }
        return step;
    }

    private static ImageReader reader(PictureType type) throws IOException {
        return switch (type) {
            case JPEG -> ImageIO.getImageReadersByFormatName("jpeg").next();
            case PNG -> ImageIO.getImageReadersByFormatName("png").next();
            case WEBP -> new WebPImageReaderSpi().createReaderInstance();
        };
    }
}
