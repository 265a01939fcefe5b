package io.communique.local.provision;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.communique.local.home.Refused;
import io.communique.schemas.Released;
import io.communique.schemas.Topics;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/**
 * Registers every released schema of every topic, oldest first; a schema that is known already
 * stays as it is.
 */
public final class SchemaRegistration {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String registry;

    public SchemaRegistration(String registry) {
        this.registry = registry;
    }

    public void provision() throws IOException, InterruptedException {
        try (var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (var topic : Topics.ALL) {
                for (var schema : Released.of(topic)) {
                    register(http, schema);
                }
            }
        }
    }

    private void register(HttpClient http, Released schema)
            throws IOException, InterruptedException {
        var subject = schema.topic().subject();
        var request =
                HttpRequest.newBuilder(
                                URI.create(
                                        registry
                                                + "/apis/ccompat/v7/subjects/"
                                                + subject
                                                + "/versions"))
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/json")
                        .POST(
                                BodyPublishers.ofString(
                                        JSON.writeValueAsString(
                                                Map.of(
                                                        "schema",
                                                        schema.text(),
                                                        "schemaType",
                                                        "AVRO"))))
                        .build();
        var answer = http.send(request, BodyHandlers.ofString());
        switch (answer.statusCode()) {
            case 200 -> {}
            case 409, 422 ->
                    throw new Refused(
                            "the registry refuses version %d of %s: %s"
                                    .formatted(schema.number(), subject, answer.body()));
            default ->
                    throw new IOException(
                            "the registry answered %d for %s: %s"
                                    .formatted(answer.statusCode(), subject, answer.body()));
        }
    }
}
