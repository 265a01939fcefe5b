package io.communique.rendering.http;

import io.communique.platform.http.Flaw;
import io.communique.platform.http.Refusal;
import io.communique.rendering.domain.Rendition;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.MimeTypeUtils;

/** What of a preview the caller wants to see: everything as JSON, or one thing as it is. */
sealed interface Wish {

    record Everything() implements Wish {}

    record Page() implements Wish {}

    /** One artefact, by its name. */
    record Artefact(String name) implements Wish {}

    /** A format asked for by name comes first, then what the Accept header likes most. */
    static Wish of(@Nullable String accept, @Nullable String format) {
        if (format != null) {
            return new Artefact(format);
        }
        return liked(accept)
                .map(type -> type.includes(MediaType.TEXT_HTML) ? new Page() : new Artefact("card"))
                .orElseGet(Everything::new);
    }

    /** Whoever likes JSON as much, or says nothing that is known here, gets JSON. */
    private static Optional<MediaType> liked(@Nullable String accept) {
        try {
            var types = MediaType.parseMediaTypes(accept);
            MimeTypeUtils.sortBySpecificity(types);
            types.sort((a, b) -> Double.compare(b.getQualityValue(), a.getQualityValue()));
            return types.stream()
                    .filter(type ->
                            type.isCompatibleWith(MediaType.APPLICATION_JSON)
                                    || type.equalsTypeAndSubtype(MediaType.TEXT_HTML)
                                    || type.equalsTypeAndSubtype(MediaType.IMAGE_PNG))
                    .findFirst()
                    .filter(type -> !type.isCompatibleWith(MediaType.APPLICATION_JSON));
        } catch (InvalidMimeTypeException | org.springframework.http.InvalidMediaTypeException e) {
            return Optional.empty();
        }
    }

    static Rendition named(String name, List<Rendition> renditions) {
        return renditions.stream()
                .filter(rendition -> rendition.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        Refusal.of(HttpStatus.BAD_REQUEST, "There is no such format.")
                                .with(
                                        List.of(
                                                new Flaw(
                                                        "format",
                                                        "must be one of "
                                                                + String.join(
                                                                        ", ",
                                                                        renditions.stream()
                                                                                .map(
                                                                                        Rendition
                                                                                                ::name)
                                                                                .toList())))));
    }
}
