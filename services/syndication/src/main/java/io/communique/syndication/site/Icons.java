package io.communique.syndication.site;

import io.communique.syndication.domain.Encoding;
import io.communique.syndication.domain.Renditions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** The site's own mark, which is nobody's crest: a sheet of paper in the colours of the house. */
final class Icons {

    private final Map<String, Answer> byFile =
            Map.of(
                    "favicon.ico", icon("favicon.ico", "image/vnd.microsoft.icon"),
                    "icon.svg", icon("icon.svg", "image/svg+xml"),
                    "apple-touch-icon.png", icon("apple-touch-icon.png", "image/png"));

    Answer of(String file) {
        var answer = byFile.get(file);
        if (answer == null) {
            throw new IllegalArgumentException("no such icon: " + file);
        }
        return answer;
    }

    private static Answer icon(String file, String mediaType) {
        try (var in = Icons.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("missing from the jar: " + file);
            }
            var bytes = in.readAllBytes();
            return Answer.kept(
                    mediaType,
                    Renditions.sha256(bytes),
                    Encoding.IDENTITY,
                    false,
                    bytes,
                    List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
