package io.communique.syndication.html;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which addresses a statement may link to, told by their scheme as a browser would read it, and
 * which of them must be marked because they are not plainly this site's own.
 */
final class LinkPolicy {

    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Z}\\s]");
    private static final Pattern SCHEME = Pattern.compile("([^:/?#]*):.*", Pattern.DOTALL);
    private static final Pattern NO_PAGE = Pattern.compile("(mailto|tel):.*", Pattern.DOTALL);
    private static final Pattern HOST =
            Pattern.compile("(?:https?://|[/\\\\]{2})([^/\\\\?#]*).*", Pattern.DOTALL);

    private LinkPolicy() {}

    static boolean allows(String destination) {
        var scheme = SCHEME.matcher(seen(destination));
        return !scheme.matches() || SCHEMES.contains(scheme.group(1));
    }

    /**
     * @param own hosts in lower case, with their ports where these are not the usual ones
     */
    static boolean leadsOutside(String destination, Set<String> own) {
        String address = seen(destination);
        if (NO_PAGE.matcher(address).matches()) {
            return false;
        }
        var host = HOST.matcher(address);
        return host.matches() ? !own.contains(host.group(1)) : SCHEME.matcher(address).matches();
    }

    private static String seen(String destination) {
        return UNSEEN.matcher(destination).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
