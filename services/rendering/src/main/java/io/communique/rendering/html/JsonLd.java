package io.communique.rendering.html;

import io.communique.rendering.domain.Cards;
import io.communique.rendering.domain.Composition;
import io.communique.rendering.domain.HeroImage;
import io.communique.rendering.domain.Photo;
import io.communique.rendering.domain.Photos;
import io.communique.rendering.domain.Quoted;
import io.communique.rendering.domain.Statement;
import java.util.stream.Collectors;

/**
 * What search engines read: the statement as a schema.org NewsArticle. It stands inside a script
 * element, where no character may end the element, whatever the statement says.
 */
final class JsonLd {

    private JsonLd() {}

    static String of(Composition composition, Cards cards, Photos photos) {
        var statement = composition.statement();
        var front = composition.site().absolute(composition.office().frontPage());
        var speaker =
                "{\"@type\":\"Organization\",\"name\":%s,\"url\":%s}"
                        .formatted(quoted(statement.issuer()), quoted(front));
        var members =
                new String[] {
                    "\"@context\":\"https://schema.org\"",
                    "\"@type\":\"NewsArticle\"",
                    member("headline", statement.headline()),
                    member("description", statement.summary()),
                    member("datePublished", statement.shownDate().toString()),
                    member("dateModified", statement.releasedAt().toString()),
                    "\"author\":[" + speaker + "]",
                    "\"publisher\":" + speaker,
                    "\"image\":[" + images(composition, cards, photos) + "]",
                    member("mainEntityOfPage", composition.canonical()),
                    member("inLanguage", statement.language().tag()),
                };
        return "{" + String.join(",", members) + corrections(statement) + "}";
    }

    private static String corrections(Statement statement) {
        return statement.changes().isEmpty()
                ? ""
                : statement.changes().reversed().stream()
                        .map(change ->
                                "{\"@type\":\"CorrectionComment\","
                                        + member("text", change.note())
                                        + ","
                                        + member("datePublished", change.releasedAt().toString())
                                        + "}")
                        .collect(Collectors.joining(",", ",\"correction\":[", "]"));
    }

    /** The photograph where there is one, else the cards. */
    private static String images(Composition composition, Cards cards, Photos photos) {
        var image = composition.statement().image();
        return image == null || photos.isEmpty()
                ? cards.all().stream()
                        .map(card -> quoted(composition.pictureAddress(card)))
                        .collect(Collectors.joining(","))
                : photos.search().stream()
                        .map(photo -> image(composition, image, photo))
                        .collect(Collectors.joining(","));
    }

    private static String image(Composition composition, HeroImage image, Photo photo) {
        return "{\"@type\":\"ImageObject\",%s,\"width\":%d,\"height\":%d,%s%s}"
                .formatted(
                        member("url", composition.pictureAddress(photo.rendition())),
                        photo.width(),
                        photo.height(),
                        member("caption", image.words()),
                        image.credit() == null ? "" : "," + member("creditText", image.credit()));
    }

    private static String member(String name, String value) {
        return "\"" + name + "\":" + quoted(value);
    }

    private static String quoted(String value) {
        return Quoted.of(value)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }
}
