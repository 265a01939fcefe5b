package io.communique.rendering.http;

import io.communique.rendering.domain.Rendition;
import io.communique.rendering.domain.RenditionSet;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page as a browser can look at it before anything is published: its photograph, which no
 * address serves yet, is pasted in. Nothing else differs from the page itself.
 */
final class PasteUp {

    private static final String FROM_THE_SITE = "img-src &#39;self&#39;";
    private static final String PASTED_IN = "img-src data:";

    private PasteUp() {}

    static String of(RenditionSet set) {
        var page = new Wish.Named("page").among(set.renditions());
        var html = new String(page.bytes(), StandardCharsets.UTF_8);
        var prints = prints(set.renditions());
        if (prints.isEmpty()) {
            return html;
        }
        for (var print : prints) {
            html =
                    Pattern.compile("(?<=[\" ])" + Pattern.quote(set.path() + print.fileName()))
                            .matcher(html)
                            .replaceAll(Matcher.quoteReplacement(data(print)));
        }
        return html.replaceFirst(FROM_THE_SITE, PASTED_IN);
    }

    private static List<Rendition> prints(List<Rendition> renditions) {
        return renditions.stream().filter(one -> one.name().startsWith("photo-")).toList();
    }

    private static String data(Rendition print) {
        return "data:%s;base64,%s"
                .formatted(print.mediaType(), Base64.getEncoder().encodeToString(print.bytes()));
    }
}
