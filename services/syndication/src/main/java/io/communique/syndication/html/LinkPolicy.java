package io.communique.syndication.html;

import java.util.Set;
import java.util.regex.Pattern;

/** Which addresses a statement may link to, told by their scheme as a browser would read it. */
final class LinkPolicy {

    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Z}\\s]");
    private static final Pattern SCHEME = Pattern.compile("([^:/?#]*):.*", Pattern.DOTALL);

    private LinkPolicy() {}

    static boolean allows(String destination) {
        var scheme = SCHEME.matcher(UNSEEN.matcher(destination).replaceAll(""));
        return !scheme.matches()
                || SCHEMES.contains(scheme.group(1).toLowerCase(java.util.Locale.ROOT));
    }
}
