package io.communique.intake.imageio;

import static org.assertj.core.api.Assertions.assertThat;

import io.communique.intake.Darkroom.Development;
import io.communique.intake.domain.Master;
import io.communique.intake.domain.Print;
import io.communique.platform.Limits;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageIoDarkroomTest {

    private static final int RGB = BufferedImage.TYPE_INT_RGB;
    private static final int TWO_MEBIBYTES = 2 << 20;

    private final ImageIoDarkroom darkroom =
            new ImageIoDarkroom(new Limits(262_144, 10 << 20, TWO_MEBIBYTES));

    @Test
    void aPhotoBecomesASmallerJpegAndKeepsItsSizeForCrops() {
        var print = developed(Uploads.jpeg(Uploads.halves(4000, 3000, RGB), 0.9f, false));
        assertThat(print.width()).isEqualTo(4000);
        assertThat(print.height()).isEqualTo(3000);
        Master master = print.master();
        assertThat(master.mediaType()).isEqualTo("image/jpeg");
        assertThat(master.width()).isEqualTo(2560);
        assertThat(master.height()).isEqualTo(1920);
        var image = image(master);
        assertThat(image.getWidth()).isEqualTo(2560);
        assertColour(image, 100, 100, Color.RED);
        assertColour(image, 2500, 100, Color.BLUE);
    }

    @Test
    void theSameUploadIsTheSameMaster() {
        byte[] upload = Uploads.jpeg(Uploads.noise(900, 700, RGB), 0.9f, true);
        assertThat(developed(upload).master().hash())
                .isEqualTo(developed(upload).master().hash())
                .matches("[0-9a-f]{64}");
    }

    @Test
    void whateverDoesNotFitIsMadeToFit() {
        var photo = developed(Uploads.jpeg(Uploads.noise(3500, 2600, RGB), 0.8f, false)).master();
        assertThat(photo.bytes().length).isLessThanOrEqualTo(TWO_MEBIBYTES);
        assertThat(photo.mediaType()).isEqualTo("image/jpeg");
        var glass =
                developed(Uploads.png(Uploads.noise(1400, 900, BufferedImage.TYPE_INT_ARGB)))
                        .master();
        assertThat(glass.bytes().length).isLessThanOrEqualTo(TWO_MEBIBYTES);
        assertThat(glass.mediaType()).isEqualTo("image/png");
        assertThat(glass.width()).isLessThan(1400);
    }

    @Test
    void aGraphicStaysAsSharpAsItCame() {
        var source = Uploads.noise(300, 200, BufferedImage.TYPE_INT_ARGB);
        var master = developed(Uploads.png(source)).master();
        assertThat(master.mediaType()).isEqualTo("image/png");
        var image = image(master);
        for (int y = 0; y < 200; y++) {
            for (int x = 0; x < 300; x++) {
                int wanted = source.getRGB(x, y);
                // Where nothing is seen, there is no colour to keep; faint colours are kept as far
                // as they are seen.
                if (wanted >>> 24 == 0xff) {
                    assertThat(image.getRGB(x, y)).isEqualTo(wanted);
                }
                assertThat(image.getRGB(x, y) >>> 24).isEqualTo(wanted >>> 24);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1,true", "2,false", "3,false", "4,true", "5,true", "6,true", "7,false", "8,false"})
    void theCameraIsSetUpright(int orientation, boolean redFirst) {
        byte[] upload =
                Uploads.with(
                        Uploads.jpeg(Uploads.halves(80, 48, RGB), 0.95f, false),
                        0xe1,
                        Uploads.exif(orientation));
        var print = developed(upload);
        var image = image(print.master());
        boolean turned = orientation >= 5;
        assertThat(List.of(print.width(), print.height()))
                .isEqualTo(turned ? List.of(48, 80) : List.of(80, 48));
        assertThat(image.getWidth()).isEqualTo(turned ? 48 : 80);
        assertColour(image, 4, 4, redFirst ? Color.RED : Color.BLUE);
        assertColour(
                image,
                image.getWidth() - 5,
                image.getHeight() - 5,
                redFirst ? Color.BLUE : Color.RED);
    }

    /** A corner tells what halves cannot: where up is, and whether it is a mirror's picture. */
    @ParameterizedTest
    @CsvSource({"1,0,0", "2,1,0", "3,1,1", "4,0,1", "5,0,0", "6,1,0", "7,1,1", "8,0,1"})
    void theStoredUpperLeftCornerGoesWhereTheCameraSays(int orientation, int right, int down) {
        var marked = new BufferedImage(96, 64, RGB);
        marked.createGraphics().fillRect(0, 0, 24, 16);
        byte[] upload =
                Uploads.with(Uploads.jpeg(marked, 0.95f, false), 0xe1, Uploads.exif(orientation));
        var image = image(developed(upload).master());
        assertColour(
                image,
                right * (image.getWidth() - 13) + 6,
                down * (image.getHeight() - 13) + 6,
                Color.WHITE);
        assertColour(image, image.getWidth() / 2, image.getHeight() / 2, Color.BLACK);
    }

    @Test
    void colourComesFromTheProfile() {
        var profile = "ICC_PROFILE\0\1\1".getBytes(StandardCharsets.ISO_8859_1);
        var icc = Uploads.exchangedProfile();
        var payload = Arrays.copyOf(profile, profile.length + icc.length);
        System.arraycopy(icc, 0, payload, profile.length, icc.length);
        byte[] plain = Uploads.jpeg(Uploads.halves(64, 64, RGB), 0.95f, false);
        var image = image(developed(Uploads.with(plain, 0xe2, payload)).master());
        assertColour(image, 8, 32, Color.BLUE);
        assertColour(image, 56, 32, Color.RED);
        payload[200] ^= 0x55;
        payload = Arrays.copyOf(payload, 300);
        assertColour(
                image(developed(Uploads.with(plain, 0xe2, payload)).master()), 8, 32, Color.RED);
    }

    @Test
    void nothingThatWasSaidBesideThePictureIsPassedOn() {
        byte[] secret = "Secret canary".getBytes(StandardCharsets.US_ASCII);
        byte[] photo = Uploads.jpeg(Uploads.halves(64, 64, RGB), 0.9f, false);
        photo = Uploads.with(Uploads.with(photo, 0xfe, secret), 0xe1, secret);
        byte[] trailed = Arrays.copyOf(photo, photo.length + secret.length);
        System.arraycopy(secret, 0, trailed, photo.length, secret.length);
        var graphic = pngWith(Uploads.chunk("tEXt", secret));
        for (byte[] upload : List.of(photo, trailed, graphic)) {
            assertThat(new String(developed(upload).master().bytes(), StandardCharsets.ISO_8859_1))
                    .doesNotContain("canary");
        }
    }

    @Test
    void webpIsReadInAllItsForms() {
        for (byte[] upload :
                List.of(Uploads.LOSSY_WEBP, Uploads.LOSSLESS_WEBP, Uploads.TRANSPARENT_WEBP)) {
            var print = developed(upload);
            assertThat(List.of(print.width(), print.height())).isEqualTo(List.of(40, 24));
            var image = image(print.master());
            assertColour(image, 4, 20, new Color(192, 0, 0));
            assertColour(image, 36, 4, new Color(0, 0, 192));
        }
        assertThat(developed(Uploads.LOSSY_WEBP).master().mediaType()).isEqualTo("image/jpeg");
        assertThat(developed(Uploads.LOSSLESS_WEBP).master().mediaType()).isEqualTo("image/png");
        var glass = image(developed(Uploads.TRANSPARENT_WEBP).master());
        assertThat(glass.getRGB(4, 4) >>> 24).isZero();
        assertThat(glass.getRGB(4, 20) >>> 24).isEqualTo(255);
    }

    @Test
    void greyStaysAsLightAsItWas() {
        var grey = new BufferedImage(64, 64, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < 64 * 64; i++) {
            grey.getRaster().setSample(i % 64, i / 64, 0, 128);
        }
        for (byte[] upload : List.of(Uploads.png(grey), Uploads.jpeg(grey, 0.95f, false))) {
            assertColour(image(developed(upload).master()), 32, 32, new Color(128, 128, 128));
        }
    }

    @Test
    void deepAndIndexedPixelsAreRead() {
        var rows = ByteBuffer.allocate(2 * (1 + 2 * 6));
        for (int y = 0; y < 2; y++) {
            rows.put((byte) 0);
            rows.putShort((short) 0xffff).putShort((short) 0).putShort((short) 0);
            rows.putShort((short) 0).putShort((short) 0x8000).putShort((short) 0);
        }
        byte[] deep =
                Uploads.png(
                        List.of(
                                Uploads.header(2, 2, 16, 2),
                                Uploads.chunk("IDAT", Uploads.deflated(rows.array())),
                                Uploads.chunk("IEND", new byte[0])));
        var image = image(developed(deep).master());
        assertThat(new Color(image.getRGB(0, 1))).isEqualTo(Color.RED);
        assertThat(new Color(image.getRGB(1, 1))).isEqualTo(new Color(0, 128, 0));
        var indexed = Uploads.halves(64, 64, BufferedImage.TYPE_BYTE_INDEXED);
        assertColour(image(developed(Uploads.png(indexed)).master()), 4, 4, Color.RED);
        var twoTone = Uploads.halves(64, 64, BufferedImage.TYPE_BYTE_BINARY);
        assertThat(developed(Uploads.png(twoTone)).master().mediaType()).isEqualTo("image/png");
    }

    static Stream<byte[]> bombs() {
        return Stream.of(
                Uploads.png(
                        List.of(
                                Uploads.header(50_000, 50_000, 8, 6),
                                Uploads.chunk("IDAT", new byte[100]),
                                Uploads.chunk("IEND", new byte[0]))),
                Uploads.png(
                        List.of(
                                Uploads.header(1_000_000, 40, 8, 6),
                                Uploads.chunk("IDAT", new byte[100]),
                                Uploads.chunk("IEND", new byte[0]))),
                jpegClaiming(65_000, 65_000),
                webpClaiming(16_383, 16_383));
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void whatClaimsToBeHugeIsRefusedByItsHeader(byte[] bomb) {
        assertThat(why(bomb)).containsAnyOf("megapixels fit", "30000 fit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "progressive", "png", "lossy", "lossless", "transparent"})
    void aFileCutOffAnywhereIsRefused(String kind) {
        byte[] whole =
                switch (kind) {
                    case "jpeg" -> Uploads.jpeg(Uploads.noise(60, 40, RGB), 0.8f, false);
                    case "progressive" -> Uploads.jpeg(Uploads.noise(60, 40, RGB), 0.8f, true);
                    case "png" -> Uploads.png(Uploads.noise(60, 40, RGB));
                    case "lossy" -> Uploads.LOSSY_WEBP;
                    case "lossless" -> Uploads.LOSSLESS_WEBP;
                    default -> Uploads.TRANSPARENT_WEBP;
                };
        developed(whole);
        for (int length = 12; length < whole.length - 1; length += 1 + whole.length / 97) {
            assertThat(darkroom.develop(Arrays.copyOf(whole, length)))
                    .as(kind + " of " + length)
                    .isInstanceOf(Development.Spoilt.class);
        }
    }

    /** Whatever a byte is changed to, it is an answer. */
    @Test
    void aFlippedByteNeverEscapes() {
        for (byte[] whole :
                List.of(
                        Uploads.jpeg(Uploads.noise(40, 30, RGB), 0.5f, false),
                        Uploads.png(Uploads.halves(40, 30, RGB)),
                        Uploads.LOSSY_WEBP,
                        Uploads.LOSSLESS_WEBP,
                        Uploads.TRANSPARENT_WEBP)) {
            for (int at = 8; at < Math.min(whole.length, 700); at++) {
                var changed = whole.clone();
                changed[at] ^= (byte) 0xff;
                assertThat(darkroom.develop(changed)).isNotNull();
            }
        }
    }

    @Test
    void aPictureWhoseDataEndsEarlyIsDamaged() {
        byte[] jpeg = Uploads.jpeg(Uploads.noise(200, 200, RGB), 0.8f, false);
        byte[] ended = Arrays.copyOf(jpeg, jpeg.length / 2);
        ended[ended.length - 2] = (byte) 0xff;
        ended[ended.length - 1] = (byte) 0xd9;
        assertThat(why(ended)).isEqualTo("is damaged");
    }

    @Test
    void whatMovesIsRefusedByName() {
        assertThat(why(pngWith(Uploads.chunk("acTL", new byte[8])))).isEqualTo("is animated");
        var webp = Uploads.TRANSPARENT_WEBP.clone();
        webp[20] |= 0x02;
        assertThat(why(webp)).isEqualTo("is animated");
        assertThat(why("GIF89a and more".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("is no picture that we take");
    }

    @Test
    void scansWithoutEndAreRefused() {
        byte[] jpeg = Uploads.jpeg(Uploads.halves(40, 40, RGB), 0.8f, true);
        var more = new ArrayList<byte[]>();
        int scan = lastScanOf(jpeg);
        for (int i = 0; i < 40; i++) {
            more.add(Arrays.copyOfRange(jpeg, scan, jpeg.length - 2));
        }
        var file = ByteBuffer.allocate(jpeg.length + more.stream().mapToInt(m -> m.length).sum());
        file.put(jpeg, 0, jpeg.length - 2);
        more.forEach(file::put);
        file.put((byte) 0xff).put((byte) 0xd9);
        assertThat(why(file.array())).contains("scans");
    }

    private static byte[] pngWith(byte[] chunk) {
        byte[] png = Uploads.png(Uploads.halves(40, 24, RGB));
        int behindHeader = 8 + 25;
        var changed = ByteBuffer.allocate(png.length + chunk.length);
        changed.put(png, 0, behindHeader).put(chunk);
        changed.put(png, behindHeader, png.length - behindHeader);
        return changed.array();
    }

    private static byte[] jpegClaiming(int width, int height) {
        byte[] jpeg = Uploads.jpeg(Uploads.halves(40, 40, RGB), 0.8f, false);
        ByteBuffer.wrap(jpeg).putShort(frameOf(jpeg) + 5, (short) height);
        ByteBuffer.wrap(jpeg).putShort(frameOf(jpeg) + 7, (short) width);
        return jpeg;
    }

    private static int frameOf(byte[] jpeg) {
        for (int at = 2; ; at++) {
            if ((jpeg[at] & 0xff) == 0xff && (jpeg[at + 1] & 0xfd) == 0xc0) {
                return at;
            }
        }
    }

    private static int lastScanOf(byte[] jpeg) {
        for (int at = jpeg.length - 2; ; at--) {
            if ((jpeg[at] & 0xff) == 0xff && (jpeg[at + 1] & 0xff) == 0xda) {
                return at;
            }
        }
    }

    private static byte[] webpClaiming(int width, int height) {
        var webp = Uploads.LOSSLESS_WEBP.clone();
        int sizes = width - 1 | height - 1 << 14;
        for (int i = 0; i < 4; i++) {
            webp[21 + i] = (byte) (sizes >>> 8 * i);
        }
        return webp;
    }

    private Print developed(byte[] upload) {
        return switch (darkroom.develop(upload)) {
            case Development.Developed(var print) -> print;
            case Development.Spoilt(var why) -> throw new AssertionError(why);
        };
    }

    private String why(byte[] upload) {
        return switch (darkroom.develop(upload)) {
            case Development.Developed _ -> throw new AssertionError("developed");
            case Development.Spoilt(var why) -> why;
        };
    }

    private static BufferedImage image(Master master) {
        try {
            return ImageIO.read(new ByteArrayInputStream(master.bytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertColour(BufferedImage image, int x, int y, Color wanted) {
        var is =
                new Color(
                        image.getColorModel().getNumComponents() == 1
                                ? grey(image, x, y)
                                : ColorModel.getRGBdefault().getRGB(image.getRGB(x, y)));
        assertThat(Math.abs(is.getRed() - wanted.getRed())).as(is + "").isLessThan(25);
        assertThat(Math.abs(is.getGreen() - wanted.getGreen())).as(is + "").isLessThan(25);
        assertThat(Math.abs(is.getBlue() - wanted.getBlue())).as(is + "").isLessThan(25);
    }

    private static int grey(BufferedImage image, int x, int y) {
        return image.getRaster().getSample(x, y, 0) * 0x010101;
    }
}
