package io.communique.approval.http;

import io.communique.platform.http.Flaw;
import io.communique.platform.http.SafeText;
import io.communique.platform.http.StrictJson;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The members of a small request, with everything that is wrong with them. */
record Members(JsonNode object) {

    static Members of(byte[] body, List<String> known, List<Flaw> flaws) {
        var object = StrictJson.object(body);
        object.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(name ->
                        flaws.add(
                                new Flaw(
                                        "/" + name.replace("~", "~0").replace("/", "~1"),
                                        "unknown; known are " + String.join(", ", known))));
        return new Members(object);
    }

    @Nullable String text(String name, int longest, boolean required, List<Flaw> flaws) {
        var pointer = "/" + name;
        var value = object.get(name);
        if (value == null || value.isNull()) {
            if (required) {
                flaws.add(new Flaw(pointer, "missing"));
            }
            return null;
        }
        if (!value.isString()) {
            flaws.add(new Flaw(pointer, "a string is expected"));
            return null;
        }
        var text = value.stringValue();
        if (required && text.isBlank()) {
            flaws.add(new Flaw(pointer, "empty"));
        }
        if (text.codePointCount(0, text.length()) > longest) {
            flaws.add(new Flaw(pointer, "longer than " + longest + " characters"));
        }
        for (var unsafe : SafeText.unsafeIn(text)) {
            flaws.add(new Flaw(pointer, unsafe.message() + " at character " + unsafe.position()));
        }
        return text;
    }
}
