package io.communique.syndication.domain;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a request's address asks for.
 *
 * <p>Addresses are taken literally: nothing is decoded, normalised or repaired, so what is not an
 * address that this site gives out leads nowhere, whatever a traversal, an encoded slash or a NUL
 * would mean to a file system.
 */
public sealed interface Route {

    /** The site's front page; pages count from one. */
    record Front(int page) implements Route {}

    /** An area's list of statements. */
    record AreaFront(String area, int page) implements Route {}

    record Page(String path) implements Route {}

    /** The social card; the versioned address names its hash, the plain one follows the newest. */
    record Card(String path, Optional<String> hash) implements Route {}

    record Markdown(String path) implements Route {}

    record SignedJson(String path) implements Route {}

    record Signature(String path) implements Route {}

    record Feed() implements Route {}

    record AreaFeed(String area) implements Route {}

    record Sitemap() implements Route {}

    record Robots() implements Route {}

    record Keys() implements Route {}

    /** Would be the address of a page if it ended with a slash. */
    record Slashless(String path) implements Route {}

    record Nowhere() implements Route {}

    int LONGEST = 2000;
    int LAST_PAGE = 100_000;
    Pattern SEGMENT = Pattern.compile("(?!\\.{1,2}$)[A-Za-z0-9._~!$&'()*+,;=:@-]+");
    Pattern AREA = Pattern.compile("/news/([a-z0-9-]+)/(feed\\.atom)?");
    Pattern ARTICLE = Pattern.compile("(/news/[a-z0-9-]+/[^/].*/)([^/]*)");
    Pattern CARD = Pattern.compile("card-([0-9a-f]{16})\\.png");
    Pattern PAGE = Pattern.compile("(?:.*&)?page=([^&]*)(?:&.*)?");

    /** Reads the path and query of a request as they came over the wire. */
    static Route of(String path, @Nullable String query) {
        if (path.length() > LONGEST || !isPlain(path)) {
            return new Nowhere();
        }
        return switch (path) {
            case "/" -> front(query);
            case "/feed.atom" -> new Feed();
            case "/sitemap.xml" -> new Sitemap();
            case "/robots.txt" -> new Robots();
            case "/.well-known/jwks.json" -> new Keys();
            default -> below(path, query);
        };
    }

    /** Segment by segment: one pattern for all of them recurses into the depth of the path. */
    private static boolean isPlain(String path) {
        var segments = path.split("/", -1);
        int last = segments.length - 1;
        return last > 0
                && segments[0].isEmpty()
                && IntStream.rangeClosed(1, last)
                        .allMatch(i ->
                                i == last && segments[i].isEmpty()
                                        || SEGMENT.matcher(segments[i]).matches());
    }

    private static Route front(@Nullable String query) {
        return page(query).<Route>map(Front::new).orElseGet(Nowhere::new);
    }

    private static Route below(String path, @Nullable String query) {
        var area = AREA.matcher(path);
        if (area.matches()) {
            String slug = area.group(1);
            return area.group(2) != null
                    ? new AreaFeed(slug)
                    : page(query)
                            .<Route>map(page -> new AreaFront(slug, page))
                            .orElseGet(Nowhere::new);
        }
        var article = ARTICLE.matcher(path);
        return article.matches()
                ? artefact(article.group(1), article.group(2))
                : path.endsWith("/") ? new Nowhere() : new Slashless(path + "/");
    }

    private static Route artefact(String path, String name) {
        return switch (name) {
            case "" -> new Page(path);
            case "card.png" -> new Card(path, Optional.empty());
            case "index.md" -> new Markdown(path);
            case "statement.json" -> new SignedJson(path);
            case "statement.jws" -> new Signature(path);
            default -> {
                var card = CARD.matcher(name);
                yield card.matches()
                        ? new Card(path, Optional.of(card.group(1)))
                        : new Slashless(path + name + "/");
            }
        };
    }

    private static Optional<Integer> page(@Nullable String query) {
        var match = PAGE.matcher(query == null ? "" : query);
        if (!match.matches()) {
            return Optional.of(1);
        }
        String number = match.group(1);
        return number.matches("[1-9][0-9]{0,5}") && Integer.parseInt(number) <= LAST_PAGE
                ? Optional.of(Integer.valueOf(number))
                : Optional.empty();
    }
}
