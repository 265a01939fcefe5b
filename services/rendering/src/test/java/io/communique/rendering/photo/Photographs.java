package io.communique.rendering.photo;

import io.communique.rendering.domain.HeroImage;
import io.communique.rendering.domain.Master;
import io.communique.rendering.domain.Pixels;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Pictures that are made here, at each run: nobody's photographs. */
public final class Photographs {

    public static final String ALT = "A boat in the harbour at dusk";
    public static final String CREDIT = "Harbour Council";

    private Photographs() {}

    /** A harbour at dusk, with the grain that a camera adds. */
    public static BufferedImage harbour(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        var canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.scale(width / 1500.0, height / 1000.0);
        paint(canvas);
        canvas.dispose();
        grain(image, 10);
        return image;
    }

    private static void paint(Graphics2D canvas) {
        canvas.setPaint(
                new LinearGradientPaint(
                        0,
                        0,
                        0,
                        620,
                        new float[] {0, 0.55f, 0.85f, 1},
                        new Color[] {
                            new Color(0x35588f), new Color(0x9db6d0),
                            new Color(0xf0c9a0), new Color(0xf6e3c4)
                        }));
        canvas.fillRect(0, 0, 1500, 620);
        canvas.setPaint(new Color(0xfff1cf));
        canvas.fill(new Ellipse2D.Double(1040, 400, 120, 120));
        hills(canvas, new Color(0x5d7388), 520, 60, 0.011);
        hills(canvas, new Color(0x3d5468), 560, 40, 0.017);
        canvas.setPaint(
                new LinearGradientPaint(
                        0,
                        620,
                        0,
                        1000,
                        new float[] {0, 1},
                        new Color[] {new Color(0x8aa2b0), new Color(0x24405c)}));
        canvas.fillRect(0, 620, 1500, 380);
        var random = new Random(7);
        for (int i = 0; i < 420; i++) {
            int y = 630 + random.nextInt(360);
            int length = 10 + (y - 620) / 3;
            int x = random.nextInt(1500);
            canvas.setColor(new Color(255, 240, 214, 20 + random.nextInt(50)));
            canvas.setStroke(new BasicStroke(1 + (y - 620) / 110f));
            canvas.drawLine(x, y, x + length, y);
        }
        boat(canvas);
    }

    private static void hills(Graphics2D canvas, Color colour, int base, int swing, double step) {
        var hills = new Path2D.Double();
        hills.moveTo(0, 620);
        for (int x = 0; x <= 1500; x += 5) {
            hills.lineTo(x, base - swing * Math.sin(x * step) - swing / 3.0 * Math.sin(x * 0.05));
        }
        hills.lineTo(1500, 620);
        canvas.setPaint(colour);
        canvas.fill(hills);
    }

    private static void boat(Graphics2D canvas) {
        var hull = new Path2D.Double();
        hull.moveTo(520, 680);
        hull.lineTo(900, 680);
        hull.lineTo(850, 770);
        hull.lineTo(570, 770);
        hull.closePath();
        canvas.setPaint(new Color(0xb3261e));
        canvas.fill(hull);
        canvas.setPaint(new Color(0xf4f1ea));
        canvas.fillRect(520, 668, 380, 18);
        canvas.fillRect(690, 560, 120, 110);
        canvas.setPaint(new Color(0x2b3a48));
        for (int x = 702; x < 800; x += 36) {
            canvas.fillRect(x, 580, 24, 30);
        }
        canvas.setStroke(new BasicStroke(7));
        canvas.drawLine(640, 670, 640, 360);
        canvas.setPaint(new Color(0xfaf6ec));
        var sail = new Path2D.Double();
        sail.moveTo(632, 380);
        sail.lineTo(632, 650);
        sail.lineTo(500, 650);
        sail.closePath();
        canvas.fill(sail);
    }

    private static void grain(BufferedImage image, int strength) {
        var random = new Random(3);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int rgb = image.getRGB(x, y);
                int shift = (int) (random.nextGaussian() * strength / 2);
                image.setRGB(
                        x,
                        y,
                        clamp(rgb >> 16, shift) << 16
                                | clamp(rgb >> 8, shift) << 8
                                | clamp(rgb, shift));
            }
        }
    }

    private static int clamp(int channel, int shift) {
        return Math.clamp((channel & 255) + shift, 0, 255);
    }

    /** Nothing but one colour. */
    public static Pixels plain(int rgb) {
        var image = new BufferedImage(1500, 1000, BufferedImage.TYPE_3BYTE_BGR);
        var canvas = image.createGraphics();
        canvas.setColor(new Color(rgb));
        canvas.fillRect(0, 0, 1500, 1000);
        canvas.dispose();
        return pixels(image);
    }

    /** Every pixel black or white, as it falls: the worst ground for words, and for a JPEG. */
    public static Pixels noise(int width, int height) {
        var random = new Random(5);
        var bgr = new byte[3 * width * height];
        for (int i = 0; i < bgr.length; i += 3) {
            Arrays.fill(bgr, i, i + 3, (byte) -random.nextInt(2));
        }
        return new Pixels(width, height, bgr);
    }

    public static Pixels pixels(BufferedImage image) {
        return new Pixels(
                image.getWidth(),
                image.getHeight(),
                ((DataBufferByte) image.getRaster().getDataBuffer()).getData());
    }

    /** As intake would pass it on. */
    public static Master master(BufferedImage image, String format) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var bytes = out.toByteArray();
        return new Master(
                sha256(bytes), "image/" + format, image.getWidth(), image.getHeight(), bytes);
    }

    /** As a file would show it. */
    public static BufferedImage image(Pixels pixels) {
        var image =
                new BufferedImage(pixels.width(), pixels.height(), BufferedImage.TYPE_3BYTE_BGR);
        var bytes = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        System.arraycopy(pixels.bgr(), 0, bytes, 0, bytes.length);
        return image;
    }

    public static HeroImage image(Master master, HeroImage.@Nullable Crop crop) {
        return new HeroImage(
                "https://harbour.example/boat.jpg",
                ALT,
                CREDIT,
                crop,
                master.width(),
                master.height(),
                master.hash());
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
