package io.communique.rendering.photo;

import io.communique.rendering.domain.Pixels;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A picture as a JPEG file, without metadata. The quality is the highest of a few that keeps the
 * file below {@value #MOST_BYTES} bytes, so that no picture, however restless, makes a rendition
 * set too large for its record.
 */
final class JpegPrint {

    static final int MOST_BYTES = 250_000;

    private static final float[] QUALITIES = {0.85f, 0.78f, 0.7f, 0.6f, 0.45f, 0.3f, 0.15f};

    private JpegPrint() {}

    static byte[] of(Pixels picture) {
        var image =
                new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_3BYTE_BGR);
        var bytes = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        System.arraycopy(picture.bgr(), 0, bytes, 0, bytes.length);
        var writer = ImageIO.getImageWritersByMIMEType("image/jpeg").next();
        try {
            var print = of(image, writer, QUALITIES[0]);
            for (int i = 1; i < QUALITIES.length && print.length > MOST_BYTES; i++) {
                print = of(image, writer, QUALITIES[i]);
            }
            return print;
        } catch (IOException e) {
            throw new IllegalStateException("a picture of pixels is always written", e);
        } finally {
            writer.dispose();
        }
    }

    private static byte[] of(BufferedImage image, ImageWriter writer, float quality)
            throws IOException {
        var parameters = (JPEGImageWriteParam) writer.getDefaultWriteParam();
        parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        parameters.setCompressionQuality(quality);
        parameters.setOptimizeHuffmanTables(true);
        var bytes = new ByteArrayOutputStream(MOST_BYTES);
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), parameters);
        }
        return bytes.toByteArray();
    }
}
