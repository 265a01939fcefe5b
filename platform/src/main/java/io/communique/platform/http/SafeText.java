package io.communique.platform.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which characters a text may hold. Refused are those that make a text look like something that it
 * is not: controls, bidirectional overrides and isolates, invisible spaces, tags, private use,
 * noncharacters. The joiners stay where a script or an emoji needs them, the marks of direction
 * stay, and so do the flags of England, Scotland and Wales, which are spelt with tags.
 */
public final class SafeText {

    private static final int MOST = 20;
    private static final int ZWNJ = 0x200C;
    private static final int ZWJ = 0x200D;
    private static final int BLACK_FLAG = 0x1F3F4;
    private static final Set<String> TAGGED_FLAGS = Set.of("gbeng", "gbsct", "gbwls");

    /** Format controls that are seen, or say which way a text runs. */
    private static final Set<Integer> FORMATS =
            Set.of(
                    0x061C, 0x06DD, 0x070F, 0x0890, 0x0891, 0x08E2, 0x200E, 0x200F, 0x110BD,
                    0x110CD);

    /** Fillers, blanks and silent vowels that are no format controls but show nothing. */
    private static final Set<Integer> INVISIBLE =
            Set.of(0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0, 0xFFFC);

    private SafeText() {}

    /**
     * A refused character.
     *
     * @param position in code points, from 1
     * @param line from 1
     */
    public record Unsafe(int position, int line, String message) {}

    /**
     * The refused characters (the first of them, when there are many) of a text of several lines;
     * line ends and tabs are allowed.
     */
    public static List<Unsafe> unsafeIn(String text) {
        return unsafe(text, true);
    }

    /** The same for a text of one line. */
    public static List<Unsafe> unsafeInLine(String text) {
        return unsafe(text, false);
    }

    private static List<Unsafe> unsafe(String text, boolean lines) {
        var found = new ArrayList<Unsafe>();
        int line = 1;
        int position = 1;
        for (int i = 0; i < text.length() && found.size() < MOST; position++) {
            int c = text.codePointAt(i);
            int flag = taggedFlag(text, i, c);
            if (flag > 0) {
                i += flag;
                continue;
            }
            var why = why(text, i, c, lines);
            if (why != null) {
                var message = "%s (U+%04X) is not allowed".formatted(why, c);
                found.add(new Unsafe(position, line, message));
            }
            if (c == '\n') {
                line++;
            }
            i += Character.charCount(c);
        }
        return found;
    }

    private static @Nullable String why(String text, int at, int c, boolean lines) {
        if (c == '\n' || c == '\t' || c == '\r') {
            return lines ? null : "a control character";
        }
        if (c == ZWJ || c == ZWNJ) {
            return joins(text, at) ? null : "a joiner that joins nothing";
        }
        if (c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069) {
            return "a bidirectional override";
        }
        if (c >= 0xE0000 && c <= 0xE007F) {
            return "a tag character";
        }
        if (isInvisible(c)) {
            return "an invisible character";
        }
        if (isVariationSelector(c)) {
            return varies(text, at, c) ? null : "a variation selector that varies nothing";
        }
        if (c == 0x2028 || c == 0x2029) {
            return "a line separator";
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL -> "a control character";
            case Character.PRIVATE_USE -> "a private-use character";
            case Character.SURROGATE -> "half a character";
            case Character.UNASSIGNED -> "an unassigned character";
            default -> null;
        };
    }

    /** Format controls, but for the marks of direction and those that scripts show. */
    private static boolean isInvisible(int c) {
        if (Character.getType(c) == Character.FORMAT) {
            return !FORMATS.contains(c)
                    && !(c >= 0x0600 && c <= 0x0605)
                    && !(c >= 0x13430 && c <= 0x1343F);
        }
        return INVISIBLE.contains(c);
    }

    private static boolean isVariationSelector(int c) {
        return c >= 0xFE00 && c <= 0xFE0F
                || c >= 0xE0100 && c <= 0xE01EF
                || c >= 0x180B && c <= 0x180F && c != 0x180E;
    }

    /** One selector behind one character that has variants: a text hides none in a row of them. */
    private static boolean varies(String text, int at, int c) {
        if (at == 0) {
            return false;
        }
        int before = text.codePointBefore(at);
        if (c >= 0xE0100) {
            return Character.isIdeographic(before);
        }
        if (c < 0xFE00) {
            return Character.UnicodeScript.of(before) == Character.UnicodeScript.MONGOLIAN
                    && Character.isLetter(before);
        }
        return !Character.isWhitespace(before)
                && !Character.isSpaceChar(before)
                && !isVariationSelector(before)
                && Character.getType(before) != Character.FORMAT;
    }

    /**
     * A joiner follows something, and has a letter or mark of a script that joins on one side at
     * least, or stands between parts of an emoji.
     */
    private static boolean joins(String text, int at) {
        if (at == 0) {
            return false;
        }
        int before = text.codePointBefore(at);
        int after = at + 1 < text.length() ? text.codePointAt(at + 1) : ' ';
        boolean emoji =
                (isPicture(before) || Character.isEmojiModifier(before) || before == 0xFE0F)
                        && isPicture(after);
        boolean follows =
                !Character.isWhitespace(before)
                        && !Character.isSpaceChar(before)
                        && before != ZWJ
                        && before != ZWNJ;
        return emoji || follows && (joinsLetters(before) || joinsLetters(after));
    }

    /** Digits and a few signs count as emoji too, for the sake of keycaps. */
    private static boolean isPicture(int c) {
        return Character.isEmoji(c) && c > 0xA9;
    }

    private static boolean joinsLetters(int c) {
        if (!Character.isLetter(c)
                && Character.getType(c) != Character.NON_SPACING_MARK
                && Character.getType(c) != Character.COMBINING_SPACING_MARK) {
            return false;
        }
        return switch (Character.UnicodeScript.of(c)) {
            case LATIN, GREEK, CYRILLIC, HAN, HIRAGANA, KATAKANA, HANGUL, HEBREW -> false;
            default -> true;
        };
    }

    /** Length of a well-formed tagged flag that starts here, 0 when none does. */
    private static int taggedFlag(String text, int at, int c) {
        if (c != BLACK_FLAG) {
            return 0;
        }
        var region = new StringBuilder();
        int i = at + Character.charCount(c);
        while (i < text.length()) {
            int tag = text.codePointAt(i);
            if (tag == 0xE007F) {
                boolean known = TAGGED_FLAGS.contains(region.toString());
                return known ? i + Character.charCount(tag) - at : 0;
            }
            if (tag < 0xE0020 || tag > 0xE007E) {
                return 0;
            }
            region.append((char) (tag - 0xE0000));
            i += Character.charCount(tag);
        }
        return 0;
    }
}
