package io.communique.rendering.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.communique.rendering.domain.CardFormat;
import io.communique.rendering.domain.Language;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Plain words are broken into lines without being shaped, and where they are when they are. */
class HeadlineTest {

    private static final int HEADLINES = Boolean.getBoolean("long") ? 40_000 : 2_000;
    private static final String LETTERS = "etaoinshrdlu ETAOIN  -–—/.,:;!?’“”()&%025½©ŴŷâéÎïőļĲſ…";
    private static final Language ENGLISH = new Language("en-GB");

    private final Typefaces typefaces = new Typefaces();

    @Test
    void linesEndInTheSamePlaces() {
        var random = new Random(3);
        for (int i = 0; i < HEADLINES; i++) {
            var text = text(random);
            var box = box(random);

            var plain = Headline.fit(text, box, it -> new Wording.Plain(it, typefaces, ENGLISH));

            var shaped = Headline.fit(text, box, it -> new Wording.Shaped(it, typefaces, ENGLISH));
            assertThat(plain.lines()).as(text).isEqualTo(shaped.lines());
            assertThat(plain.size()).as(text).isEqualTo(shaped.size());
        }
    }

    private static Headline.Box box(Random random) {
        var formats = CardFormat.values();
        var format = formats[random.nextInt(formats.length)];
        var layout = random.nextBoolean() ? Layout.of(format) : Layout.onPhotograph(format);
        return new Headline.Box(
                layout.column(), layout.bottom() - layout.top(), layout.sizes(), ENGLISH);
    }

    private static String text(Random random) {
        var words = random.nextInt(4) > 0 ? 12 : 60;
        var longest = random.nextInt(8) > 0 ? 12 : 90;
        return IntStream.rangeClosed(0, random.nextInt(words))
                .mapToObj(_ -> word(random, 1 + random.nextInt(longest)))
                .collect(Collectors.joining(" ", "The ", "."));
    }

    private static String word(Random random, int length) {
        return IntStream.range(0, length)
                .mapToObj(_ -> LETTERS.charAt(random.nextInt(LETTERS.length())))
                .map(String::valueOf)
                .collect(Collectors.joining());
    }
}
