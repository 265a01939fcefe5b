package io.communique.bench.rendering;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * The JDK's own PNG writer, given our drawings as plain pictures. Only the writing is counted, of
 * ours the drawing too.
 */
final class ImageIoCards implements Contender {

    private final List<BufferedImage> drawings;

    ImageIoCards(List<byte[]> cards) throws IOException {
        var drawn = new BufferedImage[cards.size()];
        for (int i = 0; i < drawn.length; i++) {
            var picture = ImageIO.read(new ByteArrayInputStream(cards.get(i)));
            drawn[i] =
                    new BufferedImage(
                            picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
            var canvas = drawn[i].createGraphics();
            canvas.drawImage(picture, 0, 0, null);
            canvas.dispose();
        }
        drawings = List.of(drawn);
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
            throw new IllegalStateException(e);
        }
    }
}
