package io.communique.rendering.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.communique.rendering.domain.CardFormat;
import io.communique.rendering.domain.Colours;
import io.communique.rendering.domain.Composition;
import io.communique.rendering.domain.Samples;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class Java2DCardPainterTest {

    private static final int GROUND = Colours.rgb(Colours.HOUSE.ground());

    private final Java2DCardPainter painter = new Java2DCardPainter();

    static List<Arguments> headlines() {
        return List.of(
                arguments("en-GB", "Harbour opens"),
                arguments("en-GB", "Pneumonoultramicroscopicsilicovolcanoconiosis".repeat(2)),
                arguments("cy-GB", "Ŵyth tŷ yn Llŷn a’r cylch: gŵyl y môr"),
                arguments(
                        "ar",
                        "المملكة المتحدة تفرض عقوبات على شخصيات بارزة لحماية أمن الملاحة في البحر الأحمر"),
                arguments("ar", "بيان Harbour Council رقم 25 عن الميناء"),
                arguments("he", "הנמל נפתח מחדש"),
                arguments("en-GB", "The word for harbour is ميناء in Arabic"),
                arguments("en-GB", "Harbour opens 🚢👩🏽‍🚒 today"),
                arguments("ja", "港が開く"),
                arguments("zh", "港口今日重新开放，渡轮服务恢复正常"),
                arguments("ko", "항구가 오늘 다시 열립니다"),
                arguments(
                        "en-GB",
                        "The harbour opens again after works ".repeat(6).substring(0, 200)),
                arguments("en-GB", "The harbour opens again after works ".repeat(60)),
                arguments("en-GB", "W".repeat(3000)));
    }

    static Stream<Arguments> headlinesInAllFormats() {
        return headlines().stream()
                .flatMap(headline ->
                        Stream.of(CardFormat.values())
                                .map(format ->
                                        arguments(headline.get()[0], headline.get()[1], format)));
    }

    @ParameterizedTest
    @MethodSource("headlinesInAllFormats")
    void everyHeadlineStandsInsideTheMargins(String language, String headline, CardFormat format)
            throws IOException {
        var layout = Layout.of(format);
        var image = decoded(painter.paint(composition(headline, language), format));

        assertThat(image.getWidth()).isEqualTo(format.width());
        assertThat(image.getHeight()).isEqualTo(format.height());
        var edge = layout.margin() - 8;
        var foot = format.height() - layout.band();
        assertThat(inked(image, 0, edge, 0, foot)).isZero();
        assertThat(inked(image, format.width() - edge, format.width(), 0, foot)).isZero();
        assertThat(inked(image, 0, format.width(), layout.top(), layout.bottom()))
                .isGreaterThan(2_000);
        assertThat(inked(image, 0, format.width(), 0, layout.masthead() - 60)).isZero();
        assertThat(inked(image, 0, format.width(), layout.bottom() + 12, layout.bottom() + 18))
                .isZero();
    }

    @Test
    void thePaletteIsCloseToTheDrawing() {
        var drawing =
                pixels(
                        CardOnOneCanvas.drawing(
                                composition("Harbour opens – again", "en-GB"), CardFormat.LINK));
        var palette = PlainCard.palette(Colours.HOUSE);

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

    @ParameterizedTest
    @EnumSource(CardFormat.class)
    void cardsAreSmall(CardFormat format) {
        var headline = "The harbour opens again after works ".repeat(6).substring(0, 200);

        assertThat(painter.paint(composition(headline, "en-GB"), format).length)
                .isLessThan(format == CardFormat.LINK ? 30_000 : 60_000);
    }

    /** In outline, in the ink of the words: a stated policy, never a blank and never a box. */
    @Test
    void pictographsAreDrawn() {
        assertThat(paint("Harbour opens ⚓️", "en-GB"))
                .isNotEqualTo(paint("Harbour opens", "en-GB"));
        assertThat(paint("☎️", "en-GB"))
                .as("the picture, where it is asked for")
                .isNotEqualTo(paint("☎", "en-GB"));
        assertThat(paint("👩🏽‍🚒", "en-GB"))
                .as("one picture, not those that it is made of")
                .isNotEqualTo(paint("👩🚒", "en-GB"));
    }

    @Test
    void aSignWithoutAFontIsLeftOut() {
        assertThat(paint("Harbour \uDBFF\uDFFD opens", "en-GB"))
                .isEqualTo(paint("Harbour opens", "en-GB"));
    }

    @ParameterizedTest
    @CsvSource({"ja, 港が開く", "zh, 港口开放", "ko, 항구"})
    void eastAsianLettersAreDrawn(String language, String headline) {
        assertThat(paint(headline, language))
                .isNotEqualTo(paint("Read this statement on our website", language));
    }

    @Test
    void aHeadlineInLettersWithoutAFontIsReadOnTheWebsite() {
        assertThat(paint("ნავსადგური", "ka"))
                .isEqualTo(paint("Read this statement on our website", "ka"));
    }

    private byte[] paint(String headline, String language) {
        return painter.paint(composition(headline, language), CardFormat.LINK);
    }

    @Test
    void noFontOfTheSystemIsLookedFor() {
        assertThat(System.getProperty("sun.awt.fontconfig")).contains("fontconfig");
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
        var pixels =
                image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return IntStream.of(pixels).map(rgb -> rgb & 0xffffff).toArray();
    }
}
