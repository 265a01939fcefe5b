package io.communique.rendering.http;

import io.communique.platform.http.Flaw;
import io.communique.platform.http.Refusal;
import io.communique.rendering.domain.Rendition;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** What of a preview the caller wants to see: one rendition by its name, or what is liked most. */
sealed interface Wish {

    /** One artefact, by its name, in whatever media type it has. */
    record Named(String format) implements Wish {

        Rendition among(List<Rendition> renditions) {
            return renditions.stream()
                    .filter(rendition -> rendition.name().equals(format))
                    .findFirst()
                    .orElseThrow(() ->
                            Refusal.of(HttpStatus.BAD_REQUEST, "There is no such format.")
                                    .with(List.of(new Flaw("format", names(renditions)))));
        }

        private static String names(List<Rendition> renditions) {
            return renditions.stream()
                    .map(Rendition::name)
                    .collect(Collectors.joining(", ", "must be one of ", ""));
        }
    }

    /** What an Accept header says. Of its ranges the narrowest that holds an offer counts. */
    record Liked(List<MediaType> ranges) implements Wish {

        /** The offer that is liked best; of those liked alike, the first. */
        MediaType among(List<MediaType> offers) {
            return offers.stream()
                    .filter(offer -> liking(offer) > 0)
                    .sorted(Comparator.comparingDouble(this::liking).reversed())
                    .findFirst()
                    .orElseThrow(() ->
                            Refusal.of(
                                    HttpStatus.NOT_ACCEPTABLE,
                                    offers.stream()
                                            .map(MediaType::toString)
                                            .collect(
                                                    Collectors.joining(
                                                            ", ", "This can be had as ", "."))));
        }

        private double liking(MediaType offer) {
            return ranges.stream()
                    .filter(range -> range.includes(offer))
                    .max(Comparator.comparingInt(Liked::precision))
                    .map(MediaType::getQualityValue)
                    .orElse(0.0);
        }

        private static int precision(MediaType range) {
            return range.isWildcardType() ? 0 : range.isWildcardSubtype() ? 1 : 2;
        }
    }

    /** A format asked for by name comes first. */
    static Wish of(@Nullable String accept, @Nullable String format) {
        return format != null ? new Named(format) : liked(accept);
    }

    /** Whoever says nothing legible likes everything. */
    static Liked liked(@Nullable String accept) {
        try {
            var ranges = MediaType.parseMediaTypes(accept);
            return new Liked(ranges.isEmpty() ? List.of(MediaType.ALL) : List.copyOf(ranges));
        } catch (InvalidMediaTypeException e) {
            return new Liked(List.of(MediaType.ALL));
        }
    }
}
