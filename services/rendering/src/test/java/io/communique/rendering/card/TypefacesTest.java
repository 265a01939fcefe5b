package io.communique.rendering.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.communique.rendering.domain.Language;
import java.awt.Font;
import java.awt.font.TextAttribute;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TypefacesTest {

    private final Typefaces typefaces = new Typefaces();

    /**
     * Plain text is set at once, other text character by character. A character of another alphabet
     * behind it makes the difference: with it and without, it must get the same font.
     */
    @Test
    void plainTextGetsTheFontThatItWouldGetAnyway() {
        var language = new Language("en-GB");
        var plain =
                IntStream.range(0, Character.MAX_VALUE)
                        .mapToObj(c -> String.valueOf((char) c))
                        .filter(Typefaces::isPlain)
                        .toList();
        assertThat(plain).hasSizeGreaterThan(300);
        for (var character : plain) {
            var text = "a" + character + "b";
            assertThat(Typefaces.isPlain(text + "ש")).isFalse();
            assertThat(font(text, 1, language)).isEqualTo(font(text + "ש", 1, language));
            assertThat(font(text, 2, language)).isEqualTo(font(text + "ש", 2, language));
            assertThat(typefaces.drawable(text + "ש", language))
                    .isEqualTo(typefaces.drawable(text, language).map(it -> it + "ש"));
        }
    }

    private Font font(String text, int at, Language language) {
        var set = typefaces.set(text, Weight.BOLD, 40, language).getIterator();
        set.setIndex(at);
        return (Font) set.getAttribute(TextAttribute.FONT);
    }
}
