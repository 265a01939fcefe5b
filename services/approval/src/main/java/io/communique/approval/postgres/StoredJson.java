package io.communique.approval.postgres;

import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Domain records as they are kept in jsonb columns. */
@Component
class StoredJson {

    private final JsonMapper json = JsonMapper.builder().build();

    String text(Object value) {
        return json.writeValueAsString(value);
    }

    <T> T read(String text, Class<T> type) {
        return json.readValue(text, type);
    }
}
