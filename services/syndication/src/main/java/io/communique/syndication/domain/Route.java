package io.communique.syndication.domain;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

    /** The months of an area's archive. */
    record Archive(String area) implements Route {}

    /** What an area first released in a year or a month. */
    record ArchiveOf(String area, Period period, int page) implements Route {}

    /** An area's statements of one label. */
    record Labelled(String area, String label, int page) implements Route {}

    /** What people look for; without words, where they type them. */
    record Search(Optional<String> words, int page) implements Route {}

    /** Where readers check a statement. */
    record Verify() implements Route {}

    /** The program that checks it in their browser. */
    record VerifyScript() implements Route {}

    /** One thing on the shelf of the article at a path. */
    sealed interface OnShelf extends Route {
        String path();

        Artefact.Name name();
    }

    record Page(String path) implements OnShelf {
        @Override
        public Artefact.Name name() {
            return Artefact.Name.PAGE;
        }
    }

    /**
     * A social card or a photograph. A versioned address names its hash and ends as its format
     * says; a plain one follows the newest, so a card's may end either way, whatever the newest is.
     */
    record Picture(String path, Artefact.Name name, Optional<Version> version) implements OnShelf {

        /** One picture for good: the first digits of its hash, and what it is. */
        public record Version(String hash, String mediaType) {}
    }

    record Markdown(String path) implements OnShelf {
        @Override
        public Artefact.Name name() {
            return Artefact.Name.MARKDOWN;
        }
    }

    record SignedJson(String path) implements OnShelf {
        @Override
        public Artefact.Name name() {
            return Artefact.Name.STATEMENT;
        }
    }

    record Signature(String path) implements OnShelf {
        @Override
        public Artefact.Name name() {
            return Artefact.Name.SIGNATURE;
        }
    }

    record Feed() implements Route {}

    record AreaFeed(String area) implements Route {}

    /** What was last done with the statements of everyone. */
    record Changes(int page) implements Route {}

    record AreaChanges(String area, int page) implements Route {}

    /** How well everyone can use the site, and whom to tell. */
    record Accessibility() implements Route {}

    /** The index of the sitemaps. */
    record Sitemap() implements Route {}

    record MapOf(MapShard shard) implements Route {}

    /** The sitemap of the site's own pages. */
    record MapOfPages() implements Route {}

    /** What was published in the last two days. */
    record NewsMap() implements Route {}

    record Robots() implements Route {}

    /** Whom to tell of a weakness (RFC 9116). */
    record Security() implements Route {}

    record Keys() implements Route {}

    /** The site's mark, by the name of its file. */
    record Icon(String file) implements Route {}

    /** Has an address of its own elsewhere. */
    record Moved(String path) implements Route {}

    /** Would be the address of a page if it ended with a slash. */
    record Slashless(String path) implements Route {}

    record Nowhere() implements Route {}

    int LONGEST = 2000;
    int LAST_PAGE = 100_000;
    int MOST_SEARCHED = 200;
    Pattern SEGMENT = Pattern.compile("(?!\\.{1,2}$)[A-Za-z0-9._~!$&'()*+,;=:@-]+");
    Pattern IN_AREA = Pattern.compile("/news/([a-z0-9-]+)/");
    Pattern ARCHIVE = Pattern.compile("archive/([0-9]{4})/(?:([0-9]{2})/)?");
    Pattern LABEL = Pattern.compile("label/([a-z0-9-]+)/");
    Pattern CARD = Pattern.compile("(card(?:-square|-tall)?)(?:-([0-9a-f]{16}))?\\.(png|jpg)");
    Pattern PHOTO =
            Pattern.compile("(photo-(?:480|960|1440|1x1|4x3|16x9))(?:-([0-9a-f]{16}))?\\.(jpg)");
    Pattern PAGE = Pattern.compile("(?:.*&)?page=([^&]*)(?:&.*)?");
    Pattern LANGUAGE = Pattern.compile("(?:.*&)?lang=([^&]*)(?:&.*)?");

    /** Reads the path and query of a request as they came over the wire. */
    static Route of(String path, @Nullable String query) {
        if (path.length() > LONGEST || !isPlain(path)) {
            return new Nowhere();
        }
        return switch (path) {
            case "/" -> paged(query, Front::new);
            case "/search/" -> search(query);
            case "/verify/" -> new Verify();
            case "/verify.js" -> new VerifyScript();
            case "/changes/" -> paged(query, Changes::new);
            case "/accessibility/" -> new Accessibility();
            case "/feed.atom" -> new Feed();
            case "/sitemap.xml" -> new Sitemap();
            case "/sitemap-pages.xml" -> new MapOfPages();
            case "/sitemap-news.xml" -> new NewsMap();
            case "/robots.txt" -> new Robots();
            case "/.well-known/security.txt" -> new Security();
            case "/security.txt" -> new Moved("/.well-known/security.txt");
            case "/.well-known/jwks.json" -> new Keys();
            case "/favicon.ico", "/icon.svg", "/apple-touch-icon.png" ->
                    new Icon(path.substring(1));
            default -> MapShard.at(path).<Route>map(MapOf::new).orElseGet(() -> below(path, query));
        };
    }

    /** The slug of the area that an address lies in, whatever is there. */
    static Optional<String> area(String path) {
        var area = IN_AREA.matcher(path);
        return area.lookingAt() ? Optional.of(area.group(1)) : Optional.empty();
    }

    /** The language that a page is asked in, by its tag; readers who ask for none get its own. */
    static Optional<String> language(@Nullable String query) {
        var match = LANGUAGE.matcher(query == null ? "" : query);
        return match.matches() ? Optional.of(match.group(1)) : Optional.empty();
    }

    /** Segment by segment: one pattern for all of them recurses into the depth of the path. */
    private static boolean isPlain(String path) {
        if (!path.startsWith("/")) {
            return false;
        }
        var segment = SEGMENT.matcher(path);
        int from = 1;
        for (int slash = path.indexOf('/', from); slash >= 0; slash = path.indexOf('/', from)) {
            if (!segment.region(from, slash).matches()) {
                return false;
            }
            from = slash + 1;
        }
        return from == path.length() || segment.region(from, path.length()).matches();
    }

    private static Route paged(@Nullable String query, IntFunction<Route> route) {
        return page(query).map(route::apply).orElseGet(Nowhere::new);
    }

    private static Route below(String path, @Nullable String query) {
        var area = IN_AREA.matcher(path);
        if (!area.lookingAt()) {
            return path.endsWith("/") ? new Nowhere() : new Slashless(path + "/");
        }
        String slug = area.group(1);
        String inArea = path.substring(area.end());
        return switch (inArea) {
            case "" -> paged(query, page -> new AreaFront(slug, page));
            case "feed.atom" -> new AreaFeed(slug);
            case "archive/" -> new Archive(slug);
            case "changes/" -> paged(query, page -> new AreaChanges(slug, page));
            default ->
                    list(slug, inArea, query)
                            .orElseGet(() -> {
                                int name = path.lastIndexOf('/') + 1;
                                return name == area.end()
                                        ? new Slashless(path + "/")
                                        : artefact(path.substring(0, name), path.substring(name));
                            });
        };
    }

    /** What an area has of a time or of a label. */
    private static Optional<Route> list(String area, String inArea, @Nullable String query) {
        if (inArea.startsWith("archive/")) {
            var archive = ARCHIVE.matcher(inArea);
            if (archive.matches()) {
                return Optional.of(archive(area, archive, query));
            }
        } else if (inArea.startsWith("label/")) {
            var label = LABEL.matcher(inArea);
            if (label.matches()) {
                return Optional.of(paged(query, page -> new Labelled(area, label.group(1), page)));
            }
        }
        return Optional.empty();
    }

    private static Route search(@Nullable String query) {
        var words =
                Stream.of(query == null ? new String[0] : query.split("&"))
                        .filter(parameter -> parameter.startsWith("q="))
                        .map(parameter -> words(parameter.substring(2)))
                        .filter(text -> !text.isEmpty())
                        .findFirst();
        return paged(query, page -> new Search(words, page));
    }

    /** As a form sends them; what is no text, or longer than anyone types, is nothing. */
    private static String words(String encoded) {
        try {
            String words = URLDecoder.decode(encoded, StandardCharsets.UTF_8).strip();
            boolean isText =
                    words.length() <= MOST_SEARCHED
                            && words.codePoints()
                                    .noneMatch(c -> Character.isISOControl(c) || c == 0xFFFD);
            return isText ? words : "";
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static Route archive(String area, Matcher archive, @Nullable String query) {
        var month = Optional.ofNullable(archive.group(2)).map(Integer::valueOf);
        return Period.of(Integer.parseInt(archive.group(1)), month)
                .map(period -> paged(query, page -> new ArchiveOf(area, period, page)))
                .orElseGet(Nowhere::new);
    }

    private static Route artefact(String path, String name) {
        return switch (name) {
            case "" -> new Page(path);
            case "index.md" -> new Markdown(path);
            case "statement.json" -> new SignedJson(path);
            case "statement.jws" -> new Signature(path);
            default ->
                    Stream.of(CARD, PHOTO)
                            .map(pictures -> pictures.matcher(name))
                            .filter(Matcher::matches)
                            .<Route>map(picture -> picture(path, picture))
                            .findFirst()
                            .orElseGet(() -> new Slashless(path + name + "/"));
        };
    }

    private static Picture picture(String path, Matcher picture) {
        String mediaType = picture.group(3).equals("jpg") ? "image/jpeg" : "image/png";
        return new Picture(
                path,
                Artefact.Name.of(picture.group(1)).orElseThrow(),
                Optional.ofNullable(picture.group(2))
                        .map(hash -> new Picture.Version(hash, mediaType)));
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
