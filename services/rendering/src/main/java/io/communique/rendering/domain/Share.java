package io.communique.rendering.domain;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A plain link by which a reader passes a statement on: no script, nothing that counts or follows.
 *
 * @param name of the place where it is passed on
 */
public record Share(String name, String address) {

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    public static List<Share> of(Composition composition) {
        var headline = encoded(composition.statement().headline());
        var page = encoded(composition.canonical());
        var both = headline + "%20" + page;
        return List.of(
                new Share(
                        composition.word("share-email"),
                        "mailto:?subject=" + headline + "&body=" + page),
                new Share("Bluesky", "https://bsky.app/intent/compose?text=" + both),
                new Share("Facebook", "https://www.facebook.com/sharer/sharer.php?u=" + page),
                new Share("WhatsApp", "https://wa.me/?text=" + both),
                new Share("X", "https://x.com/intent/post?text=" + headline + "&url=" + page));
    }
}
