package io.communique.rendering.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.communique.rendering.domain.Colours;
import io.communique.rendering.domain.Composition;
import io.communique.rendering.domain.Samples;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Java2DCardPainterTest {

    private static final int MARGIN = 72;
    private static final int GROUND = Colours.rgb(Colours.HOUSE.ground());

    private final Java2DCardPainter painter = new Java2DCardPainter();

    @ParameterizedTest
    @CsvSource({
        "en-GB, Harbour opens",
        "en-GB, Pneumonoultramicroscopicsilicovolcanoconiosispneumonoultramicroscopicsilicovolcanoconiosis",
        "cy-GB, Ŵyth tŷ yn Llŷn a’r cylch: gŵyl y môr",
        "ar, المملكة المتحدة تفرض عقوبات على شخصيات بارزة لحماية أمن الملاحة في البحر الأحمر",
        "ar, بيان Harbour Council رقم 25 عن الميناء",
        "he, הנמל נפתח מחדש",
        "en-GB, The word for harbour is ميناء in Arabic",
        "en-GB, Harbour opens 🚢👩🏽‍🚒 today",
        "ja, 港が開く"
    })
    void everyHeadlineStandsInsideTheMargins(String language, String headline) throws IOException {
        assertFits(headline, language);
    }

    @Test
    void twoHundredCharactersFit() throws IOException {
        assertFits("The harbour opens again after works ".repeat(6).substring(0, 200), "en-GB");
    }

    @Test
    void aHeadlineBeyondAllMeasureFits() throws IOException {
        assertFits("The harbour opens again after works ".repeat(60), "en-GB");
        assertFits("W".repeat(3000), "en-GB");
    }

    @Test
    void theFileDecodesToTheDrawingInThePalettesColours() throws IOException {
        var composition = composition("Harbour opens – again", "en-GB");
        var drawing = painter.drawing(composition);
        var palette = Java2DCardPainter.palette(Colours.HOUSE);

        var decoded = pixels(decoded(painter.paint(composition)));

        var expected =
                IntStream.of(pixels(drawing))
                        .map(rgb -> palette.colour(palette.nearest(rgb) & 255))
                        .toArray();
        assertThat(Arrays.mismatch(decoded, expected)).isEqualTo(-1);
    }

    @Test
    void thePaletteIsCloseToTheDrawing() {
        var drawing = pixels(painter.drawing(composition("Harbour opens – again", "en-GB")));
        var palette = Java2DCardPainter.palette(Colours.HOUSE);

        assertThat(IntStream.of(drawing).map(rgb -> distance(rgb, palette)).max().orElseThrow())
                .isLessThan(9);
    }

    private static int distance(int rgb, Palette palette) {
        var near = palette.colour(palette.nearest(rgb) & 255);
        return IntStream.of(0, 8, 16)
                .map(shift -> Math.abs((rgb >> shift & 255) - (near >> shift & 255)))
                .max()
                .orElseThrow();
    }

    @Test
    void cardsAreSmall() {
        var headline = "The harbour opens again after works ".repeat(6);

        assertThat(painter.paint(composition(headline, "en-GB")).length).isLessThan(30_000);
    }

    @Test
    void pictographsAreLeftOut() {
        assertThat(painter.paint(composition("Harbour 👩🏽‍🚒 opens ⚓️", "en-GB")))
                .isEqualTo(painter.paint(composition("Harbour opens", "en-GB")));
    }

    @Test
    void aHeadlineInLettersWithoutAFontIsReadOnTheWebsite() {
        assertThat(painter.paint(composition("港が開く", "ja")))
                .isEqualTo(painter.paint(composition("Read this statement on our website", "ja")));
    }

    @Test
    void noFontOfTheSystemIsLookedFor() {
        assertThat(System.getProperty("sun.awt.fontconfig")).contains("fontconfig");
    }

    private void assertFits(String headline, String language) throws IOException {
        var image = decoded(painter.paint(composition(headline, language)));

        assertThat(image.getWidth()).isEqualTo(1200);
        assertThat(image.getHeight()).isEqualTo(630);
        var edge = MARGIN - 8;
        assertThat(inked(image, 0, edge, 0, 600)).isZero();
        assertThat(inked(image, 1200 - edge, 1200, 0, 600)).isZero();
        assertThat(inked(image, 0, 1200, 215, 505)).isGreaterThan(2_000);
        assertThat(inked(image, 0, 1200, 521, 530)).isZero();
    }

    private static long inked(BufferedImage image, int left, int right, int top, int bottom) {
        return IntStream.range(top, bottom)
                .mapToLong(y ->
                        IntStream.range(left, right)
                                .filter(x -> (image.getRGB(x, y) & 0xffffff) != GROUND)
                                .count())
                .sum();
    }

    private static Composition composition(String headline, String language) {
        return Samples.composition(Samples.statement(headline, "", language));
    }

    private static BufferedImage decoded(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static int[] pixels(BufferedImage image) {
        var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, 1200);
        return IntStream.of(pixels).map(rgb -> rgb & 0xffffff).toArray();
    }
}
