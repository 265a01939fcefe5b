package io.communique.journeys;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Photographs that nobody took: a sky, a ground, and the grain of a camera. */
public final class Photo {

    private Photo() {}

    /** A JPEG file that is as large as it may be, and hardly smaller. */
    static byte[] justWithin(int bytes, int width, int height) throws IOException {
        var image = taken(width, height, 1);
        float low = 0;
        float high = 1;
        byte[] best = new byte[0];
        while (best.length < bytes * 0.93) {
            float quality = (low + high) / 2;
            byte[] jpeg = jpeg(image, quality);
            if (jpeg.length > bytes) {
                high = quality;
            } else {
                low = quality;
                best = jpeg;
            }
        }
        return best;
    }

    public static byte[] small(int number) throws IOException {
        return jpeg(taken(900, 600, number), 0.8f);
    }

    private static BufferedImage taken(int width, int height, int number) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setPaint(
                new GradientPaint(0, 0, new Color(90, 150, 220), 0, height, new Color(70, 90, 40)));
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(new Color(200, 40 + number % 200, 30));
        graphics.fillOval(width / 4, height / 4, width / 2, height / 2);
        graphics.dispose();
        var random = new Random(number);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int grain = random.nextInt(24);
                image.setRGB(x, y, image.getRGB(x, y) + grain * 0x010101);
            }
        }
        return image;
    }

    private static byte[] jpeg(BufferedImage image, float quality) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            var param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
