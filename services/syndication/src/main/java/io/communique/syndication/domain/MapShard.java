package io.communique.syndication.domain;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One of the sitemaps that together name every statement: an area's, of the month of their first
 * release. A month with more addresses than a map may hold is cut into parts, each with its share
 * of the articles whatever else is published.
 *
 * @param month in UTC
 * @param part counted from one
 * @param parts a power of two
 */
public record MapShard(String area, YearMonth month, int part, int parts) {

    /** A sitemap holds no more addresses (sitemaps.org). */
    public static final int MOST = 50_000;

    /** Articles are cut into so many shares, and a part takes every so many of them. */
    public static final int SHARES = 256;

    /**
     * So many in one share stand for two thirds of {@link #MOST}: chance never makes more than all.
     */
    private static final int FULL = 128;

    private static final Pattern NAME =
            Pattern.compile(
                    "/sitemap-([a-z0-9-]+)-([0-9]{4})-([0-9]{2})(?:-([0-9]{1,3})of([0-9]{1,3}))?\\.xml");

    /**
     * How many parts a month needs.
     *
     * @param sampled how many of its articles are in one share
     */
    public static int parts(long sampled) {
        int parts = 1;
        while (parts < SHARES && sampled > (long) parts * FULL) {
            parts *= 2;
        }
        return parts;
    }

    /** Its address: beside the site's root, since a sitemap may only name what lies below it. */
    public String path() {
        return "/sitemap-%s-%s%s.xml"
                .formatted(area, month, parts == 1 ? "" : "-" + part + "of" + parts);
    }

    static Optional<MapShard> at(String path) {
        var name = NAME.matcher(path);
        if (!name.matches()) {
            return Optional.empty();
        }
        int part = name.group(4) == null ? 1 : Integer.parseInt(name.group(4));
        int parts = name.group(5) == null ? 1 : Integer.parseInt(name.group(5));
        try {
            var month =
                    YearMonth.of(Integer.parseInt(name.group(2)), Integer.parseInt(name.group(3)));
            // What would be said differently has another address.
            return Optional.of(new MapShard(name.group(1), month, part, parts))
                    .filter(shard -> parts <= SHARES && Integer.bitCount(parts) == 1)
                    .filter(shard -> part >= 1 && part <= parts && shard.path().equals(path));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
