package io.communique.intake.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The described contract beside the code. What it once promised stays; what is new is written to it
 * by a run with {@code -Dopenapi.write=true}.
 */
class OpenApiTest {

    private static final Path COMMITTED = Path.of("openapi.json");
    private static final Set<String> PROSE =
            Set.of("summary", "description", "operationId", "tags");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void nothingPromisedIsTakenBack() throws IOException {
        JsonNode served = IntakeService.get("/openapi.json", "").json();
        if (Boolean.getBoolean("openapi.write")) {
            Files.writeString(COMMITTED, served.toPrettyString() + "\n");
        }
        JsonNode committed = JSON.readTree(Files.readString(COMMITTED));
        var broken = new ArrayList<String>();
        compare("", committed, served, broken);
        assertThat(broken).isEmpty();
        assertThat(committed).as("openapi.json, written by -Dopenapi.write=true").isEqualTo(served);
    }

    private static void compare(
            String at, JsonNode promised, JsonNode served, List<String> broken) {
        if (promised.isObject()) {
            for (var member : promised.properties()) {
                if (!PROSE.contains(member.getKey())) {
                    compare(
                            at + "/" + member.getKey(),
                            member.getValue(),
                            served.path(member.getKey()),
                            broken);
                }
            }
        } else if (at.endsWith("/parameters")) {
            parameters(at, promised, served, broken);
        } else if (!promised.equals(served)) {
            broken.add(at + " was " + promised + " and is " + served);
        }
    }

    private static void parameters(
            String at, JsonNode promised, JsonNode served, List<String> broken) {
        for (JsonNode parameter : promised) {
            compare(at + "/" + name(parameter), parameter, named(name(parameter), served), broken);
        }
        served.valueStream()
                .filter(parameter -> parameter.path("required").asBoolean())
                .filter(parameter -> named(name(parameter), promised).isMissingNode())
                .forEach(
                        parameter -> broken.add(at + "/" + name(parameter) + " is newly required"));
    }

    private static JsonNode named(String name, JsonNode parameters) {
        return parameters
                .valueStream()
                .filter(parameter -> name(parameter).equals(name))
                .findFirst()
                .orElseGet(() -> parameters.path(-1));
    }

    private static String name(JsonNode parameter) {
        return parameter.path("in").asString() + " " + parameter.path("name").asString();
    }
}
