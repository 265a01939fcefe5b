package io.communique.rendering.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.Adler32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;

/** What is packed is unpacked to the byte by the JDK's zlib, whatever it is. */
class RasterDeflateTest {

    private final RasterDeflate deflate = new RasterDeflate();

    @Test
    void theSmallestAndTheDullest() throws Exception {
        for (int length = 1; length < 1_200; length++) {
            same(new byte[length], 1 + length % 40);
            var steps = new byte[length];
            for (int i = 0; i < length; i++) {
                steps[i] = (byte) i;
            }
            same(steps, 7);
        }
    }

    /** Rasters of every kind between noise and a single colour, in many widths. */
    @Test
    void tenThousandPictures() throws Exception {
        var random = new Random(20_260_101);
        for (int picture = 0; picture < 10_000; picture++) {
            int width = 1 + random.nextInt(300);
            int height = 1 + random.nextInt(30);
            same(raster(random, width, height), width + 1);
        }
    }

    @Test
    void theWidestRowAndAllLengthsOfMatches() throws Exception {
        var random = new Random(1);
        same(raster(random, 32_767, 5), 32_768);
        var stretches = new byte[200_000];
        int at = 0;
        for (int length = 1; length < 600; length++) {
            Arrays.fill(stretches, at, at + length, (byte) length);
            at += length;
        }
        same(stretches, 1_201);
    }

    @Test
    void stripsStandOneBehindTheOther() throws Exception {
        var random = new Random(2);
        for (int picture = 0; picture < 1_000; picture++) {
            int width = 1 + random.nextInt(300);
            var above = raster(random, width, 1 + random.nextInt(30));
            var below = raster(random, width, 1 + random.nextInt(30));
            var both = Arrays.copyOf(above, above.length + below.length);
            System.arraycopy(below, 0, both, above.length, below.length);
            var packed =
                    List.of(
                            PackedRows.of(above, above.length, width + 1, deflate),
                            PackedRows.of(below, below.length, width + 1, deflate));

            same(both, ended(packed.getFirst().deflated(), packed.getLast().deflated()));
            var sum = new Adler32();
            sum.update(both);
            assertThat(packed.getLast().sumAfter(packed.getFirst().sumAfter(1)))
                    .isEqualTo((int) sum.getValue());
        }
    }

    private static byte[] raster(Random random, int width, int height) {
        var raw = new byte[height * (width + 1)];
        int colours = 1 + random.nextInt(random.nextBoolean() ? 4 : 256);
        int longest = 1 + random.nextInt(600);
        int alike = random.nextInt(100);
        for (int y = 0; y < height; y++) {
            int row = y * (width + 1);
            if (y > 0 && random.nextInt(100) < alike) {
                System.arraycopy(raw, row - width - 1, raw, row, width + 1);
                if (random.nextBoolean()) {
                    raw[row + random.nextInt(width + 1)] = (byte) random.nextInt(colours);
                }
                continue;
            }
            for (int x = 1; x <= width; ) {
                int end = Math.min(width + 1, x + 1 + random.nextInt(longest));
                Arrays.fill(raw, row + x, row + end, (byte) random.nextInt(colours));
                x = end;
            }
        }
        return raw;
    }

    private void same(byte[] raw, int stride) throws DataFormatException {
        same(raw, ended(deflate.deflate(raw, raw.length, stride)));
    }

    private static void same(byte[] raw, byte[] packed) throws DataFormatException {
        var unpacked = new byte[raw.length + 1];
        try (var inflater = new Inflater(true)) {
            inflater.setInput(packed);
            int length = 0;
            while (!inflater.finished()) {
                int some = inflater.inflate(unpacked, length, unpacked.length - length);
                assertThat(some > 0 || inflater.finished()).as("it goes on").isTrue();
                length += some;
            }
            assertThat(length).isEqualTo(raw.length);
            assertThat(inflater.getRemaining()).as("nothing behind it").isZero();
        }
        assertThat(Arrays.mismatch(raw, 0, raw.length, unpacked, 0, raw.length)).isEqualTo(-1);
    }

    private static byte[] ended(byte[]... blocks) {
        var out = new ByteArrayOutputStream();
        for (var block : blocks) {
            out.writeBytes(block);
        }
        out.writeBytes(RasterDeflate.END);
        return out.toByteArray();
    }
}
