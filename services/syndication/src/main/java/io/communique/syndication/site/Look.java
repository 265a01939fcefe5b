package io.communique.syndication.site;

import io.communique.syndication.domain.Renditions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** The style sheet of the site's own pages, in the look of the article pages. */
final class Look {

    static final String CSS = sheet();

    /** As a Content-Security-Policy names it. */
    static final List<String> STYLES =
            List.of(
                    "sha256-"
                            + Base64.getEncoder()
                                    .encodeToString(
                                            HexFormat.of()
                                                    .parseHex(
                                                            Renditions.sha256(
                                                                    CSS.getBytes(
                                                                            StandardCharsets
                                                                                    .UTF_8)))));

    private Look() {}

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
