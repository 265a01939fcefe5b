package io.communique.rendering.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.communique.rendering.domain.CardFormat;
import io.communique.rendering.domain.Colophon;
import io.communique.rendering.domain.Colours;
import io.communique.rendering.domain.Composition;
import io.communique.rendering.domain.Mark;
import io.communique.rendering.domain.Office;
import io.communique.rendering.domain.Samples;
import io.communique.rendering.domain.Site;
import io.communique.rendering.domain.Theme;
import io.communique.rendering.domain.TypeScale;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The painter keeps strips, letters, canvases and colours from card to card. What it makes is,
 * pixel by pixel, what one gets without all that, on whatever card comes after whatever other.
 */
class FastAndPlainCardsTest {

    private static final int TIMES = Boolean.getBoolean("long") ? 40 : 1;

    /** Of which headlines are made that are printed and not painted. */
    private static final int PIECE = 20;

    private static final String LETTERS =
            IntStream.rangeClosed('!', '…')
                    .mapToObj(Character::toString)
                    .filter(Typefaces::isPlain)
                    .collect(Collectors.joining());

    private static final List<String> LANGUAGES =
            List.of("en-GB", "cy-GB", "ar", "he", "es-ES", "ja", "zh", "ko");
    private static final List<String> WORDS =
            List.of(
                    "harbour",
                    "Ŵyth",
                    "tŷ",
                    "AVAST",
                    "“quoted”",
                    "–",
                    "it’s",
                    "ffi",
                    "25",
                    "100%",
                    "ميناء",
                    "بيان",
                    "الملاحة",
                    "הנמל",
                    "港が開く",
                    "港口",
                    "항구",
                    "🚢",
                    "👩🏽‍🚒",
                    "☎️",
                    "e\u0301e\u0301",
                    "Z\u0351\u034d\u0360\u0318\u0323",
                    "ngstrom\u030a",
                    "\u202eabc",
                    "\u00a0",
                    "  ",
                    "Café",
                    "λόγος",
                    "слово",
                    "Pneumonoultramicroscopic",
                    "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
                    "©",
                    "№",
                    "½");

    private final Java2DCardPainter painter = new Java2DCardPainter();

    @ParameterizedTest
    @EnumSource(CardFormat.class)
    void pixelByPixel(CardFormat format) throws IOException {
        var random = new Random(format.ordinal());
        int cards = TIMES * (format == CardFormat.LINK ? 300 : 50);
        for (int card = 0; card < cards; card++) {
            same(
                    format,
                    composition(
                            random,
                            words(random, 1 + random.nextInt(random.nextInt(4) == 0 ? 40 : 12)),
                            one(random, LANGUAGES),
                            label(random)));
        }
    }

    /** Letters that touch, reach far up and down, and stand next to any other. */
    @ParameterizedTest
    @EnumSource(CardFormat.class)
    void pixelByPixelInPlainLetters(CardFormat format) throws IOException {
        var random = new Random(-1 - format.ordinal());
        int cards = TIMES * (format == CardFormat.LINK ? 300 : 50);
        for (int card = 0; card < cards; card++) {
            same(
                    format,
                    composition(
                            random,
                            plainWords(
                                    random, 1 + random.nextInt(random.nextInt(4) == 0 ? 40 : 12)),
                            one(random, List.of("en-GB", "cy-GB", "es-ES")),
                            random.nextBoolean() ? null : "UPDATE"));
        }
        for (int at = 0; at < LETTERS.length(); at += PIECE) {
            var piece = LETTERS.substring(at, Math.min(at + PIECE, LETTERS.length()));
            same(format, composition(random, "The letters are " + piece, "en-GB", null));
        }
    }

    private void same(CardFormat format, Composition composition) throws IOException {
        var fast = decoded(painter.paint(composition, format));

        assertThat(Arrays.mismatch(fast, CardOnOneCanvas.pixels(composition, format)))
                .as(composition.statement().headline())
                .isEqualTo(-1);
    }

    private static int[] decoded(byte[] png) throws IOException {
        var picture = ImageIO.read(new ByteArrayInputStream(png));
        var colours = (IndexColorModel) picture.getColorModel();
        var entries = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
        var pixels = new int[entries.length];
        for (int i = 0; i < entries.length; i++) {
            pixels[i] = colours.getRGB(entries[i] & 255) & 0xffffff;
        }
        return pixels;
    }

    private static Composition composition(
            Random random, String headline, String language, @Nullable String label) {
        var statement =
                Samples.statement(
                        headline,
                        "In short.",
                        "",
                        language,
                        label,
                        Instant.ofEpochSecond(random.nextLong(4_000_000_000L)));
        return new Composition(
                statement,
                office(random),
                new Site(URI.create("http://localhost:8080"), random.nextBoolean()),
                new Composition.Body("", ""));
    }

    private static @Nullable String label(Random random) {
        return random.nextInt(4) == 0 ? null : words(random, 1 + random.nextInt(3));
    }

    private static Office office(Random random) {
        var colours =
                random.nextBoolean() ? Colours.HOUSE : new Colours(dark(random), dark(random));
        return new Office(
                "harbour",
                "Harbour",
                random.nextInt(3) > 0 ? "Harbour Council" : words(random, 2),
                ZoneId.of("Europe/London"),
                List.of(),
                new Theme(0, colours, Mark.HOUSE, TypeScale.HOUSE),
                Colophon.NONE);
    }

    private static String dark(Random random) {
        return "#%02x%02x%02x"
                .formatted(random.nextInt(80), random.nextInt(80), random.nextInt(80));
    }

    private static String words(Random random, int many) {
        var words = new StringBuilder("The");
        for (int i = 0; i < many; i++) {
            words.append(' ').append(one(random, WORDS));
        }
        return words.toString();
    }

    private static String plainWords(Random random, int many) {
        var words = new StringBuilder("The");
        for (int i = 0; i < many; i++) {
            words.append(' ');
            for (int length = 1 + random.nextInt(12); length > 0; length--) {
                words.append(
                        random.nextBoolean()
                                ? (char) ('a' + random.nextInt(26))
                                : LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
        }
        return words.toString();
    }

    private static String one(Random random, List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
