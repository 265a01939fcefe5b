package io.communique.rendering.html;

import io.communique.rendering.domain.Cards;
import io.communique.rendering.domain.Composition;
import io.communique.rendering.domain.Quoted;
import io.communique.rendering.domain.Statement;
import java.util.stream.Collectors;

/**
 * What search engines read: the statement as a schema.org NewsArticle. It stands inside a script
 * element, where no character may end the element, whatever the statement says.
 */
final class JsonLd {

    private JsonLd() {}

    static String of(Composition composition, Cards cards) {
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
                    "\"image\":[" + images(composition, cards) + "]",
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

    private static String images(Composition composition, Cards cards) {
        return cards.all().stream()
                .map(card -> quoted(composition.cardAddress(card)))
                .collect(Collectors.joining(","));
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
