package io.communique.syndication.site;

import io.communique.syndication.ChangeList;
import io.communique.syndication.domain.Area;
import io.communique.syndication.domain.Change;
import io.communique.syndication.domain.Encoding;
import io.communique.syndication.domain.Language;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/**
 * The pages that say what was published, corrected and withdrawn lately. Each statement stands on
 * them once, so that they come from the newest state of each article alone.
 */
final class Changes {

    /** Lately ends somewhere: what is older is in the archive. */
    private static final int MOST_PAGES = 50;

    private final ChangeList changes;
    private final Map<String, Area> areas;
    private final Frame frame;

    Changes(ChangeList changes, Map<String, Area> areas, Frame frame) {
        this.changes = changes;
        this.areas = areas;
        this.frame = frame;
    }

    static String path(Optional<Area> area) {
        return area.map(Area::path).orElse("/") + "changes/";
    }

    Optional<Answer> page(Optional<Area> area, Voice voice, int number, Encoding encoding) {
        if (number > MOST_PAGES) {
            return Optional.empty();
        }
        var found = changes.newest(area.map(Area::slug), Paging.skip(number), Paging.LIMIT);
        if (found.isEmpty() && number > 1) {
            return Optional.empty();
        }
        var page = Paging.of(found, number);
        var shown = number == MOST_PAGES ? page.last() : page;
        var place = Place.at(path(area));
        String title =
                area.map(one -> voice.say("changes-from", one.title()))
                        .orElseGet(() -> voice.say("changes"));
        var answer =
                frame.answer(
                        voice,
                        shown.title(voice, title),
                        place.page(number),
                        main(title, voice, shown, place),
                        encoding);
        return Optional.of(shown.links(answer, frame.site(), voice, place));
    }

    private String main(String title, Voice voice, Paging<Change> page, Place place) {
        var out = new StringBuilder(8192);
        out.append("<h1>").append(Markup.of(title)).append("</h1>\n");
        out.append("<p class=\"about\">").append(voice.safely("changes-about")).append("</p>\n");
        if (page.shown().isEmpty()) {
            out.append("<p class=\"none\">").append(voice.safely("no-changes")).append("</p>\n");
        } else {
            out.append("<ol class=\"changes\">\n");
            page.shown().forEach(change -> item(out, voice, change));
            out.append("</ol>\n");
        }
        page.links(out, voice, place);
        return out.toString();
    }

    private void item(StringBuilder out, Voice voice, Change change) {
        out.append("<li><p class=\"when\"><strong>").append(voice.safely(kind(change)));
        out.append("</strong> <time datetime=\"").append(change.at()).append("\">");
        out.append(Markup.of(voice.words().dateTime(change.at(), zone(change))))
                .append("</time></p>\n");
        switch (change) {
            case Change.Shown(var statement, boolean _, var _) -> {
                out.append("<p lang=\"").append(Markup.of(statement.locale()));
                out.append("\" dir=\"").append(new Language(statement.locale()).direction());
                out.append("\">").append(Markup.link(statement.path(), statement.headline()));
            }
            case Change.TakenBack(var _, var issuer, var _) ->
                    out.append("<p>").append(voice.safely("withdrawn-statement", issuer));
        }
        out.append("</p></li>\n");
    }

    private static String kind(Change change) {
        return switch (change) {
            case Change.Shown(var _, boolean first, var _) -> first ? "published" : "corrected";
            case Change.TakenBack _ -> "withdrawn";
        };
    }

    private ZoneId zone(Change change) {
        var area = areas.get(change.area());
        return area == null ? ZoneOffset.UTC : area.zone();
    }
}
