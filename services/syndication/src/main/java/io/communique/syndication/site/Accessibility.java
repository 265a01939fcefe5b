package io.communique.syndication.site;

import io.communique.syndication.SyndicationSettings;
import io.communique.syndication.domain.Encoding;
import java.net.URI;
import java.util.List;

/**
 * The accessibility statement, as the law asks of public bodies: what works, what does not, whom to
 * tell, who enforces it, and when it was looked at.
 */
final class Accessibility {

    static final String PATH = "/accessibility/";
    private static final String ADVICE = "https://www.equalityadvisoryservice.com/";

    /** An address keeps its order among words that run the other way. */
    private static final String LEFT_TO_RIGHT = "\u2066%s\u2069";

    private static final List<String> ABLE =
            List.of("able-zoom", "able-keyboard", "able-listen", "able-colours", "able-script");
    private static final List<String> UNABLE = List.of("unable-languages", "unable-wording");

    private final SyndicationSettings.Accessibility settings;
    private final Frame frame;

    Accessibility(SyndicationSettings.Accessibility settings, Frame frame) {
        this.settings = settings;
        this.frame = frame;
    }

    Answer page(Voice voice, Encoding encoding) {
        String title = voice.say("about");
        var out = new StringBuilder(8192);
        out.append("<h1>").append(Markup.of(title)).append("</h1>\n<div class=\"prose\">\n");
        paragraph(out, voice.say("about-site", LEFT_TO_RIGHT.formatted(frame.site())));
        heading(out, voice, "able");
        list(out, voice, ABLE);
        heading(out, voice, "unable");
        list(out, voice, UNABLE);
        heading(out, voice, "tell");
        paragraph(out, voice.say("tell-words"));
        contacts(out);
        heading(out, voice, "enforcement");
        paragraph(out, voice.say("enforcement-words"));
        out.append("<p><bdi>").append(Markup.link(ADVICE, ADVICE)).append("</bdi></p>\n");
        heading(out, voice, "standing");
        paragraph(out, voice.say("standing-words"));
        heading(out, voice, "preparation");
        paragraph(
                out,
                voice.say(
                        "preparation-words",
                        voice.words().date(settings.prepared()),
                        voice.words().date(settings.tested())));
        return frame.answer(
                voice, title, Place.at(PATH), out.append("</div>\n").toString(), encoding);
    }

    private static void heading(StringBuilder out, Voice voice, String key) {
        out.append("<h2>").append(voice.safely(key)).append("</h2>\n");
    }

    private static void paragraph(StringBuilder out, String words) {
        out.append("<p>").append(Markup.of(words)).append("</p>\n");
    }

    private static void list(StringBuilder out, Voice voice, List<String> keys) {
        out.append("<ul>\n");
        keys.forEach(key -> out.append("<li>").append(voice.safely(key)).append("</li>\n"));
        out.append("</ul>\n");
    }

    private void contacts(StringBuilder out) {
        out.append("<ul>\n");
        for (URI contact : settings.contact()) {
            String address = contact.toString();
            out.append("<li><bdi>");
            out.append(Markup.link(address, address.replaceFirst("^(mailto|tel):", "")));
            out.append("</bdi></li>\n");
        }
        out.append("</ul>\n");
    }
}
