package io.communique.syndication.html;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Where a page may offer to pass its statement on: names and exact addresses. */
final class SharedPlaces {

    private static final String PLAIN =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.*";

    private SharedPlaces() {}

    /** By address, each place's name. */
    static Map<String, String> of(Facts facts) {
        String headline = encoded(facts.wording().headline());
        String page = encoded(facts.canonical());
        String both = headline + "%20" + page;
        return Map.of(
                "mailto:?subject=" + headline + "&body=" + page,
                facts.words().get("share-email"),
                "https://bsky.app/intent/compose?text=" + both,
                "Bluesky",
                "https://www.facebook.com/sharer/sharer.php?u=" + page,
                "Facebook",
                "https://wa.me/?text=" + both,
                "WhatsApp",
                "https://x.com/intent/post?text=" + headline + "&url=" + page,
                "X");
    }

    /** Every byte of UTF-8 that is not plain, by its number. */
    private static String encoded(String text) {
        var out = new StringBuilder(text.length() * 2);
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            if (octet > 0 && PLAIN.indexOf(octet) >= 0) {
                out.append((char) octet);
            } else {
                out.append('%').append("%02X".formatted(octet));
            }
        }
        return out.toString();
    }
}
