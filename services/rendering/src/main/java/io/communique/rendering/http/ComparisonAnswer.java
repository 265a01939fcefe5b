package io.communique.rendering.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.communique.rendering.domain.Comparison;
import io.communique.rendering.domain.Difference;
import io.communique.rendering.domain.Rendition;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a correction would change.
 *
 * @param changed whether any channel would change at all
 */
record ComparisonAnswer(
        PreviewAnswer.Assumed live,
        PreviewAnswer.Assumed draft,
        boolean changed,
        List<Channel> channels) {

    static ComparisonAnswer of(Comparison comparison) {
        return new ComparisonAnswer(
                PreviewAnswer.Assumed.of(comparison.live()),
                PreviewAnswer.Assumed.of(comparison.draft()),
                comparison.differences().stream()
                        .anyMatch(difference -> !(difference instanceof Difference.None)),
                comparison.differences().stream().map(Channel::of).toList());
    }

    /**
     * One channel.
     *
     * @param change says whether there is one; then one of the following says which
     * @param diff of a text, in the unified format
     * @param live of a picture, as it is
     * @param draft of a picture, as it would be
     * @param values of the metadata, those that would change
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Channel(
            String name,
            String change,
            @Nullable String diff,
            @Nullable Picture live,
            @Nullable Picture draft,
            @Nullable List<Difference.Value> values) {

        static Channel of(Difference difference) {
            var name = difference.channel();
            return switch (difference) {
                case Difference.None _ -> new Channel(name, "unchanged", null, null, null, null);
                case Difference.Lines lines ->
                        new Channel(
                                name,
                                "changed",
                                String.join("\n", lines.text().unified()) + "\n",
                                null,
                                null,
                                null);
                case Difference.Pictures pictures ->
                        new Channel(
                                name,
                                "changed",
                                null,
                                Picture.of(pictures.live(), pictures.liveWords()),
                                Picture.of(pictures.draft(), pictures.draftWords()),
                                null);
                case Difference.Values values ->
                        new Channel(name, "changed", null, null, null, values.values());
            };
        }
    }

    /**
     * A card.
     *
     * @param words that it shows
     */
    record Picture(String sha256, String words, String mediaType, String base64) {

        static @Nullable Picture of(@Nullable Rendition rendition, String words) {
            return rendition == null
                    ? null
                    : new Picture(
                            rendition.sha256(),
                            words,
                            rendition.mediaType(),
                            Base64.getEncoder().encodeToString(rendition.bytes()));
        }
    }
}
