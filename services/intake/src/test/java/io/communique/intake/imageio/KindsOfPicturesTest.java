package io.communique.intake.imageio;

import static org.assertj.core.api.Assertions.assertThat;

import io.communique.intake.Darkroom.Development;
import io.communique.intake.domain.Print;
import io.communique.platform.Limits;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;

/** The same picture in each of the ways in which PNG, JPEG and WebP may say it. */
class KindsOfPicturesTest {

    private static final int RGB = BufferedImage.TYPE_INT_RGB;

    private final ImageIoDarkroom darkroom =
            new ImageIoDarkroom(new Limits(262_144, 10 << 20, 2 << 20));

    @Test
    void theOrderInWhichPixelsAreStoredMakesNoDifference() throws IOException {
        var image = Uploads.noise(61, 47, RGB);
        assertThat(developed(interlaced(image)).master().hash())
                .isEqualTo(developed(Uploads.png(image)).master().hash());
        assertThat(developed(Uploads.jpeg(image, 0.8f, true)).master().hash())
                .isEqualTo(developed(Uploads.jpeg(image, 0.8f, false)).master().hash());
    }

    @Test
    void aPaletteMayHoldWhatIsSeenThrough() throws IOException {
        var colours = new byte[] {(byte) 255, 0, 0};
        var palette =
                new IndexColorModel(
                        2,
                        3,
                        colours,
                        new byte[] {0, 0, (byte) 255},
                        new byte[3],
                        new byte[] {(byte) 255, 0, (byte) 128});
        var image = new BufferedImage(60, 40, BufferedImage.TYPE_BYTE_BINARY, palette);
        for (int x = 0; x < 60; x++) {
            for (int y = 0; y < 40; y++) {
                image.getRaster().setSample(x, y, 0, x / 20);
            }
        }
        var seen = image(developed(Uploads.png(image)));
        assertThat(new Color(seen.getRGB(5, 5), true)).isEqualTo(Color.RED);
        assertThat(seen.getRGB(25, 5) >>> 24).isZero();
        assertThat(new Color(seen.getRGB(45, 5), true)).isEqualTo(new Color(0, 255, 0, 128));
    }

    /** Red, then the one colour that is declared to be see-through. */
    @Test
    void oneColourMayBeSeenThrough() throws IOException {
        var seen =
                image(
                        developed(
                                png(
                                        8,
                                        2,
                                        new byte[] {0, (byte) 255, 0, 0, 1, 2, 3},
                                        Uploads.chunk("tRNS", new byte[] {0, 1, 0, 2, 0, 3}))));
        assertThat(new Color(seen.getRGB(0, 0), true)).isEqualTo(Color.RED);
        assertThat(seen.getRGB(1, 0) >>> 24).isZero();
    }

    @Test
    void greyMayBeDeepOrSeenThrough() throws IOException {
        var deep = image(developed(png(16, 0, new byte[] {0, (byte) 200, 99, 16, 1})));
        assertThat(grey(deep, 0)).isEqualTo(200);
        assertThat(grey(deep, 1)).isEqualTo(16);
        var glass = image(developed(png(8, 4, new byte[] {0, (byte) 200, (byte) 255, 16, 0})));
        assertThat(new Color(glass.getRGB(0, 0), true)).isEqualTo(new Color(200, 200, 200));
        assertThat(glass.getRGB(1, 0) >>> 24).isZero();
    }

    @Test
    void everyKindMaySayHowTheCameraWasHeld() {
        byte[] tiff = Arrays.copyOfRange(Uploads.exif(6), 6, 32);
        byte[] png = Uploads.png(Uploads.halves(80, 48, RGB));
        var turned = ByteBuffer.allocate(png.length + 12 + tiff.length);
        turned.put(png, 0, 33).put(Uploads.chunk("eXIf", tiff)).put(png, 33, png.length - 33);
        var little = ByteBuffer.allocate(32).order(ByteOrder.LITTLE_ENDIAN);
        little.put("Exif\0\0II*\0".getBytes(StandardCharsets.US_ASCII)).putInt(8);
        little.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
        little.putShort((short) 6);
        byte[] jpeg = Uploads.jpeg(Uploads.halves(80, 48, RGB), 0.9f, false);
        for (byte[] upload : List.of(turned.array(), Uploads.with(jpeg, 0xe1, little.array()))) {
            var print = developed(upload);
            assertThat(List.of(print.width(), print.height())).isEqualTo(List.of(48, 80));
        }
        var webp = developed(withChunk(Uploads.LOSSLESS_WEBP, "EXIF", tiff));
        assertThat(List.of(webp.width(), webp.height())).isEqualTo(List.of(24, 40));
    }

    @Test
    void whateverMovesIsRefused() {
        for (byte[] moving :
                List.of(
                        withChunk(Uploads.LOSSLESS_WEBP, "ANIM", new byte[6]),
                        withChunk(Uploads.LOSSLESS_WEBP, "ANMF", new byte[16]))) {
            assertThat(darkroom.develop(moving)).isEqualTo(new Development.Spoilt("is animated"));
        }
    }

    /** One row of two pixels. */
    private static byte[] png(int depth, int colourType, byte[] row, byte[]... more) {
        var chunks = new ArrayList<byte[]>();
        chunks.add(Uploads.header(2, 1, depth, colourType));
        chunks.addAll(List.of(more));
        chunks.add(Uploads.chunk("IDAT", Uploads.deflated(row)));
        chunks.add(Uploads.chunk("IEND", new byte[0]));
        return Uploads.png(chunks);
    }

    private static byte[] withChunk(byte[] webp, String name, byte[] data) {
        var changed =
                ByteBuffer.allocate(webp.length + 8 + data.length).order(ByteOrder.LITTLE_ENDIAN);
        changed.put(webp).put(name.getBytes(StandardCharsets.US_ASCII)).putInt(data.length);
        changed.put(data).putInt(4, changed.capacity() - 8);
        return changed.array();
    }

    private static byte[] interlaced(BufferedImage image) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("png").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            var param = writer.getDefaultWriteParam();
            param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private Print developed(byte[] upload) {
        return switch (darkroom.develop(upload)) {
            case Development.Developed(var print) -> print;
            case Development.Spoilt(var why) -> throw new AssertionError(why);
        };
    }

    private static BufferedImage image(Print print) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(print.master().bytes()));
    }

    private static int grey(BufferedImage image, int x) {
        return image.getRaster().getSample(x, 0, 0);
    }
}
