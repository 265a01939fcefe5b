package io.communique.syndication.site;

import io.communique.syndication.SitePages;
import io.communique.syndication.domain.Area;
import io.communique.syndication.domain.Encoding;
import io.communique.syndication.domain.Language;
import io.communique.syndication.domain.Listed;
import java.util.Map;
import java.util.Optional;

/**
 * Lists of statements by their first release, newest first, a page at a time: the front pages, the
 * months of an archive, the statements of a label, what a search finds.
 */
final class Lists {

    private final SitePages pages;
    private final Map<String, Area> areas;
    private final Frame frame;

    Lists(SitePages pages, Map<String, Area> areas, Frame frame) {
        this.pages = pages;
        this.areas = areas;
        this.frame = frame;
    }

    /** Nothing where the page is beyond the last one; a front page's first page always is. */
    Optional<Answer> page(Heading heading, int number, Encoding encoding) {
        var found = pages.newest(heading.selection(), Paging.skip(number), Paging.LIMIT);
        if (found.isEmpty() && !(number == 1 && heading.maySayNothing())) {
            return Optional.empty();
        }
        var page = Paging.of(found, number);
        var voice = heading.voice();
        var answer =
                frame.answer(
                        voice,
                        page.title(voice, heading.title()),
                        heading.place().page(number),
                        main(heading, page),
                        encoding);
        return Optional.of(page.links(answer, frame.site(), voice, heading.place()));
    }

    private String main(Heading heading, Paging<Listed> page) {
        var voice = heading.voice();
        var out = new StringBuilder(8192);
        out.append("<h1>").append(Markup.of(heading.title())).append("</h1>\n");
        if (voice.area() instanceof Area area && heading.isFrontOf(area)) {
            browse(out, area, voice);
        }
        heading.selection().words().ifPresent(words -> SearchForm.with(out, voice, words));
        if (page.shown().isEmpty()) {
            boolean searched = heading.selection().words().isPresent();
            out.append("<p class=\"none\">");
            out.append(voice.safely(searched ? "none-found" : "none-yet")).append("</p>\n");
        } else {
            out.append("<ol class=\"statements").append(heading.leads(page.number()) ? " led" : "");
            out.append("\">\n");
            page.shown().forEach(statement -> item(out, statement, voice.area() == null));
            out.append("</ol>\n");
        }
        page.links(out, voice, heading.place());
        return out.toString();
    }

    Answer search(Voice voice, Encoding encoding) {
        String title = voice.say("search");
        var out = new StringBuilder("<h1>").append(Markup.of(title)).append("</h1>\n");
        SearchForm.empty(out, voice);
        return frame.answer(voice, title, Place.at(SearchForm.PATH), out.toString(), encoding);
    }

    /** From an area's front page to its other lists. */
    private void browse(StringBuilder out, Area area, Voice voice) {
        out.append("<nav class=\"browse\" aria-label=\"").append(voice.safely("more-news"));
        out.append("\"><ul>");
        for (var label : pages.labels(area.slug())) {
            out.append("<li><a href=\"");
            out.append(Markup.of(voice.address(Heading.path(area, label.slug()))))
                    .append("\"><bdi>");
            out.append(Markup.of(label.label())).append("</bdi></a></li>");
        }
        out.append("<li>");
        out.append(Markup.link(voice.address(Archives.path(area)), voice.say("archive")));
        out.append("</li><li>");
        out.append(Markup.link(SearchForm.PATH, voice.say("search")));
        out.append("</li></ul></nav>\n");
    }

    /** In the statement's own language, whichever the page is in. */
    private void item(StringBuilder out, Listed statement, boolean withArea) {
        var area = areas.get(statement.area());
        var language = new Language(statement.locale());
        out.append("<li lang=\"").append(Markup.of(statement.locale()));
        out.append("\" dir=\"").append(language.direction());
        out.append(statement.picture() == null ? "\">\n" : "\" class=\"pictured\">\n");
        if (statement.label() != null) {
            out.append("<span class=\"label\">")
                    .append(Markup.of(statement.label()))
                    .append("</span>\n");
        }
        out.append("<h2>").append(Markup.link(statement.path(), statement.headline()));
        out.append("</h2>\n");
        out.append("<p class=\"summary\">").append(Markup.of(statement.summary())).append("</p>\n");
        out.append("<p class=\"when\">");
        if (area != null) {
            out.append("<time datetime=\"").append(statement.shownDate()).append("\">");
            out.append(Words.in(language).date(statement.shownDate(), area.zone()));
            out.append("</time>");
            if (withArea) {
                out.append(" <bdi>").append(Markup.of(area.title())).append("</bdi>");
            }
        }
        out.append("</p>\n");
        if (statement.picture() != null) {
            // Its words are beside it, and its alternative text is on its page.
            out.append("<img alt=\"\" width=\"480\" height=\"270\" loading=\"lazy\" src=\"");
            out.append(Markup.of(statement.picture())).append("\">\n");
        }
        out.append("</li>\n");
    }
}
