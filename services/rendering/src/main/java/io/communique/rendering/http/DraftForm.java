package io.communique.rendering.http;

import java.util.Set;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/**
 * Reads a draft's JSON, as editors send it to intake: strict about members and their types. What
 * only intake sets may stand in it, so that a draft can be sent as it was read there.
 */
final class DraftForm {

    private static final Set<String> TEXTS =
            Set.of(
                    "area",
                    "label",
                    "headline",
                    "summary",
                    "body",
                    "locale",
                    "path",
                    "publishedAt",
                    "changeNote",
                    "articleId");
    private static final Set<String> INTAKE_SETS =
            Set.of("version", "state", "standing", "revision", "comment");
    private static final Set<String> SOCIAL = Set.of("type", "title", "description");
    private static final Set<String> IMAGE = Set.of("url", "alt", "credit", "scale", "hash");
    private static final Set<String> PIXELS = Set.of("width", "height");
    private static final Set<String> CORNERS = Set.of("x1", "y1", "x2", "y2");
    private static final int LONGEST_NAME = 100;

    private final Sheet sheet = new Sheet(UnaryOperator.identity());

    private DraftForm() {}

    static Sheet read(JsonNode draft) {
        var form = new DraftForm();
        draft.forEachEntry(form::member);
        return form.sheet;
    }

    private void member(String name, JsonNode value) {
        var pointer = pointer("", name);
        if (TEXTS.contains(name)) {
            text(pointer, value);
        } else if (name.equals("social")) {
            object(pointer, value, this::social);
        } else if (name.equals("image")) {
            object(pointer, value, this::image);
        } else if (!INTAKE_SETS.contains(name)) {
            unknown(pointer);
        }
    }

    private void social(String name, JsonNode value) {
        if (SOCIAL.contains(name)) {
            text(pointer("/social", name), value);
        } else {
            unknown(pointer("/social", name));
        }
    }

    private void image(String name, JsonNode value) {
        var pointer = pointer("/image", name);
        if (IMAGE.contains(name)) {
            text(pointer, value);
        } else if (PIXELS.contains(name)) {
            number(pointer, value);
        } else if (name.equals("crop")) {
            object(pointer, value, this::corner);
        } else {
            unknown(pointer);
        }
    }

    private void corner(String name, JsonNode value) {
        if (CORNERS.contains(name)) {
            number(pointer("/image/crop", name), value);
        } else {
            unknown(pointer("/image/crop", name));
        }
    }

    private void text(String pointer, JsonNode value) {
        if (value.isString()) {
            sheet.write(pointer, value.stringValue());
        } else if (!value.isNull()) {
            sheet.object(pointer, "must be a string");
        }
    }

    private void number(String pointer, JsonNode value) {
        if (value.isIntegralNumber() && value.canConvertToInt()) {
            sheet.write(pointer, value.asString());
        } else if (!value.isNull()) {
            sheet.object(pointer, "must be a whole number");
        }
    }

    private void object(
            String pointer,
            JsonNode value,
            java.util.function.BiConsumer<String, JsonNode> members) {
        if (value.isObject()) {
            value.forEachEntry(members);
        } else if (!value.isNull()) {
            sheet.object(pointer, "must be an object");
        }
    }

    private void unknown(String pointer) {
        sheet.object(pointer, "is not a member of a draft");
    }

    private static String pointer(String parent, String name) {
        var shown = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
        return parent + "/" + shown.replace("~", "~0").replace("/", "~1");
    }
}
