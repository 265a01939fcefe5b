package io.communique.rendering.markdown;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where a statement's links may lead, and which of them leave this site.
 *
 * <p>An address is read as browsers do, who skip control characters and spaces: {@code
 * java\tscript:} is javascript to them.
 */
final class Links {

    private static final Set<String> WEB = Set.of("http", "https");
    private static final Set<String> OTHERS = Set.of("mailto", "tel");

    private final Set<String> ownHosts;

    Links(Set<String> ownHosts) {
        this.ownHosts =
                ownHosts.stream()
                        .map(host -> host.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** A relative address is allowed; any other link is shown as its text alone. */
    static boolean isAllowed(String destination) {
        var scheme = scheme(seen(destination));
        return scheme.isEmpty() || WEB.contains(scheme) || OTHERS.contains(scheme);
    }

    /** Whether an allowed address is one of another website, or cannot be told not to be. */
    boolean leadOutside(String destination) {
        var address = seen(destination);
        var scheme = scheme(address);
        if (OTHERS.contains(scheme)) {
            return false;
        }
        if (scheme.isEmpty()) {
            return isSlash(address, 0) && isSlash(address, 1) && !isOwn(address, 2);
        }
        var host = scheme.length() + "://".length();
        return !address.startsWith("://", scheme.length()) || !isOwn(address, host);
    }

    private boolean isOwn(String address, int from) {
        var to = from;
        while (to < address.length() && "/\\?#".indexOf(address.charAt(to)) < 0) {
            to++;
        }
        return ownHosts.contains(address.substring(from, to).toLowerCase(Locale.ROOT));
    }

    private static boolean isSlash(String address, int at) {
        return at < address.length() && (address.charAt(at) == '/' || address.charAt(at) == '\\');
    }

    /** In lower case; empty where the address is relative. */
    private static String scheme(String address) {
        for (var i = 0; i < address.length(); i++) {
            switch (address.charAt(i)) {
                case ':' -> {
                    return i == 0 ? ":" : address.substring(0, i).toLowerCase(Locale.ROOT);
                }
                case '/', '?', '#' -> {
                    return "";
                }
                default -> {}
            }
        }
        return "";
    }

    private static String seen(String destination) {
        var address = new StringBuilder();
        destination.codePoints().filter(Links::isSeen).forEach(address::appendCodePoint);
        return address.toString();
    }

    private static boolean isSeen(int c) {
        return !Character.isISOControl(c)
                && !Character.isWhitespace(c)
                && !Character.isSpaceChar(c)
                && Character.getType(c) != Character.FORMAT;
    }
}
