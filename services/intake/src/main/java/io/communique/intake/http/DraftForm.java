package io.communique.intake.http;

import io.communique.intake.domain.Crop;
import io.communique.intake.domain.Manuscript;
import io.communique.intake.domain.Manuscript.Sheet;
import io.communique.intake.domain.Objection;
import io.communique.intake.domain.Part;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads a draft's JSON as a manuscript. Members that only the server sets are taken when they say
 * what is the case already; members that a draft does not have are refused by name.
 */
final class DraftForm {

    private static final Map<String, Part> TEXTS =
            Map.of(
                    "area", Part.AREA,
                    "label", Part.LABEL,
                    "headline", Part.HEADLINE,
                    "summary", Part.SUMMARY,
                    "body", Part.BODY,
                    "locale", Part.LOCALE,
                    "path", Part.PATH,
                    "publishedAt", Part.PUBLISHED_AT,
                    "changeNote", Part.CHANGE_NOTE);
    private static final Map<String, Part> SOCIAL =
            Map.of(
                    "type", Part.SOCIAL_TYPE,
                    "title", Part.SOCIAL_TITLE,
                    "description", Part.SOCIAL_DESCRIPTION);
    private static final Map<String, Part> IMAGE =
            Map.of(
                    "url", Part.IMAGE_URL,
                    "alt", Part.IMAGE_ALT,
                    "credit", Part.IMAGE_CREDIT,
                    "scale", Part.IMAGE_SCALE,
                    "hash", Part.IMAGE_HASH);
    private static final Set<String> FRAME = Set.of("crop", "width", "height");
    private static final Set<String> SERVER_SET =
            Set.of("articleId", "version", "state", "standing", "revision", "comment");
    private static final Set<String> CORNERS = Set.of("x1", "y1", "x2", "y2");

    private final Sheet sheet = new Sheet(DraftForm::pointer);
    private final JsonNode current;

    private DraftForm(JsonNode current) {
        this.current = current;
    }

    /**
     * @param current the server-set members as they are
     */
    static Manuscript read(JsonNode draft, JsonNode current) {
        return new DraftForm(current).read(draft);
    }

    private Manuscript read(JsonNode draft) {
        for (var member : draft.properties()) {
            String name = member.getKey();
            JsonNode value = member.getValue();
            if (TEXTS.containsKey(name)) {
                text("/" + name, TEXTS.get(name), value);
            } else if (SERVER_SET.contains(name)) {
                serverSet(name, value);
            } else if (name.equals("social")) {
                social(value);
            } else if (name.equals("image")) {
                image(value);
            } else {
                unknown("/" + escaped(name));
            }
        }
        return sheet.finished();
    }

    private void text(String pointer, @Nullable Part part, JsonNode value) {
        if (part == null || value.isNull()) {
            return;
        }
        if (value.isString()) {
            sheet.write(part, value.stringValue());
        } else {
            sheet.spoil(part, pointer, "must be a string");
        }
    }

    private void serverSet(String name, JsonNode given) {
        JsonNode is = current.path(name);
        boolean absent = given.isNull() && is.isMissingNode();
        boolean equal =
                given.isIntegralNumber() && is.isIntegralNumber()
                        ? given.bigIntegerValue().equals(is.bigIntegerValue())
                        : given.equals(is);
        if (!absent && !equal) {
            sheet.object(
                    "/" + name,
                    "is set by the server" + (is.isMissingNode() ? "" : " and is " + is));
        }
    }

    private void social(JsonNode social) {
        if (isObject("/social", social)) {
            for (var member : social.properties()) {
                String pointer = "/social/" + escaped(member.getKey());
                if (SOCIAL.containsKey(member.getKey())) {
                    text(pointer, SOCIAL.get(member.getKey()), member.getValue());
                } else {
                    unknown(pointer);
                }
            }
        }
    }

    private void image(JsonNode image) {
        if (!isObject("/image", image)) {
            return;
        }
        for (var member : image.properties()) {
            String pointer = "/image/" + escaped(member.getKey());
            if (IMAGE.containsKey(member.getKey())) {
                text(pointer, IMAGE.get(member.getKey()), member.getValue());
            } else if (!FRAME.contains(member.getKey())) {
                unknown(pointer);
            }
        }
        if (!image.hasNonNull("url") && !image.hasNonNull("hash")) {
            sheet.object("/image/url", "is required");
        }
        sheet.frame(
                crop(image.path("crop")),
                number("/image/width", image.path("width")),
                number("/image/height", image.path("height")));
    }

    private @Nullable Crop crop(JsonNode crop) {
        if (crop.isMissingNode() || !isObject("/image/crop", crop)) {
            return null;
        }
        crop.propertyNames().stream()
                .filter(name -> !CORNERS.contains(name))
                .forEach(name -> unknown("/image/crop/" + escaped(name)));
        for (String missing : new TreeSet<>(CORNERS)) {
            if (!crop.hasNonNull(missing)) {
                sheet.object("/image/crop/" + missing, "is required");
            }
        }
        Integer x1 = number("/image/crop/x1", crop.path("x1"));
        Integer y1 = number("/image/crop/y1", crop.path("y1"));
        Integer x2 = number("/image/crop/x2", crop.path("x2"));
        Integer y2 = number("/image/crop/y2", crop.path("y2"));
        return x1 == null || y1 == null || x2 == null || y2 == null
                ? null
                : new Crop(x1, y1, x2, y2);
    }

    private @Nullable Integer number(String pointer, JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (value.isIntegralNumber() && value.canConvertToInt()) {
            return value.intValue();
        }
        sheet.object(pointer, "must be a whole number");
        return null;
    }

    private boolean isObject(String pointer, JsonNode value) {
        if (!value.isNull() && !value.isObject()) {
            sheet.object(pointer, "must be an object");
        }
        return value.isObject();
    }

    private void unknown(String pointer) {
        sheet.object(pointer, "is not a member of a draft");
    }

    private static String escaped(String name) {
        return Objection.shown(name).replace("~", "~0").replace("/", "~1");
    }

    private static String pointer(Part part) {
        return switch (part) {
            case AREA -> "/area";
            case LABEL -> "/label";
            case HEADLINE -> "/headline";
            case SUMMARY -> "/summary";
            case BODY -> "/body";
            case LOCALE -> "/locale";
            case PATH -> "/path";
            case PUBLISHED_AT -> "/publishedAt";
            case CHANGE_NOTE -> "/changeNote";
            case SOCIAL_TYPE -> "/social/type";
            case SOCIAL_TITLE -> "/social/title";
            case SOCIAL_DESCRIPTION -> "/social/description";
            case IMAGE_URL -> "/image/url";
            case IMAGE_ALT -> "/image/alt";
            case IMAGE_CREDIT -> "/image/credit";
            case IMAGE_SCALE -> "/image/scale";
            case IMAGE_HASH -> "/image/hash";
            case IMAGE_CROP -> "/image/crop";
            case IMAGE_WIDTH -> "/image/width";
            case IMAGE_HEIGHT -> "/image/height";
        };
    }
}
