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
        if (c == 0x200B || c == 0x2060 || c == 0xFEFF || c == 0x180E || c == 0x00AD) {
            return "an invisible character";
        }
        if (c >= 0x2061 && c <= 0x2064
                || c >= 0x206A && c <= 0x206F
                || c == 0x3164
                || c == 0xFFA0) {
            return "an invisible character";
        }
        if (c >= 0x115F && c <= 0x1160 || c >= 0xFFF9 && c <= 0xFFFC || c == 0x034F) {
            return "an invisible character";
        }
        if (c >= 0xE0000 && c <= 0xE007F) {
            return "a tag character";
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

    /**
     * A joiner stands between letters or marks of a script that joins, or between parts of an
     * emoji.
     */
    private static boolean joins(String text, int at) {
        if (at == 0 || at + 1 >= text.length()) {
            return false;
        }
        int before = text.codePointBefore(at);
        int after = text.codePointAt(at + 1);
        boolean emoji =
                (Character.isEmoji(before) && before > 0xA9
                                || Character.isEmojiModifier(before)
                                || before == 0xFE0F)
                        && Character.isEmoji(after);
        return emoji || joinsLetters(before) && (joinsLetters(after) || after == ' ');
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
