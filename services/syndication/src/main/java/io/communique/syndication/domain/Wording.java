package io.communique.syndication.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The words and data of a statement as they were signed.
 *
 * @param changeNote what these words told readers of those before them
 */
public record Wording(
        String area,
        @Nullable String label,
        String headline,
        String summary,
        String body,
        String locale,
        String path,
        @Nullable Instant publishedAt,
        Social social,
        @Nullable Image image,
        @Nullable String changeNote) {

    /** What link previews say, where it differs from the page. */
    public record Social(String type, @Nullable String title, @Nullable String description) {}

    /** The hero image, named by its address only. */
    public record Image(String url, @Nullable String alt, @Nullable String credit) {}

    /** The headline as link previews show it. */
    public String socialTitle() {
        return social.title() == null ? headline : social.title();
    }

    /** The summary as link previews show it. */
    public String socialDescription() {
        return social.description() == null ? summary : social.description();
    }
}
