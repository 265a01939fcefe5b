package io.communique.syndication.site;

import io.communique.syndication.domain.Area;
import io.communique.syndication.domain.Change;
import java.time.ZoneOffset;

/** The pages that say why there is nothing to read, and where to go instead. */
final class Notices {

    private final Frame frame;

    Notices(Frame frame) {
        this.frame = frame;
    }

    Answer notFound(Voice voice) {
        return notice(404, voice, "not-found", voice.safely("not-found-words"));
    }

    /** Who took the statement back and when is in the public record; what it said is not. */
    Answer gone(Voice voice, Change.TakenBack by) {
        var area = voice.area();
        var zone = area == null ? ZoneOffset.UTC : area.zone();
        return notice(
                410,
                voice,
                "gone",
                voice.safely("gone-words", by.issuer(), voice.words().date(by.at(), zone)),
                voice.safely("gone-keep"));
    }

    Answer notAllowed() {
        var voice = Voice.ofTheSite();
        return notice(405, voice, "not-allowed", voice.safely("not-allowed-words"))
                .with("Allow", "GET, HEAD");
    }

    Answer unavailable() {
        var voice = Voice.ofTheSite();
        return notice(503, voice, "unavailable", voice.safely("unavailable-words"))
                .with("Retry-After", "5");
    }

    private Answer notice(int status, Voice voice, String title, String... paragraphs) {
        var out = new StringBuilder("<div class=\"notice\">\n");
        out.append("<h1>").append(voice.safely(title)).append("</h1>\n");
        for (var paragraph : paragraphs) {
            out.append("<p>").append(paragraph).append("</p>\n");
        }
        out.append("</div>\n");
        SearchForm.empty(out, voice);
        ways(out, voice);
        return Answer.notice(
                        status,
                        frame.page(voice, voice.say(title), null, out.toString()),
                        voice.look().styles())
                .with("X-Robots-Tag", "noindex");
    }

    private static void ways(StringBuilder out, Voice voice) {
        out.append("<nav class=\"browse\" aria-label=\"").append(voice.safely("where-next"));
        out.append("\"><ul>");
        if (voice.area() instanceof Area area) {
            way(out, voice.address(area.path()), voice.say("news-from", area.title()));
            way(out, voice.address(Archives.path(area)), voice.say("archive"));
        }
        way(out, "/", voice.say("all-news"));
        out.append("</ul></nav>\n");
    }

    private static void way(StringBuilder out, String address, String words) {
        out.append("<li>").append(Markup.link(address, words)).append("</li>");
    }
}
