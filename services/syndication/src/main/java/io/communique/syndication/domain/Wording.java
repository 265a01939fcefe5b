package io.communique.syndication.domain;

import java.time.Instant;
import java.util.Optional;
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

    /**
     * The hero image: a mere reference by address, or a photograph, named by its master's hash.
     *
     * @param crop the part that is shown, in pixels of the source
     */
    public record Image(
            String url,
            @Nullable String alt,
            @Nullable String credit,
            @Nullable Crop crop,
            @Nullable Integer width,
            @Nullable Integer height,
            @Nullable String hash) {

        /** Upper left and lower right corner. */
        public record Crop(int x1, int y1, int x2, int y2) {}

        /** Width by height of what is shown, where that was signed. */
        public Optional<Double> proportions() {
            if (crop != null) {
                return Optional.of((crop.x2() - crop.x1()) / (double) (crop.y2() - crop.y1()));
            }
            return width == null || height == null
                    ? Optional.empty()
                    : Optional.of(width / (double) height);
        }
    }

    /** The hero image where readers see it. */
    public Optional<Image> photograph() {
        return Optional.ofNullable(image).filter(one -> one.hash() != null);
    }

    /** The headline as link previews show it. */
    public String socialTitle() {
        return social.title() == null ? headline : social.title();
    }

    /** The summary as link previews show it. */
    public String socialDescription() {
        return social.description() == null ? summary : social.description();
    }
}
