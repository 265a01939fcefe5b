package io.communique.platform.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a body as one JSON object and nothing else: UTF-8 without exception, no member twice, not
 * deeper than 32, nothing behind it.
 */
public final class StrictJson {

    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(32)
                                                    .maxNumberLength(40)
                                                    .build())
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private StrictJson() {}

    /** The object, or a refusal (400) that names line and column. */
    public static JsonNode object(byte[] body) {
        try {
            var node = JSON.readTree(text(body));
            if (!node.isObject()) {
                throw refusal("", "one JSON object is expected");
            }
            return node;
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw refusal(
                    at == null ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr(),
                    "not well-formed JSON, a member twice, or nested too deep");
        }
    }

    /** The body as text, or a refusal (400) when it is not UTF-8. */
    public static String text(byte[] body) {
        var bytes = ByteBuffer.wrap(body);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(bytes)
                    .toString();
        } catch (CharacterCodingException e) {
            throw refusal("byte " + bytes.position(), "not UTF-8");
        }
    }

    private static Refusal refusal(String pointer, String message) {
        return Refusal.of(HttpStatus.BAD_REQUEST, "The body cannot be read.")
                .with(List.of(new Flaw(pointer, message)));
    }
}
