package io.communique.rendering.site;

import io.communique.rendering.domain.HeroImage;
import io.communique.rendering.domain.Language;
import io.communique.rendering.domain.Statement;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads {@code statement.json}, whose seal has been checked: it has every member it must have. */
final class StatementJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private StatementJson() {}

    /** The statement, or nothing when it says that there is none any more. */
    static Optional<Statement> read(byte[] bytes) {
        var json = JSON.readTree(bytes);
        return text(json, "state").equals("published")
                ? Optional.of(statement(json, json.required("content")))
                : Optional.empty();
    }

    private static Statement statement(JsonNode json, JsonNode content) {
        var publishedAt = optional(content, "publishedAt");
        var social = content.required("social");
        return new Statement(
                UUID.fromString(text(json, "articleId")),
                json.required("version").longValue(),
                text(json, "contentHash"),
                text(json, "issuer"),
                Instant.parse(text(json, "releasedAt")),
                Instant.parse(text(json, "firstReleasedAt")),
                text(content, "area"),
                optional(content, "label"),
                text(content, "headline"),
                text(content, "summary"),
                text(content, "body"),
                new Language(text(content, "locale")),
                text(content, "path"),
                publishedAt == null ? null : Instant.parse(publishedAt),
                new Statement.Social(
                        text(social, "type"),
                        optional(social, "title"),
                        optional(social, "description")),
                image(content.path("image")),
                optional(content, "changeNote"),
                json.path("changes").valueStream().map(StatementJson::change).toList());
    }

    private static @Nullable HeroImage image(JsonNode image) {
        return image.isMissingNode()
                ? null
                : new HeroImage(
                        text(image, "url"),
                        optional(image, "alt"),
                        optional(image, "credit"),
                        image.has("crop") ? crop(image.required("crop")) : null,
                        image.has("width") ? image.required("width").intValue() : null,
                        image.has("height") ? image.required("height").intValue() : null,
                        optional(image, "hash"));
    }

    private static HeroImage.Crop crop(JsonNode crop) {
        return new HeroImage.Crop(
                crop.required("x1").intValue(),
                crop.required("y1").intValue(),
                crop.required("x2").intValue(),
                crop.required("y2").intValue());
    }

    private static Statement.Change change(JsonNode change) {
        return new Statement.Change(
                Instant.parse(text(change, "releasedAt")), text(change, "note"));
    }

    private static String text(JsonNode node, String member) {
        return node.required(member).stringValue();
    }

    private static @Nullable String optional(JsonNode node, String member) {
        return node.path(member).stringValue(null);
    }
}
