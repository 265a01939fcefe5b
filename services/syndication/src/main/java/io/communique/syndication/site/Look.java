package io.communique.syndication.site;

import io.communique.syndication.domain.Appearance;
import io.communique.syndication.domain.Renditions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The style sheet of the site's own pages, in the look of the article pages and an office's
 * colours.
 *
 * @param styles as a Content-Security-Policy names it
 */
record Look(String css, List<String> styles) {

    private static final String SHEET = sheet();
    private static final Map<Appearance, Look> KNOWN = new ConcurrentHashMap<>();

    static Look of(Appearance appearance) {
        return KNOWN.computeIfAbsent(appearance, Look::made);
    }

    private static Look made(Appearance appearance) {
        var css =
                SHEET.replace("{ground}", appearance.ground())
                        .replace("{accent}", appearance.accent());
        var hash = HexFormat.of().parseHex(Renditions.sha256(css.getBytes(StandardCharsets.UTF_8)));
        return new Look(css, List.of("sha256-" + Base64.getEncoder().encodeToString(hash)));
    }

    private static String sheet() {
        try (var in = Look.class.getResourceAsStream("site.css")) {
            if (in == null) {
                throw new IllegalStateException("missing from the jar: site.css");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
