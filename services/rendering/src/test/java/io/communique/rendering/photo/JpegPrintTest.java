package io.communique.rendering.photo;

import static org.assertj.core.api.Assertions.assertThat;

import io.communique.rendering.domain.Pixels;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;

/** What is printed is read by the JDK's own decoder, and shows as much as its own encoder would. */
class JpegPrintTest {

    private static final float QUALITY = 0.85f;

    /** In decibels of noise, of which nobody sees a half. */
    private static final double AS_GOOD = 0.5;

    /** What rounding does to a picture of one colour. */
    private static final double ROUNDING = 1.5;

    @Test
    void twoThousandPicturesOfAllKindsAndSizes() throws Exception {
        var random = new Random(20_260_101);
        long bytes = 0;
        long plainBytes = 0;
        for (int i = 0; i < 2_000; i++) {
            var picture = picture(random, 1 + random.nextInt(300), 1 + random.nextInt(70));
            var print = JpegPrint.of(picture);
            var plain = plain(picture);
            var theirs = noise(picture, decoded(plain));
            bytes += print.length;
            plainBytes += plain.length;

            assertThat(noise(picture, decoded(print)))
                    .describedAs("%d: %d×%d", i, picture.width(), picture.height())
                    .isLessThan(theirs * Math.pow(10, AS_GOOD / 10) + ROUNDING);
        }
        assertThat(bytes).isLessThan(plainBytes);
    }

    @Test
    void aPhotographIsAsGoodAndNoLarger() throws Exception {
        var photograph = Photographs.pixels(Photographs.harbour(1_200, 630));
        var ours = JpegPrint.of(photograph);
        var theirs = plain(photograph);

        assertThat(noise(photograph, decoded(ours)))
                .isLessThan(noise(photograph, decoded(theirs)) * 1.01);
        assertThat(ours).hasSizeLessThanOrEqualTo(theirs.length);
    }

    /** The largest print there is, of what cannot be packed: single pixels, and whole blocks. */
    @Test
    void nothingTakesMoreThanItsRecordHolds() throws Exception {
        var random = new Random(1);
        for (int side : new int[] {1, 8, 16}) {
            var restless = restless(random, 1_440, 2_560, side);
            var print = JpegPrint.of(restless);

            assertThat(print).hasSizeLessThanOrEqualTo(JpegPrint.MOST_BYTES);
            assertThat(decoded(print).height()).isEqualTo(2_560);
        }
    }

    private static Pixels restless(Random random, int width, int height, int side) {
        var bgr = new byte[3 * width * height];
        for (int i = 0; i < bgr.length; i++) {
            int x = i / 3 % width;
            int y = i / 3 / width;
            bgr[i] =
                    x % side + y % side == 0
                            ? (byte) random.nextInt(256)
                            : bgr[i - 3 * (x % side > 0 ? 1 : width)];
        }
        return new Pixels(width, height, bgr);
    }

    @Test
    void aFileHoldsNothingButThePicture() {
        var print = JpegPrint.of(Photographs.pixels(Photographs.harbour(90, 50)));

        assertThat(markers(print))
                .containsExactly(0xd8, 0xe0, 0xdb, 0xdb, 0xc0, 0xc4, 0xc4, 0xc4, 0xc4, 0xda, 0xd9);
    }

    private static Pixels picture(Random random, int width, int height) {
        var bgr = new byte[3 * width * height];
        int kind = random.nextInt(4);
        var wave = new double[9];
        for (int i = 0; i < wave.length; i++) {
            wave[i] = random.nextDouble() * 128;
        }
        for (int i = 0; i < bgr.length; i++) {
            int channel = i % 3;
            double x = i / 3 % width / (2 + wave[channel + 3]);
            double y = i / 3 / width / (2 + wave[channel + 6]);
            double shade =
                    switch (kind) {
                        case 0 -> random.nextInt(256);
                        case 1 -> wave[channel] * 2;
                        case 2 -> 128 + wave[channel] * Math.sin(x) * Math.cos(y);
                        default -> (int) (x + y) % 2 * 255 + 8 * random.nextGaussian();
                    };
            bgr[i] = (byte) Math.clamp(Math.round(shade), 0, 255);
        }
        return new Pixels(width, height, bgr);
    }

    /** The plain path: the JDK's encoder in the same quality. */
    private static byte[] plain(Pixels picture) throws IOException {
        var writer = ImageIO.getImageWritersByMIMEType("image/jpeg").next();
        var parameters = (JPEGImageWriteParam) writer.getDefaultWriteParam();
        parameters.setOptimizeHuffmanTables(true);
        parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        parameters.setCompressionQuality(QUALITY);
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(Photographs.image(picture), null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static Pixels decoded(byte[] print) throws IOException {
        var reader = ImageIO.getImageReadersByMIMEType("image/jpeg").next();
        var warnings = new ArrayList<String>();
        reader.addIIOReadWarningListener((_, warning) -> warnings.add(warning));
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(print))) {
            reader.setInput(in);
            var image = reader.read(0);
            assertThat(warnings).isEmpty();
            assertThat(image.getType()).isEqualTo(BufferedImage.TYPE_3BYTE_BGR);
            return new Pixels(
                    image.getWidth(),
                    image.getHeight(),
                    ((DataBufferByte) image.getRaster().getDataBuffer()).getData());
        } finally {
            reader.dispose();
        }
    }

    /** The mean square of what differs. */
    private static double noise(Pixels one, Pixels other) {
        assertThat(other.width()).isEqualTo(one.width());
        assertThat(other.height()).isEqualTo(one.height());
        double sum = 0;
        for (int i = 0; i < one.bgr().length; i++) {
            sum += Math.pow((one.bgr()[i] & 255) - (other.bgr()[i] & 255), 2);
        }
        return sum / one.bgr().length;
    }

    private static List<Integer> markers(byte[] file) {
        var markers = new ArrayList<Integer>();
        int at = 0;
        while (at < file.length) {
            int marker = file[at + 1] & 255;
            markers.add(marker);
            at += 2;
            if (marker == 0xda) {
                at = file.length - 2;
            } else if (marker != 0xd8 && marker != 0xd9) {
                at += (file[at] & 255) << 8 | file[at + 1] & 255;
            }
        }
        return markers;
    }
}
