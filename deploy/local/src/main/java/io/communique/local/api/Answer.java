package io.communique.local.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.communique.local.home.Refused;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;

/** What a service answered. */
public record Answer(URI from, int status, HttpHeaders headers, byte[] body) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public JsonNode json() {
        try {
            return JSON.readTree(text());
        } catch (JsonProcessingException e) {
            throw new Refused("%s answered %d with no JSON".formatted(from, status), e);
        }
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public String header(String name) {
        return headers.firstValue(name)
                .orElseThrow(() -> new Refused("%s answered without %s".formatted(from, name)));
    }

    /** This answer, when its status is the one that was hoped for. */
    public Answer require(int wanted) {
        return status == wanted ? this : fail();
    }

    /** For where this answer is the end of the matter, whatever was hoped for. */
    public <T> T refuse() {
        throw new Refused("%s answered %d: %s".formatted(from, status, text()));
    }

    public Answer fail() {
        return refuse();
    }
}
