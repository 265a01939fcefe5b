package io.communique.testkit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Compares two OpenAPI descriptions, the promised one and the served one, through every reference.
 *
 * <p>Whatever was promised must still be there and say the same; what is new is welcome. But a
 * request may not newly ask for anything: no newly required parameter or member, no new bound on a
 * value. And an answer may not cease to be sure of a member that was required in it. Prose is free.
 */
final class PromiseCheck {

    private static final Set<String> PROSE =
            Set.of("summary", "description", "operationId", "tags", "info", "servers", "example");
    private static final Set<String> BOUNDS =
            Set.of(
                    "required",
                    "enum",
                    "const",
                    "format",
                    "pattern",
                    "minLength",
                    "maxLength",
                    "minimum",
                    "maximum",
                    "minItems",
                    "maxItems",
                    "additionalProperties");

    private final JsonNode promised;
    private final JsonNode served;
    private final Set<String> seen = new HashSet<>();
    private final List<String> broken = new ArrayList<>();

    private PromiseCheck(JsonNode promised, JsonNode served) {
        this.promised = promised;
        this.served = served;
    }

    /** What the served description takes back, as one line each; empty when it keeps everything. */
    static List<String> broken(JsonNode promised, JsonNode served) {
        var check = new PromiseCheck(promised, served);
        check.compare("/paths", promised.path("paths"), served.path("paths"), false);
        return check.broken;
    }

    private void compare(String at, JsonNode was, JsonNode is, boolean asked) {
        if (was.has("$ref") || is.has("$ref")) {
            if (isNew(was, is, asked)) {
                compare(at, resolved(promised, was), resolved(served, is), asked);
            }
        } else if (was.isObject() && is.isObject()) {
            members(at, was, is, asked);
        } else if (at.endsWith("/parameters")) {
            parameters(at, was, is);
        } else if (at.endsWith("/required") && was.isArray()) {
            required(at, was, is, asked);
        } else if (!was.equals(is)) {
            broken.add(at + (is.isMissingNode() ? " is gone" : " was " + was + " and is " + is));
        }
    }

    /** A pair of named schemas is compared once in each direction: they may contain themselves. */
    private boolean isNew(JsonNode was, JsonNode is, boolean asked) {
        return !(was.has("$ref") && is.has("$ref"))
                || seen.add(was.get("$ref") + " " + is.get("$ref") + " " + asked);
    }

    private void members(String at, JsonNode was, JsonNode is, boolean asked) {
        for (var member : was.properties()) {
            var name = member.getKey();
            if (!PROSE.contains(name) || at.endsWith("/properties")) {
                var inRequest = asked || name.equals("requestBody") || name.equals("parameters");
                compare(at + "/" + name, member.getValue(), is.path(name), inRequest);
            }
        }
        if (!was.has("parameters") && is.has("parameters")) {
            noneRequired(at, is.path("parameters"));
        }
        if (asked && !at.endsWith("/properties")) {
            is.propertyNames().stream()
                    .filter(name -> BOUNDS.contains(name) && !was.has(name))
                    .forEach(name -> broken.add(at + " newly asks for " + name));
        }
    }

    private void parameters(String at, JsonNode was, JsonNode is) {
        for (var parameter : was) {
            compare(at + "/" + name(parameter), parameter, named(name(parameter), is), true);
        }
        var fresh =
                is.valueStream()
                        .filter(parameter -> named(name(parameter), was).isMissingNode())
                        .toList();
        fresh.forEach(parameter -> noneRequired(at, List.of(parameter)));
    }

    private void noneRequired(String at, Iterable<JsonNode> parameters) {
        for (var parameter : parameters) {
            if (parameter.path("required").asBoolean(false)) {
                broken.add(at + "/" + name(parameter) + " is newly required");
            }
        }
    }

    private void required(String at, JsonNode was, JsonNode is, boolean asked) {
        var more = asked ? is : was;
        var fewer = asked ? was : is;
        more.valueStream()
                .filter(name -> fewer.valueStream().noneMatch(name::equals))
                .forEach(name ->
                        broken.add(
                                at
                                        + "/"
                                        + name.asString()
                                        + (asked ? " is newly required" : " is no longer sure")));
    }

    private static JsonNode resolved(JsonNode root, JsonNode node) {
        return node.has("$ref") ? root.at(node.path("$ref").asString().substring(1)) : node;
    }

    private static JsonNode named(String name, JsonNode parameters) {
        return parameters
                .valueStream()
                .filter(parameter -> name(parameter).equals(name))
                .findFirst()
                .orElseGet(() -> parameters.path(-1));
    }

    private static String name(JsonNode parameter) {
        return parameter.path("in").asString("") + " " + parameter.path("name").asString("");
    }
}
