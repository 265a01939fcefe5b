package io.communique.syndication.domain;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An office's part of the site, as far as the site must know it. */
public record Area(
        String slug,
        String name,
        @Nullable String siteName,
        String issuer,
        ZoneId zone,
        List<String> aliases,
        List<String> locales,
        Appearance appearance) {

    private static final String NEWS = "/news/";

    public Area {
        aliases = List.copyOf(aliases);
        locales = List.copyOf(locales);
    }

    /** How the area signs its pages: the site's name where it has one. */
    public String title() {
        return siteName == null ? name : siteName;
    }

    public String path() {
        return NEWS + slug + "/";
    }

    /** The area's slug in an address below {@code /news/}. */
    public static String slugIn(String path) {
        if (!path.startsWith(NEWS)) {
            throw new IllegalArgumentException("not below " + NEWS + ": " + path);
        }
        int end = path.indexOf('/', NEWS.length());
        if (end <= NEWS.length()) {
            throw new IllegalArgumentException("no area in " + path);
        }
        return path.substring(NEWS.length(), end);
    }
}
