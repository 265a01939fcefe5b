package io.communique.intake.domain;

import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Brings a sound manuscript into the one form that the house keeps; it changes no word. */
final class Settling {

    private Settling() {}

    static Words words(Manuscript m, Area area) {
        String headline = m.text(Part.HEADLINE).orElseThrow();
        String summary = m.text(Part.SUMMARY).orElseThrow();
        return new Words(
                area.slug(),
                text(m, Part.LABEL),
                headline,
                summary,
                m.text(Part.BODY).orElseThrow(),
                m.text(Part.LOCALE)
                        .flatMap(locale -> locale(locale, area))
                        .orElse(area.locales().getFirst()),
                m.text(Part.PUBLISHED_AT)
                        .map(date -> PublishDate.read(date, area.zone()))
                        .orElse(null),
                new Social(
                        m.text(Part.SOCIAL_TYPE).orElse(Social.USUAL_TYPE),
                        m.text(Part.SOCIAL_TITLE)
                                .filter(Predicate.not(headline::equals))
                                .orElse(null),
                        m.text(Part.SOCIAL_DESCRIPTION)
                                .filter(Predicate.not(summary::equals))
                                .orElse(null)),
                image(m, area),
                text(m, Part.CHANGE_NOTE));
    }

    /** The area's own spelling of a locale, given with a hyphen or an underscore. */
    static Optional<String> locale(String locale, Area area) {
        return area.locales().stream()
                .filter(locale.replace('_', '-')::equalsIgnoreCase)
                .findFirst();
    }

    /** A picture is named by its hash, by the address made of it, or by both. */
    private static @Nullable Image image(Manuscript m, Area area) {
        Optional<String> given = m.text(Part.IMAGE_URL);
        Optional<String> hash =
                m.text(Part.IMAGE_HASH)
                        .or(() -> given.flatMap(address -> ImageAddress.hash(address, area)));
        return given.map(address -> ImageAddress.absolute(address, area))
                .or(() -> hash.map(picture -> ImageAddress.of(picture, area)))
                .map(address ->
                        new Image(
                                address,
                                text(m, Part.IMAGE_ALT),
                                text(m, Part.IMAGE_CREDIT),
                                m.crop(),
                                m.width(),
                                m.height(),
                                text(m, Part.IMAGE_SCALE),
                                hash.orElse(null)))
                .orElse(null);
    }

    private static @Nullable String text(Manuscript m, Part part) {
        return m.text(part).orElse(null);
    }
}
