package io.communique.syndication.site;

import io.communique.syndication.SitePages;
import io.communique.syndication.domain.Area;
import io.communique.syndication.domain.Encoding;
import io.communique.syndication.domain.Listed;
import io.communique.syndication.domain.Period;
import io.communique.syndication.domain.Selection;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lists of statements by their first release, newest first, a page at a time: the front pages, the
 * months of an archive, the statements of a label.
 */
final class Lists {

    static final int ON_A_PAGE = 20;
    static final String SEARCH = "/search/";
    private static final Set<String> RIGHT_TO_LEFT =
            Set.of("ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi");

    private final SitePages pages;
    private final Map<String, Area> areas;
    private final Frame frame;

    Lists(SitePages pages, Map<String, Area> areas, Frame frame) {
        this.pages = pages;
        this.areas = areas;
        this.frame = frame;
    }

    /**
     * What one list is of.
     *
     * @param area absent where it is of all
     * @param path of its first page
     */
    record Heading(String title, @Nullable Area area, String path, Selection selection) {

        static Heading everything() {
            return new Heading("All news", null, "/", Selection.everything());
        }

        static Heading of(Area area) {
            return new Heading("News from " + area.title(), area, area.path(), Selection.of(area));
        }

        static Heading of(Area area, Period period) {
            return new Heading(
                    "News from %s, %s".formatted(area.title(), Archives.words(period)),
                    area,
                    Archives.path(area) + period.path(),
                    Selection.of(area)
                            .released(period.from(area.zone()), period.until(area.zone())));
        }

        static Heading of(Area area, SitePages.Label label) {
            return new Heading(
                    "%s: news from %s".formatted(label.label(), area.title()),
                    area,
                    path(area, label.slug()),
                    Selection.of(area).labelled(label.slug()));
        }

        /** Whether the list stands also while nothing is in it. */
        boolean maySayNothing() {
            return selection.from().isEmpty();
        }

        /** An address of this list: a search keeps its words. */
        String address(int number) {
            var query =
                    Stream.concat(
                                    selection.words().stream()
                                            .map(words ->
                                                    "q="
                                                            + URLEncoder.encode(
                                                                    words, StandardCharsets.UTF_8)),
                                    number == 1 ? Stream.of() : Stream.of("page=" + number))
                            .collect(Collectors.joining("&"));
            return query.isEmpty() ? path : path + "?" + query;
        }

        static Heading of(String words) {
            return new Heading(
                    "Search: " + words, null, SEARCH, Selection.everything().saying(words));
        }

        static String path(Area area, String label) {
            return area.path() + "label/" + label + "/";
        }
    }

    /** Nothing where the page is beyond the last one; a front page's first page always is. */
    Optional<Answer> page(Heading heading, int number, Encoding encoding) {
        var found = pages.newest(heading.selection(), (number - 1) * ON_A_PAGE, ON_A_PAGE + 1);
        if (found.isEmpty() && !(number == 1 && heading.maySayNothing())) {
            return Optional.empty();
        }
        boolean more = found.size() > ON_A_PAGE;
        var shown = more ? found.subList(0, ON_A_PAGE) : found;
        var answer =
                Answer.made(
                        Answer.HTML,
                        frame.page(
                                number == 1
                                        ? heading.title()
                                        : heading.title() + ", page " + number,
                                heading.area(),
                                heading.address(number),
                                main(heading, shown, number, more)),
                        encoding,
                        Look.STYLES);
        var links = new ArrayList<String>();
        if (more) {
            links.add("<" + frame.site() + heading.address(number + 1) + ">; rel=\"next\"");
        }
        if (number > 1) {
            links.add("<" + frame.site() + heading.address(number - 1) + ">; rel=\"prev\"");
        }
        return Optional.of(
                links.isEmpty() ? answer : answer.with("Link", String.join(", ", links)));
    }

    private String main(Heading heading, List<Listed> shown, int number, boolean more) {
        var out = new StringBuilder(8192);
        out.append("<h1>").append(Markup.of(heading.title())).append("</h1>\n");
        heading.selection().words().ifPresent(words -> form(out, words));
        if (shown.isEmpty()) {
            out.append("<p class=\"none\">")
                    .append(
                            heading.selection().words().isPresent()
                                    ? "No statement holds these words."
                                    : "No statements have been published yet.")
                    .append("</p>\n");
        } else {
            out.append("<ol class=\"statements\">\n");
            shown.forEach(statement -> item(out, statement, heading.area() == null));
            out.append("</ol>\n");
        }
        if (more || number > 1) {
            out.append("<nav class=\"pages\" aria-label=\"Pages\">");
            if (number > 1) {
                out.append("<a rel=\"prev\" href=\"")
                        .append(heading.address(number - 1))
                        .append("\">Newer</a>");
            }
            if (more) {
                out.append("<a rel=\"next\" href=\"")
                        .append(heading.address(number + 1))
                        .append("\">Older</a>");
            }
            out.append("</nav>\n");
        }
        var area = heading.area();
        if (area != null && heading.path().equals(area.path())) {
            browse(out, area);
        }
        return out.toString();
    }

    /** Where people type what they look for. */
    Answer search(Encoding encoding) {
        var out = new StringBuilder("<h1>Search</h1>\n");
        form(out, "");
        return Answer.made(
                Answer.HTML,
                frame.page("Search", null, SEARCH, out.toString()),
                encoding,
                Look.STYLES);
    }

    private static void form(StringBuilder out, String words) {
        out.append(
                """
                <form class="search" role="search" action="%s" method="get">
                <label for="q">Words in a statement</label>
                <input id="q" name="q" type="search" maxlength="200" value="%s">
                <button type="submit">Search</button>
                </form>
                """
                        .formatted(SEARCH, Markup.of(words)));
    }

    /** From an area's front page to its other lists. */
    private void browse(StringBuilder out, Area area) {
        out.append("<nav class=\"browse\" aria-label=\"More news\"><ul>");
        for (var label : pages.labels(area.slug())) {
            out.append("<li><a href=\"").append(Heading.path(area, label.slug())).append("\">");
            out.append(Markup.of(label.label())).append("</a></li>");
        }
        out.append("<li><a href=\"").append(Archives.path(area)).append("\">Archive</a></li>");
        out.append("</ul></nav>\n");
    }

    private void item(StringBuilder out, Listed statement, boolean withArea) {
        var area = areas.get(statement.area());
        var locale = Locale.forLanguageTag(statement.locale());
        out.append("<li lang=\"").append(Markup.of(statement.locale()));
        out.append("\" dir=\"")
                .append(RIGHT_TO_LEFT.contains(locale.getLanguage()) ? "rtl" : "ltr")
                .append("\">\n");
        if (statement.label() != null) {
            out.append("<span class=\"label\">")
                    .append(Markup.of(statement.label()))
                    .append("</span>\n");
        }
        out.append("<h2><a href=\"").append(Markup.of(statement.path())).append("\">");
        out.append(Markup.of(statement.headline())).append("</a></h2>\n");
        out.append("<p class=\"summary\">").append(Markup.of(statement.summary())).append("</p>\n");
        out.append("<p class=\"when\">");
        if (area != null) {
            out.append("<time datetime=\"").append(statement.shownDate()).append("\">");
            out.append(
                    DateTimeFormatter.ofPattern("d MMMM uuuu", locale)
                            .format(statement.shownDate().atZone(area.zone())));
            out.append("</time>");
            if (withArea) {
                out.append(" <bdi>").append(Markup.of(area.title())).append("</bdi>");
            }
        }
        out.append("</p>\n</li>\n");
    }
}
