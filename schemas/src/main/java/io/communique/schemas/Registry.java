package io.communique.schemas;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The schema registry as readers and writers see it: they look ids up, they never register. */
final class Registry {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final String api;

    Registry(URI registry) {
        this.api = registry + "/apis/ccompat/v7";
    }

    /** The id under which deployment registered this very text; empty when it has not. */
    Optional<Integer> id(Released released) {
        try {
            var body = JSON.writeValueAsString(Map.of("schema", released.text()));
            var request =
                    request("/subjects/" + released.topic().subject())
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(body));
            return answer(request).map(found -> found.path("id").asInt());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The schema text of an id; empty when the registry knows none. */
    Optional<String> schema(int id) {
        return answer(request("/schemas/ids/" + id).GET())
                .map(found -> found.path("schema").asText());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(api + path)).timeout(PATIENCE);
    }

    private Optional<JsonNode> answer(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            return switch (answer.statusCode()) {
                case 200 -> Optional.of(JSON.readTree(answer.body()));
                case 404 -> Optional.empty();
                default ->
                        throw new RegistryUnavailable(
                                "the registry answered " + answer.statusCode());
            };
        } catch (IOException e) {
            throw new RegistryUnavailable("the registry does not answer at " + api, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RegistryUnavailable("interrupted while asking the registry", e);
        }
    }
}
