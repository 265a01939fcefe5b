package io.communique.intake.markdown;

import java.nio.charset.Charset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Character references of HTML, as content systems leave them in front matter: decoded until
 * nothing changes, at most twice. Only references that end with a semicolon count, or a query such
 * as {@code &copy=1} would lose a parameter.
 */
final class Entities {

    private static final int AT_MOST = 2;
    private static final Pattern REFERENCE =
            Pattern.compile(
                    "&(?:#(?<decimal>[0-9]{1,7})|#[xX](?<hex>[0-9a-fA-F]{1,6})|(?<name>[A-Za-z][A-Za-z0-9]{1,31}));");

    /** What HTML takes the numbers 128 to 159 for. */
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final char UNKNOWN = '\uFFFD';

    private Entities() {}

    static String decode(String text) {
        String decoded = text;
        for (int i = 0; i < AT_MOST && decoded.indexOf('&') >= 0; i++) {
            decoded = once(decoded);
        }
        return decoded;
    }

    /** The references of a CommonMark text: read once, and numbers are Unicode's. */
    static String resolved(String text) {
        return text.indexOf('&') < 0
                ? text
                : REFERENCE
                        .matcher(text)
                        .replaceAll(m -> Matcher.quoteReplacement(unicode((Matcher) m)));
    }

    private static String unicode(Matcher m) {
        if (m.group("name") != null) {
            return named(m.group("name")).orElse(m.group());
        }
        int number = number(m);
        return number > 0 && Character.isValidCodePoint(number)
                ? Character.toString(number)
                : Character.toString(UNKNOWN);
    }

    private static String once(String text) {
        return REFERENCE
                .matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(meaning((Matcher) m).orElse(m.group())));
    }

    private static Optional<String> meaning(Matcher m) {
        if (m.group("name") != null) {
            return named(m.group("name"));
        }
        return numbered(number(m));
    }

    private static int number(Matcher m) {
        return m.group("decimal") != null
                ? Integer.parseInt(m.group("decimal"))
                : Integer.parseInt(m.group("hex"), 16);
    }

    private static Optional<String> named(String name) {
        return Optional.of(org.jsoup.nodes.Entities.getByName(name))
                .filter(text -> !text.isEmpty());
    }

    private static Optional<String> numbered(int number) {
        if (number >= 0x80 && number <= 0x9F) {
            return Optional.of(new String(new byte[] {(byte) number}, WINDOWS))
                    .filter(text -> text.charAt(0) != UNKNOWN);
        }
        boolean character =
                Character.isValidCodePoint(number) && (number < 0xD800 || number > 0xDFFF);
        return character ? Optional.of(Character.toString(number)) : Optional.empty();
    }
}
