package io.communique.rendering.card;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The letters that cards are set in: Latin, Greek and Cyrillic, Arabic, Hebrew, all shipped with
 * the service.
 *
 * <p>What no shipped font can draw never becomes a box or a gap. Pictographs, and whatever else is
 * no letter or digit, are left out; a text with such letters or digits cannot be drawn at all, and
 * the card says where to read it instead.
 */
final class Typefaces {

    static final FontRenderContext SCREEN = new FontRenderContext(null, true, true);

    private static final List<String> FAMILIES =
            List.of("NotoSans", "NotoSansArabic", "NotoSansHebrew");

    static {
        BareServer.prepare();
    }

    private final List<Font> regular = load(Weight.REGULAR);
    private final List<Font> bold = load(Weight.BOLD);

    /** The text as it can be drawn, or nothing when it would lose letters or digits. */
    Optional<String> drawable(String text) {
        if (text.codePoints().anyMatch(c -> Character.isLetterOrDigit(c) && !isDrawable(c))) {
            return Optional.empty();
        }
        var kept = new StringBuilder();
        text.codePoints()
                .filter(c -> isDrawable(c) && !isPictographPart(c))
                .forEach(kept::appendCodePoint);
        var drawn = kept.toString().strip().replaceAll("\\s+", " ");
        return drawn.isEmpty() ? Optional.empty() : Optional.of(drawn);
    }

    /** Text of one or more scripts, each stretch in a font that has its letters. */
    AttributedString set(String text, Weight weight, float size, boolean rightToLeft) {
        var set = new AttributedString(text);
        set.addAttribute(TextAttribute.KERNING, TextAttribute.KERNING_ON);
        set.addAttribute(
                TextAttribute.RUN_DIRECTION,
                rightToLeft ? TextAttribute.RUN_DIRECTION_RTL : TextAttribute.RUN_DIRECTION_LTR);
        var start = 0;
        var font = fontFor(text.codePointAt(0), weight, null);
        for (var i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            var next = fontFor(text.codePointAt(i), weight, font);
            if (!next.equals(font)) {
                set.addAttribute(TextAttribute.FONT, font.deriveFont(size), start, i);
                start = i;
                font = next;
            }
        }
        set.addAttribute(TextAttribute.FONT, font.deriveFont(size), start, text.length());
        return set;
    }

    /** Marks and spaces stay with the letter before them where its font has them. */
    private Font fontFor(int c, Weight weight, @Nullable Font before) {
        if (before != null && !Character.isLetterOrDigit(c) && before.canDisplay(c)) {
            return before;
        }
        var fonts =
                switch (weight) {
                    case REGULAR -> regular;
                    case BOLD -> bold;
                };
        return fonts.stream()
                .filter(font -> font.canDisplay(c))
                .findFirst()
                .orElse(fonts.getFirst());
    }

    private boolean isDrawable(int c) {
        return Character.isWhitespace(c) || bold.stream().anyMatch(f -> f.canDisplay(c));
    }

    /** What is left of a pictograph once its picture is gone: selectors, skin tones, keycaps. */
    private static boolean isPictographPart(int c) {
        return c == 0x200d || c >= 0xfe00 && c <= 0xfe0f || Character.isEmoji(c) && c > 0x2000;
    }

    private static List<Font> load(Weight weight) {
        return FAMILIES.stream()
                .map(family -> load(family + "-" + weight.fileName + ".ttf"))
                .toList();
    }

    private static Font load(String file) {
        try (var in = Typefaces.class.getResourceAsStream("/fonts/" + file)) {
            if (in == null) {
                throw new IllegalStateException("missing from the jar: " + file);
            }
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (FontFormatException e) {
            throw new IllegalStateException("not a font: " + file, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
