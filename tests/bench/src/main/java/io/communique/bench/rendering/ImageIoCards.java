package io.communique.bench.rendering;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * The JDK's own PNG writer, given our drawings as plain pictures. Only the writing is counted, of
 * ours the drawing too.
 */
final class ImageIoCards implements Contender {

    private final List<BufferedImage> drawings;

    ImageIoCards(List<BufferedImage> drawings) {
        this.drawings = List.copyOf(drawings);
    }

    /** A card as it was before it was packed. */
    static BufferedImage drawing(byte[] card) {
        try {
            var picture = ImageIO.read(new ByteArrayInputStream(card));
            var drawing =
                    new BufferedImage(
                            picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
            var canvas = drawing.createGraphics();
            canvas.drawImage(picture, 0, 0, null);
            canvas.dispose();
            return drawing;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String name() {
        return "ImageIO in the same JVM";
    }

    @Override
    public double sample() {
        return Contender.perCall(1, () -> drawings.forEach(ImageIoCards::write)) / drawings.size();
    }

    private static void write(BufferedImage drawing) {
        try {
            ImageIO.write(drawing, "png", new ByteArrayOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
