package io.communique.rendering.photo;

import io.communique.rendering.Darkroom;
import io.communique.rendering.domain.Frame;
import io.communique.rendering.domain.Master;
import io.communique.rendering.domain.Pixels;
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.springframework.stereotype.Component;

/**
 * Decodes with the JDK's ImageIO, which brings its own libjpeg; nothing native is added.
 *
 * <p>Memory is bounded: of a part with more than {@value #MOST_PIXELS} pixels only every second (or
 * third …) is kept, which is still finer than any print of it. Such a part takes 36 MB; one print
 * at a time adds its pixels, eleven at the most, and twelve for an unusually restless one.
 */
@Component
public class ImageIoDarkroom implements Darkroom {

    static final int MOST_PIXELS = 12_000_000;

    @Override
    public Pixels develop(Master master, Frame part) {
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(master.bytes()))) {
            var reader = ImageIO.getImageReadersByMIMEType(master.mediaType()).next();
            try {
                reader.setInput(in, true, true);
                return pixels(decoded(reader, part));
            } finally {
                reader.dispose();
            }
        } catch (IOException e) {
            // Not the world's fault, so no cause that says it was: these are the bytes that were
            // signed.
            throw new IllegalArgumentException(
                    "the master " + master.hash() + " cannot be decoded: " + e.getMessage());
        }
    }

    private static BufferedImage decoded(ImageReader reader, Frame part) throws IOException {
        var parameters = reader.getDefaultReadParam();
        parameters.setSourceRegion(new Rectangle(part.x(), part.y(), part.width(), part.height()));
        int step = 1;
        while ((long) part.width() * part.height() / (step * step) > MOST_PIXELS) {
            step++;
        }
        parameters.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, parameters);
    }

    /** Whatever the file's colours are; what it leaves transparent stands on white. */
    private static Pixels pixels(BufferedImage decoded) {
        var image = decoded;
        if (decoded.getType() != BufferedImage.TYPE_3BYTE_BGR) {
            image =
                    new BufferedImage(
                            decoded.getWidth(), decoded.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
            var canvas = image.createGraphics();
            try {
                canvas.drawImage(decoded, 0, 0, Color.WHITE, null);
            } finally {
                canvas.dispose();
            }
        }
        return new Pixels(
                image.getWidth(),
                image.getHeight(),
                ((DataBufferByte) image.getRaster().getDataBuffer()).getData());
    }

    @Override
    public byte[] print(Pixels picture) {
        return JpegPrint.of(picture);
    }
}
