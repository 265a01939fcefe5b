package io.communique.approval.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The words and data of a revision, exactly as they will be public. */
public record Content(
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

    /** What link previews say where it differs from the page. */
    public record Social(String type, @Nullable String title, @Nullable String description) {}

    /** The hero image: an address alone, or an uploaded picture named by its master's hash. */
    public record Image(
            String url,
            @Nullable String alt,
            @Nullable String credit,
            @Nullable Crop crop,
            @Nullable Integer width,
            @Nullable Integer height,
            @Nullable String scale,
            @Nullable String hash) {}

    /** A rectangle in pixels of the source image. */
    public record Crop(int x1, int y1, int x2, int y2) {}
}
