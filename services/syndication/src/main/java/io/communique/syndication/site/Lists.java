package io.communique.syndication.site;

import io.communique.syndication.SitePages;
import io.communique.syndication.domain.Area;
import io.communique.syndication.domain.Encoding;
import io.communique.syndication.domain.Listed;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The front pages: statements by their first release, newest first, a page at a time. */
final class Lists {

    static final int ON_A_PAGE = 20;
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

    /** Nothing where the page is beyond the last one; the first page always is. */
    Optional<Answer> page(@Nullable Area area, int number, Encoding encoding) {
        var slug = Optional.ofNullable(area).map(Area::slug);
        var found = pages.newest(slug, (number - 1) * ON_A_PAGE, ON_A_PAGE + 1);
        if (found.isEmpty() && number > 1) {
            return Optional.empty();
        }
        boolean more = found.size() > ON_A_PAGE;
        var shown = more ? found.subList(0, ON_A_PAGE) : found;
        String path = area == null ? "/" : area.path();
        String title = area == null ? "All news" : "News from " + area.title();
        String canonical = address(path, number);
        var answer =
                Answer.made(
                        Answer.HTML,
                        frame.page(
                                number == 1 ? title : title + ", page " + number,
                                area,
                                canonical,
                                main(title, shown, area == null, path, number, more)),
                        encoding,
                        Look.STYLES);
        var links = new ArrayList<String>();
        if (more) {
            links.add("<" + frame.site() + address(path, number + 1) + ">; rel=\"next\"");
        }
        if (number > 1) {
            links.add("<" + frame.site() + address(path, number - 1) + ">; rel=\"prev\"");
        }
        return Optional.of(
                links.isEmpty() ? answer : answer.with("Link", String.join(", ", links)));
    }

    private static String address(String path, int number) {
        return number == 1 ? path : path + "?page=" + number;
    }

    private String main(
            String title, List<Listed> shown, boolean all, String path, int number, boolean more) {
        var out = new StringBuilder(8192);
        out.append("<h1>").append(Markup.of(title)).append("</h1>\n");
        if (shown.isEmpty()) {
            out.append("<p class=\"none\">No statements have been published yet.</p>\n");
        } else {
            out.append("<ol class=\"statements\">\n");
            shown.forEach(statement -> item(out, statement, all));
            out.append("</ol>\n");
        }
        if (more || number > 1) {
            out.append("<nav class=\"pages\" aria-label=\"Pages\">");
            if (number > 1) {
                out.append("<a rel=\"prev\" href=\"")
                        .append(address(path, number - 1))
                        .append("\">Newer</a>");
            }
            if (more) {
                out.append("<a rel=\"next\" href=\"")
                        .append(address(path, number + 1))
                        .append("\">Older</a>");
            }
            out.append("</nav>\n");
        }
        return out.toString();
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
