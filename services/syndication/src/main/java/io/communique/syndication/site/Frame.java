package io.communique.syndication.site;

import io.communique.syndication.domain.Area;
import io.communique.syndication.domain.Encoding;
import io.communique.syndication.domain.Language;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the content of each of the site's own pages: masthead, demonstration banner,
 * languages, areas, feeds.
 */
final class Frame {

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

    Answer answer(Voice voice, String title, Place place, String main, Encoding encoding) {
        return Answer.made(
                Answer.HTML, page(voice, title, place, main), encoding, voice.look().styles());
    }

    /** A page of the site; {@code place} is absent on pages that are no place. */
    String page(Voice voice, String title, @Nullable Place place, String main) {
        var area = voice.area();
        String masthead = area == null ? voice.say("news") : area.title();
        String root = area == null ? "/" : area.path();
        var language = voice.words().language();
        return """
        <!doctype html>
        <html lang="%s" dir="%s">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s</title>
        %s<meta name="theme-color" content="%s">
        <link rel="icon" href="/favicon.ico" sizes="32x32">
        <link rel="icon" href="/icon.svg" type="image/svg+xml">
        <link rel="apple-touch-icon" href="/apple-touch-icon.png">
        %s<link rel="alternate" type="application/atom+xml" title="%s" href="%sfeed.atom">
        <style>%s</style>
        </head>
        <body>
        <a class="skip" href="#content">%s</a>
        %s<header class="masthead"><a href="%s"><svg viewBox="0 0 24 24" width="32" height="32" role="presentation"><path fill-rule="evenodd" d="%s"/></svg><bdi>%s</bdi></a></header>
        %s<main id="content">
        %s</main>
        <footer class="colophon">
        <nav aria-label="%s"><ul>%s</ul></nav>
        <p>%s</p>
        %s</footer>
        </body>
        </html>
        """
                .formatted(
                        Markup.of(language.tag()),
                        language.direction(),
                        Markup.of(title),
                        demonstration || place == null
                                ? "<meta name=\"robots\" content=\"noindex\">\n"
                                : "",
                        voice.appearance().ground(),
                        place == null ? "" : addresses(voice, place),
                        Markup.of(masthead),
                        root,
                        voice.look().css(),
                        voice.safely("skip"),
                        demonstration
                                ? "<div class=\"demonstration\" role=\"note\">"
                                        + voice.safely("demonstration")
                                        + "</div>\n"
                                : "",
                        Markup.of(voice.address(root)),
                        voice.appearance().mark(),
                        Markup.of(masthead),
                        place == null ? "" : languages(voice, place),
                        main,
                        voice.safely("areas"),
                        areas(voice),
                        ways(voice, root),
                        colophon(voice));
    }

    /** The page's address, and those of the same page in other languages, for search engines. */
    private String addresses(Voice voice, Place place) {
        var out = new StringBuilder();
        out.append("<link rel=\"canonical\" href=\"")
                .append(Markup.of(site + voice.address(place)))
                .append("\">\n");
        if (voice.offered().size() > 1) {
            voice.offered()
                    .forEach(other -> alternate(out, other.tag(), voice.address(place, other)));
            alternate(out, "x-default", place.address(Optional.empty()));
        }
        return out.toString();
    }

    private void alternate(StringBuilder out, String language, String address) {
        out.append("<link rel=\"alternate\" hreflang=\"")
                .append(Markup.of(language))
                .append("\" href=\"")
                .append(Markup.of(site + address))
                .append("\">\n");
    }

    /** Each language by its own name. */
    private static String languages(Voice voice, Place place) {
        if (voice.offered().size() == 1) {
            return "";
        }
        return "<nav class=\"languages\" aria-label=\""
                + voice.safely("languages")
                + "\"><ul>"
                + voice.offered().stream()
                        .map(other -> language(voice, place, other))
                        .collect(Collectors.joining())
                + "</ul></nav>\n";
    }

    private static String language(Voice voice, Place place, Language other) {
        var words = Words.in(other);
        return "<li><a lang=\"%1$s\" dir=\"%2$s\" hreflang=\"%1$s\"%3$s href=\"%4$s\">%5$s</a></li>"
                .formatted(
                        Markup.of(words.language().tag()),
                        words.language().direction(),
                        other.equals(voice.language()) ? " aria-current=\"true\"" : "",
                        Markup.of(voice.address(place, other)),
                        Markup.of(words.get("own-name")));
    }

    private String areas(Voice voice) {
        return "<li><a href=\"/\">"
                + voice.safely("all-news")
                + "</a></li>"
                + areas.stream()
                        .map(area ->
                                "<li><a href=\""
                                        + area.path()
                                        + "\"><bdi>"
                                        + Markup.of(area.title())
                                        + "</bdi></a></li>")
                        .collect(Collectors.joining());
    }

    /** Whom to ask, and the office's own sentence. */
    private static String colophon(Voice voice) {
        var out = new StringBuilder();
        var contact = voice.appearance().contact();
        if (contact != null) {
            out.append("<address><bdi>").append(Markup.of(contact.name())).append("</bdi>");
            contact.ways()
                    .forEach((address, text) ->
                            out.append(" <bdi>")
                                    .append(Markup.link(address, text))
                                    .append("</bdi>"));
            out.append("</address>\n");
        }
        var note = voice.appearance().notes().get(voice.language().tag());
        if (note != null) {
            out.append("<p>").append(Markup.of(note)).append("</p>\n");
        }
        return out.toString();
    }

    private static String ways(Voice voice, String root) {
        return String.join(
                " ",
                Markup.link("/search/", voice.say("search")),
                Markup.link(voice.address(root + "changes/"), voice.say("changes")),
                Markup.link(root + "feed.atom", voice.say("feed")),
                Markup.link(voice.addressOfMany(Verification.PATH), voice.say("verify")),
                Markup.link(voice.addressOfMany(Accessibility.PATH), voice.say("accessibility")));
    }
}
