package io.communique.syndication.site;

import io.communique.syndication.SitePages;
import io.communique.syndication.domain.Area;
import io.communique.syndication.domain.Encoding;
import io.communique.syndication.domain.Period;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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
    static String words(Period period) {
        return period.month().map(month -> name(month) + " ").orElse("") + period.year();
    }

    private static String name(int month) {
        return Month.of(month).getDisplayName(TextStyle.FULL, Locale.UK);
    }

    Answer overview(Area area, Encoding encoding) {
        var years =
                pages.months(area.slug(), area.zone()).stream()
                        .collect(
                                Collectors.groupingBy(
                                        YearMonth::getYear,
                                        () -> new TreeMap<>(Comparator.reverseOrder()),
                                        Collectors.toList()));
        String title = "Archive of " + area.title();
        var out = new StringBuilder(4096);
        out.append("<h1>").append(Markup.of(title)).append("</h1>\n");
        if (years.isEmpty()) {
            out.append("<p class=\"none\">No statements have been published yet.</p>\n");
        }
        years.forEach((year, months) -> year(out, area, year, months));
        return Answer.made(
                Answer.HTML,
                frame.page(title, area, path(area), out.toString()),
                encoding,
                Look.STYLES);
    }

    private static void year(StringBuilder out, Area area, int year, List<YearMonth> months) {
        out.append("<h2>");
        link(out, area, new Period(year, Optional.empty()), Integer.toString(year));
        out.append("</h2>\n<ul class=\"months\">");
        for (var month : months) {
            out.append("<li>");
            link(out, area, Period.of(month), name(month.getMonthValue()));
            out.append("</li>");
        }
        out.append("</ul>\n");
    }

    private static void link(StringBuilder out, Area area, Period period, String words) {
        out.append("<a href=\"").append(path(area)).append(period.path()).append("\">");
        out.append(words).append("</a>");
    }
}
