package io.communique.syndication.site;

import io.communique.syndication.domain.Area;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the content of each of the site's own pages: masthead, demonstration banner,
 * areas, feeds.
 */
final class Frame {

    private static final String LANGUAGE = "en-GB";

    private final Collection<Area> areas;
    private final String site;
    private final boolean demonstration;

    Frame(Collection<Area> areas, String site, boolean demonstration) {
        this.areas = List.copyOf(areas);
        this.site = site;
        this.demonstration = demonstration;
    }

    String site() {
        return site;
    }

    /** A page of the site; {@code canonical} is absent on pages that are no place. */
    String page(String title, @Nullable Area area, @Nullable String canonical, String main) {
        String masthead = area == null ? "News" : area.title();
        String home = area == null ? "/" : area.path();
        return """
        <!doctype html>
        <html lang="%s" dir="ltr">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s</title>
        %s<meta name="theme-color" content="#14284b">
        %s<link rel="alternate" type="application/atom+xml" title="%s" href="%sfeed.atom">
        <style>%s</style>
        </head>
        <body>
        <a class="skip" href="#content">Skip to the content</a>
        %s<header class="masthead"><a href="%s"><bdi>%s</bdi></a></header>
        <main id="content">
        %s</main>
        <footer class="colophon">
        <nav aria-label="Areas"><ul>%s</ul></nav>
        <p><a href="/search/">Search</a> <a href="%sfeed.atom">News feed</a></p>
        </footer>
        </body>
        </html>
        """
                .formatted(
                        LANGUAGE,
                        Markup.of(title),
                        demonstration ? "<meta name=\"robots\" content=\"noindex\">\n" : "",
                        canonical == null
                                ? ""
                                : "<link rel=\"canonical\" href=\""
                                        + Markup.of(site + canonical)
                                        + "\">\n",
                        Markup.of(masthead),
                        home,
                        Look.CSS,
                        demonstration
                                ? "<div class=\"demonstration\" role=\"note\">Demonstration. This is not an official website.</div>\n"
                                : "",
                        home,
                        Markup.of(masthead),
                        main,
                        links(),
                        home);
    }

    private String links() {
        return "<li><a href=\"/\">All news</a></li>"
                + areas.stream()
                        .map(area ->
                                "<li><a href=\""
                                        + area.path()
                                        + "\"><bdi>"
                                        + Markup.of(area.title())
                                        + "</bdi></a></li>")
                        .collect(Collectors.joining());
    }
}
