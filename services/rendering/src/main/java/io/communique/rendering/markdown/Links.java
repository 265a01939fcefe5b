package io.communique.rendering.markdown;

import java.util.Locale;
import java.util.Set;

/** Which addresses a statement may link to; any other link is shown as its text alone. */
final class Links {

    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");

    private Links() {}

    /**
     * A relative address is allowed. A scheme is looked for as browsers do, who skip control
     * characters and spaces: {@code java\tscript:} is javascript to them.
     */
    static boolean isAllowed(String destination) {
        var address = new StringBuilder();
        destination.codePoints().filter(Links::isSeen).forEach(address::appendCodePoint);
        for (var i = 0; i < address.length(); i++) {
            switch (address.charAt(i)) {
                case ':' -> {
                    return SCHEMES.contains(address.substring(0, i).toLowerCase(Locale.ROOT));
                }
                case '/', '?', '#' -> {
                    return true;
                }
                default -> {}
            }
        }
        return true;
    }

    private static boolean isSeen(int c) {
        return !Character.isISOControl(c)
                && !Character.isWhitespace(c)
                && !Character.isSpaceChar(c)
                && Character.getType(c) != Character.FORMAT;
    }
}
