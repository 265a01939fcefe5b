package io.communique.rendering.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.communique.rendering.domain.CardFormat;
import io.communique.rendering.domain.Samples;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Cards as people have seen and liked them. Another JDK may set a letter a shade differently, which
 * nobody sees: pictures are compared in tiles of 12 pixels, by their mean shade. {@code
 * -Dcards.write=true} writes them anew; look at them before you commit them.
 */
class GoldenCardsTest {

    private static final Path GOLDEN = Path.of("src/test/resources/cards");
    private static final int TILE = 12;
    private static final int SEEN = 24;

    private final Java2DCardPainter painter = new Java2DCardPainter();

    static Stream<Arguments> cards() {
        return Stream.of(
                        arguments("plain", "en-GB", "Harbour opens after two years of works"),
                        arguments(
                                "long",
                                "en-GB",
                                "The harbour opens again after works ".repeat(6).substring(0, 200)),
                        arguments("welsh", "cy-GB", "Ŵyth tŷ yn Llŷn a’r cylch: gŵyl y môr"),
                        arguments("arabic", "ar", "بيان Harbour Council رقم 25 عن افتتاح الميناء"),
                        arguments("hebrew", "he", "הנמל נפתח מחדש לאחר שנתיים"),
                        arguments("japanese", "ja", "港が二年ぶりに開く、渡し船も再開へ"),
                        arguments("korean", "ko", "항구가 2년 만에 다시 열립니다"),
                        arguments("chinese", "zh", "港口今日重新开放，渡轮服务恢复正常"),
                        arguments("pictures", "en-GB", "Harbour opens ⚓️ 🚢 👩🏽‍🚒 🇬🇧 today ❤️"))
                .flatMap(card ->
                        Stream.of(CardFormat.values())
                                .map(format ->
                                        arguments(
                                                card.get()[0] + "-" + format.rendition(),
                                                card.get()[1],
                                                card.get()[2],
                                                format)));
    }

    @ParameterizedTest
    @MethodSource("cards")
    void looksAsItDid(String name, String language, String headline, CardFormat format)
            throws IOException {
        var golden = GOLDEN.resolve(name + ".png");
        var png =
                painter.paint(
                        Samples.composition(Samples.statement(headline, "", language)), format);
        if (Boolean.getBoolean("cards.write")) {
            Files.createDirectories(GOLDEN);
            Files.write(golden, png);
        }

        assertThat(
                        worst(
                                ImageIO.read(golden.toFile()),
                                ImageIO.read(new ByteArrayInputStream(png))))
                .as("the worst tile of " + name)
                .isLessThan(SEEN);
    }

    /** The difference of the two least alike tiles, of 255. */
    private static double worst(BufferedImage golden, BufferedImage now) {
        assertThat(now.getWidth()).isEqualTo(golden.getWidth());
        assertThat(now.getHeight()).isEqualTo(golden.getHeight());
        return IntStream.range(0, golden.getHeight() / TILE)
                .boxed()
                .flatMap(row ->
                        IntStream.range(0, golden.getWidth() / TILE)
                                .mapToObj(column ->
                                        difference(golden, now, column * TILE, row * TILE)))
                .mapToDouble(difference -> difference)
                .max()
                .orElseThrow();
    }

    private static double difference(BufferedImage golden, BufferedImage now, int x, int y) {
        return IntStream.of(0, 8, 16)
                .mapToDouble(
                        channel -> Math.abs(mean(golden, x, y, channel) - mean(now, x, y, channel)))
                .max()
                .orElseThrow();
    }

    private static double mean(BufferedImage image, int x, int y, int channel) {
        return IntStream.of(image.getRGB(x, y, TILE, TILE, null, 0, TILE))
                .map(rgb -> rgb >> channel & 255)
                .average()
                .orElseThrow();
    }
}
