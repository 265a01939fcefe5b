package io.communique.intake.imageio;

import static org.assertj.core.api.Assertions.assertThat;

import io.communique.intake.Darkroom.Development;
import io.communique.platform.Limits;
import java.awt.Color;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Photographs as agencies send them that send them to printers. */
class InksTest {

    private static final int[] CYAN = {255, 0, 0, 0};
    private static final int[] RED = {0, 255, 255, 0};
    private static final int[] PAPER = {0, 0, 0, 0};
    private static final int[] BLACK = {0, 0, 0, 255};

    private final ImageIoDarkroom darkroom =
            new ImageIoDarkroom(new Limits(262_144, 10 << 20, 2 << 20));

    @ParameterizedTest
    @EnumSource(Inks.class)
    void inksLookAsTheirProfileSays(Inks inks) throws IOException {
        var upload = profiled(jpeg(inks, CYAN, RED, PAPER, BLACK), PressProfile.bytes());
        var master = developed(upload).print().master();
        assertThat(master.mediaType()).isEqualTo("image/jpeg");
        var image = ImageIO.read(new ByteArrayInputStream(master.bytes()));
        assertThat(image.getWidth()).isEqualTo(128);
        var wanted = List.of(Color.GREEN, Color.RED, Color.WHITE, Color.BLACK);
        for (int i = 0; i < wanted.size(); i++) {
            assertNear(new Color(image.getRGB(32 * i + 16, 32)), wanted.get(i));
        }
    }

    @Test
    void inksThatNoProfileTellsOfAreNotGuessedAt() {
        var bare = jpeg(Inks.INVERTED, CYAN, RED);
        var broken = Arrays.copyOf(PressProfile.bytes(), 300);
        for (byte[] upload :
                List.of(bare, profiled(bare, broken), profiled(bare, Uploads.exchangedProfile()))) {
            assertThat(darkroom.develop(upload))
                    .isEqualTo(
                            new Development.Spoilt(
                                    "is in CMYK and lacks the profile of its inks; save it in RGB, or with its profile"));
        }
    }

    private Development.Developed developed(byte[] upload) {
        var development = darkroom.develop(upload);
        assertThat(development).isInstanceOf(Development.Developed.class);
        return (Development.Developed) development;
    }

    private static void assertNear(Color is, Color wanted) {
        int[] off = {
            is.getRed() - wanted.getRed(),
            is.getGreen() - wanted.getGreen(),
            is.getBlue() - wanted.getBlue()
        };
        assertThat(Arrays.stream(off).map(Math::abs).max().orElseThrow())
                .as("%s for %s", is, wanted)
                .isLessThan(25);
    }

    private static byte[] profiled(byte[] jpeg, byte[] profile) {
        var payload = new ByteArrayOutputStream();
        payload.writeBytes("ICC_PROFILE\0\1\1".getBytes(StandardCharsets.ISO_8859_1));
        payload.writeBytes(profile);
        return Uploads.with(jpeg, 0xe2, payload.toByteArray());
    }

    /** Stripes, each of 32 pixels. */
    private static byte[] jpeg(Inks inks, int[]... stripes) {
        var raster =
                Raster.createInterleavedRaster(
                        DataBuffer.TYPE_BYTE, 32 * stripes.length, 64, 4, null);
        for (int x = 0; x < raster.getWidth(); x++) {
            for (int y = 0; y < raster.getHeight(); y++) {
                raster.setPixel(x, y, stored(inks, stripes[x / 32]));
            }
        }
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(raster, null, null), null);
        } catch (IOException e) {
            throw new AssertionError(e);
        } finally {
            writer.dispose();
        }
        byte[] plain = bytes.toByteArray();
        byte[] adobe = {'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0};
        return switch (inks) {
            case PLAIN -> plain;
            case INVERTED -> Uploads.with(plain, 0xee, adobe);
            case INVERTED_YCC -> {
                adobe[11] = 2;
                yield Uploads.with(plain, 0xee, adobe);
            }
        };
    }

    private static int[] stored(Inks inks, int[] colour) {
        int[] light = Arrays.stream(colour).map(ink -> 255 - ink).toArray();
        return switch (inks) {
            case PLAIN -> colour;
            case INVERTED -> light;
            case INVERTED_YCC -> {
                double y = 0.299 * light[0] + 0.587 * light[1] + 0.114 * light[2];
                yield new int[] {
                    (int) y,
                    (int) Math.min(255, 128 + (light[2] - y) / 1.772),
                    (int) Math.min(255, 128 + (light[0] - y) / 1.402),
                    light[3]
                };
            }
        };
    }
}
