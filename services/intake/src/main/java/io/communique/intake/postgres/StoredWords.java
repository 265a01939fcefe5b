package io.communique.intake.postgres;

import io.communique.intake.domain.Words;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Words as a row keeps them. The column is json, not jsonb: what was written is what is read, to
 * the character.
 */
@Component
class StoredWords {

    private final JsonMapper json =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    String write(Words words) {
        return json.writeValueAsString(words);
    }

    Words read(String stored) {
        return json.readValue(stored, Words.class);
    }
}
