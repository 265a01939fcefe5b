package io.communique.rendering.photo;

import io.communique.rendering.domain.Pixels;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A picture as a JPEG file: baseline, as JFIF 1.1 has it, without metadata, with Huffman tables
 * made for it. The quality is the highest of a few that keeps the file below {@value #MOST_BYTES}
 * bytes, so that no picture, however restless, makes a rendition set too large for its record.
 */
final class JpegPrint {

    static final int MOST_BYTES = 250_000;

    private static final int START = 0xd8;
    private static final int JFIF = 0xe0;
    private static final int STEPS = 0xdb;
    private static final int BASELINE = 0xc0;
    private static final int CODES = 0xc4;
    private static final int SCAN = 0xda;
    private static final int END = 0xd9;

    private static final List<Grade> GRADES =
            List.of(
                    new Grade(0.85, 64),
                    new Grade(0.78, 64),
                    new Grade(0.7, 64),
                    new Grade(0.6, 64),
                    new Grade(0.45, 64),
                    new Grade(0.3, 64),
                    new Grade(0.15, 64),
                    new Grade(0.15, 8),
                    new Grade(0.15, 1));

    private JpegPrint() {}

    /** How good a print is: of its table's steps, and how many frequencies it keeps at all. */
    private record Grade(double quality, int frequencies) {}

    static byte[] of(Pixels picture) {
        return GRADES.stream()
                .map(grade -> of(picture, grade))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "no file of %,d bytes holds a picture of %d × %d"
                                        .formatted(MOST_BYTES, picture.width(), picture.height())));
    }

    /** Nothing when it would be too large. */
    private static Optional<byte[]> of(Pixels picture, Grade grade) {
        var light = Quantisation.ofLight(grade.quality(), grade.frequencies());
        var colour = Quantisation.ofColour(grade.quality(), grade.frequencies());
        var symbols = JpegScan.of(picture, light, colour, MOST_BYTES);
        if (!symbols.isWhole()) {
            return Optional.empty();
        }
        var file = new JpegFile(MOST_BYTES);
        file.marker(START);
        file.segment(JFIF, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0);
        file.segment(STEPS, numbered(0, light.steps()));
        file.segment(STEPS, numbered(1, colour.steps()));
        file.segment(BASELINE, frame(picture));
        var tables = symbols.tables();
        for (int table = 0; table < tables.length; table++) {
            file.segment(CODES, numbered((table & 1) << 4 | table >> 1, tables[table].told()));
        }
        file.segment(SCAN, 3, 1, 0x00, 2, 0x11, 3, 0x11, 0, 63, 0);
        symbols.write(tables, file);
        return file.ended(END);
    }

    /** Light in twice the resolution both ways, by table 0, and two of colour, by table 1. */
    private static int[] frame(Pixels picture) {
        int height = picture.height();
        int width = picture.width();
        return new int[] {
            8, height >> 8, height, width >> 8, width, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1
        };
    }

    private static int[] numbered(int number, int[] table) {
        return IntStream.concat(IntStream.of(number), IntStream.of(table)).toArray();
    }
}
