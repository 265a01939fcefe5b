package io.communique.syndication.site;

import io.communique.syndication.SitePages;
import io.communique.syndication.domain.Area;
import io.communique.syndication.domain.Encoding;
import io.communique.syndication.domain.Period;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Where an area's statements are found by the month in which they were first released. */
final class Archives {

    private final SitePages pages;
    private final Frame frame;

    Archives(SitePages pages, Frame frame) {
        this.pages = pages;
        this.frame = frame;
    }

    static String path(Area area) {
        return area.path() + "archive/";
    }

    /** A period as people say it. */
    static String words(Period period, Words words) {
        return period.month().map(month -> words.month(month) + " ").orElse("") + period.year();
    }

    Answer overview(Area area, Voice voice, Encoding encoding) {
        var years =
                pages.months(area.slug(), area.zone()).stream()
                        .collect(
                                Collectors.groupingBy(
                                        YearMonth::getYear,
                                        () -> new TreeMap<>(Comparator.reverseOrder()),
                                        Collectors.toList()));
        String title = voice.say("archive-of", area.title());
        var out = new StringBuilder(4096);
        out.append("<h1>").append(Markup.of(title)).append("</h1>\n");
        if (years.isEmpty()) {
            out.append("<p class=\"none\">").append(voice.safely("none-yet")).append("</p>\n");
        }
        years.forEach((year, months) -> year(out, area, voice, year, months));
        return frame.answer(voice, title, Place.at(path(area)), out.toString(), encoding);
    }

    private static void year(
            StringBuilder out, Area area, Voice voice, int year, List<YearMonth> months) {
        out.append("<h2>");
        link(out, area, voice, new Period(year, Optional.empty()), Integer.toString(year));
        out.append("</h2>\n<ul class=\"months\">");
        for (var month : months) {
            out.append("<li>");
            link(out, area, voice, Period.of(month), voice.words().month(month.getMonthValue()));
            out.append("</li>");
        }
        out.append("</ul>\n");
    }

    private static void link(
            StringBuilder out, Area area, Voice voice, Period period, String words) {
        out.append(Markup.link(voice.address(path(area) + period.path()), words));
    }
}
