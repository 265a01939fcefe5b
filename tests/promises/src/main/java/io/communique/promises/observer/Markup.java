package io.communique.promises.observer;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Paths in the site's own HTML and XML. */
final class Markup {

    private Markup() {}

    static Set<String> paths(Pattern link, String text) {
        var paths = new LinkedHashSet<String>();
        var matcher = link.matcher(text);
        while (matcher.find()) {
            paths.add(path(matcher.group(1)));
        }
        return paths;
    }

    /** The path of an address, relative or absolute, on whichever host. */
    static String path(String escaped) {
        return URI.create(
                        escaped.replace("&#39;", "'")
                                .replace("&#x27;", "'")
                                .replace("&apos;", "'")
                                .replace("&quot;", "\"")
                                .replace("&amp;", "&"))
                .getRawPath();
    }
}
