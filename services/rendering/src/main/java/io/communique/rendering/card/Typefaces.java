package io.communique.rendering.card;

import io.communique.rendering.domain.Language;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The letters that cards are set in, all shipped with the service: Latin, Greek and Cyrillic,
 * Arabic, Hebrew, Chinese, Japanese, Korean, and pictographs, which are drawn in outline, in the
 * ink of the words around them.
 *
 * <p>Text is set in stretches of whole characters as readers count them, each with its marks and
 * joiners. What no shipped font can draw never becomes a box or a gap: a sign is left out; a text
 * with such letters or digits cannot be drawn at all, and the card says where to read it instead.
 */
final class Typefaces {

    static final FontRenderContext SCREEN = new FontRenderContext(null, true, true);

    private static final Pattern CHARACTER = Pattern.compile("\\X");
    private static final List<String> ALPHABETS =
            List.of("NotoSans", "NotoSansArabic", "NotoSansHebrew");
    private static final String JAPANESE = "NotoSansJP";
    private static final String CHINESE = "NotoSansSC";
    private static final String KOREAN = "NotoSansKR";
    private static final String PICTOGRAPHS = "NotoEmoji";
    private static final int PICTURE_FOLLOWS = 0xfe0f;
    private static final char SOFT_HYPHEN = 0xad;

    /** The signs that plain text has too have their places behind its letters. */
    private static final int SIGNS_PLACE = 'ſ' + 1;

    private static final int FIRST_SIGN = '–';
    private static final int PLAIN_LETTERS = SIGNS_PLACE + '…' - FIRST_SIGN + 1;

    static {
        BareServer.prepare();
    }

    /** By file; the large ones are read when the first text needs them. */
    private final Map<String, Font> fonts = new ConcurrentHashMap<>();

    /** Of plain letters by size; headlines have some twenty. */
    private final Map<Float, float[]> advances = new ConcurrentHashMap<>();

    /** The text as it can be drawn, or nothing when it would lose letters or digits. */
    Optional<String> drawable(String text, Language language) {
        if (isPlain(text)) {
            var plain = text.contains("  ") ? text.replaceAll(" +", " ").strip() : text.strip();
            return plain.isEmpty() ? Optional.empty() : Optional.of(plain);
        }
        var characters = CHARACTER.matcher(text).results().map(MatchResult::group).toList();
        if (characters.stream()
                .filter(character -> character.codePoints().anyMatch(Character::isLetterOrDigit))
                .anyMatch(character -> font(character, Weight.BOLD, language).isEmpty())) {
            return Optional.empty();
        }
        var drawn =
                characters.stream()
                        .filter(character ->
                                character.isBlank()
                                        || font(character, Weight.BOLD, language).isPresent())
                        .collect(Collectors.joining())
                        .strip()
                        .replaceAll("\\s+", " ");
        return drawn.isEmpty() ? Optional.empty() : Optional.of(drawn);
    }

    /** Text of one or more scripts, each stretch in a font that has its letters. */
    AttributedString set(String text, Weight weight, float size, Language language) {
        var set = new AttributedString(text);
        set.addAttribute(TextAttribute.KERNING, TextAttribute.KERNING_ON);
        set.addAttribute(
                TextAttribute.RUN_DIRECTION,
                language.isRightToLeft()
                        ? TextAttribute.RUN_DIRECTION_RTL
                        : TextAttribute.RUN_DIRECTION_LTR);
        if (isPlain(text) && !text.isEmpty()) {
            set.addAttribute(
                    TextAttribute.FONT, font(ALPHABETS.getFirst(), weight).deriveFont(size));
            return set;
        }
        var start = 0;
        @Nullable Font font = null;
        for (var characters = CHARACTER.matcher(text); characters.find(); ) {
            var next = font(characters.group(), font, weight, language);
            if (font != null && !next.equals(font)) {
                set.addAttribute(
                        TextAttribute.FONT, font.deriveFont(size), start, characters.start());
                start = characters.start();
            }
            font = next;
        }
        if (font != null) {
            set.addAttribute(TextAttribute.FONT, font.deriveFont(size), start, text.length());
        }
        return set;
    }

    /** Those that stand alone and follow one another from left to right need no shaping. */
    Wording words(String text, Language language) {
        return isPlain(text) && !language.isRightToLeft()
                ? new Wording.Plain(text, this, language)
                : new Wording.Shaped(text, this, language);
    }

    /** How wide each letter of a plain text is in bold of that size. */
    float[] advances(String plain, float size) {
        var known = advances.computeIfAbsent(size, this::advances);
        var wide = new float[plain.length()];
        for (int i = 0; i < wide.length; i++) {
            char c = plain.charAt(i);
            wide[i] = known[c < SIGNS_PLACE ? c : c - FIRST_SIGN + SIGNS_PLACE];
        }
        return wide;
    }

    private float[] advances(float size) {
        var letters = new char[PLAIN_LETTERS];
        for (int place = 0; place < letters.length; place++) {
            letters[place] =
                    (char) (place < SIGNS_PLACE ? place : place - SIGNS_PLACE + FIRST_SIGN);
        }
        var set = plain(size).createGlyphVector(SCREEN, letters);
        var wide = new float[letters.length];
        for (int place = ' '; place < wide.length; place++) {
            wide[place] = set.getGlyphMetrics(place).getAdvanceX();
        }
        return wide;
    }

    /** What plain headlines are set in. */
    Font plain(float size) {
        return font(ALPHABETS.getFirst(), Weight.BOLD).deriveFont(size);
    }

    /** Whether each letter stands alone and is of the first alphabet, as in most text. */
    static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' && !isPlain(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(char c) {
        return c >= '¡' && c <= 'ſ' && c != SOFT_HYPHEN || "–—‘’“”…".indexOf(c) >= 0;
    }

    /**
     * Signs and spaces stay with the letter before them where its font has them; not with a
     * picture.
     */
    private Font font(String character, @Nullable Font before, Weight weight, Language language) {
        if (before != null
                && !before.equals(fonts.get(file(PICTOGRAPHS, Weight.BOLD)))
                && !Character.isLetterOrDigit(character.codePointAt(0))
                && !isPicture(character)
                && canDraw(before, character)) {
            return before;
        }
        return font(character, weight, language)
                .orElseGet(() -> font(ALPHABETS.getFirst(), weight));
    }

    private Optional<Font> font(String character, Weight weight, Language language) {
        var families =
                isPicture(character)
                        ? Stream.concat(Stream.of(PICTOGRAPHS), families(language))
                        : Stream.concat(families(language), Stream.of(PICTOGRAPHS));
        return families.map(family -> font(family, weight))
                .filter(font -> canDraw(font, character))
                .findFirst();
    }

    /** Han characters look different in the languages that write them. */
    private static Stream<String> families(Language language) {
        var han =
                switch (language.locale().getLanguage()) {
                    case "zh" -> List.of(CHINESE, JAPANESE, KOREAN);
                    case "ko" -> List.of(KOREAN, CHINESE, JAPANESE);
                    default -> List.of(JAPANESE, CHINESE, KOREAN);
                };
        return Stream.concat(ALPHABETS.stream(), han.stream());
    }

    /** Emoji that are pictures by themselves, or asked to be by what follows. */
    private static boolean isPicture(String character) {
        return Character.isEmojiPresentation(character.codePointAt(0))
                || character.indexOf(PICTURE_FOLLOWS) > 0;
    }

    /** Joiners and selectors are no glyphs of their own. */
    private static boolean canDraw(Font font, String character) {
        return character
                .codePoints()
                .filter(c -> Character.getType(c) != Character.FORMAT && !isSelector(c))
                .allMatch(font::canDisplay);
    }

    private static boolean isSelector(int c) {
        return c >= 0xfe00 && c <= 0xfe0f;
    }

    /** East Asian letters and pictographs come in one weight. */
    private Font font(String family, Weight weight) {
        var heavy = ALPHABETS.contains(family) ? weight : Weight.BOLD;
        return fonts.computeIfAbsent(file(family, heavy), Typefaces::load);
    }

    private static String file(String family, Weight weight) {
        return family + "-" + weight.fileName + ".ttf";
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
