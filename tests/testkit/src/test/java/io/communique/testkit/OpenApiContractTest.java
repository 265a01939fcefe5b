package io.communique.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenApiContractTest {

    private static final String CONTRACT =
            """
            {"openapi":"3.1.0","info":{"title":"A desk"},"servers":[{"url":"http://127.0.0.1:4711"}],
             "paths":{"/notes/{id}":{"put":{
               "summary":"Save a note",
               "parameters":[{"name":"id","in":"path","required":true,"schema":{"type":"string"}},
                             {"name":"dry","in":"query","required":false,"schema":{"type":"string"}}],
               "requestBody":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Note"}}}},
               "responses":{"200":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Saved"}}}}}}}},
             "components":{"schemas":{
               "Note":{"type":"object","properties":{"text":{"type":"string"},"by":{"type":"string"}},"required":["text"]},
               "Saved":{"type":"object","properties":{"at":{"type":"string"}},"required":["at"]}}}}
            """;

    @TempDir Path folder;
    private Path committed;

    @BeforeEach
    void promise() {
        committed = folder.resolve("openapi.json");
        OpenApiContract.check(committed, CONTRACT, true);
    }

    @Test
    void thePlaceAndTheProseAreFree() {
        assertThatCode(() ->
                        OpenApiContract.check(committed, CONTRACT.replace("4711", "4712"), false))
                .doesNotThrowAnyException();
        assertThatCode(() ->
                        OpenApiContract.check(
                                committed, CONTRACT.replace("Save a", "Keep a"), true))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"put\"                       | \"post\"",
                "/notes/{id}                   | /memos/{id}",
                "\"name\":\"dry\"              | \"name\":\"wet\"",
                "\"required\":false            | \"required\":true",
                "\"by\":{\"type\":\"string\"}  | \"by\":{\"type\":\"integer\"}",
                "\"by\":{\"type\":\"string\"}  | \"for\":{\"type\":\"string\"}",
                "\"by\":{\"type\":\"string\"}  | \"by\":{\"type\":\"string\",\"maxLength\":4}",
                "\"required\":[\"text\"]       | \"required\":[\"text\",\"by\"]",
                ",\"required\":[\"at\"]        | ``",
                "\"200\"                       | \"204\"",
            })
    void whatTakesAPromiseBackIsRefusedAlsoWhenWriting(String was, String is) throws IOException {
        var before = Files.readString(committed);
        assertThat(CONTRACT).contains(was);
        assertThatThrownBy(() -> OpenApiContract.check(committed, CONTRACT.replace(was, is), true))
                .hasMessageContaining("promises taken back");
        assertThat(Files.readString(committed)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"at\":{\"type\":\"string\"}   | \"at\":{\"type\":\"string\"},\"by\":{\"type\":\"string\"}",
                "\"text\":{\"type\":\"string\"} | \"text\":{\"type\":\"string\"},\"tags\":{\"type\":\"array\"}",
                ",\"required\":[\"text\"]       | ,\"required\":[]",
                "\"required\":[\"at\"]          | \"required\":[\"at\",\"by\"]",
                "schemas/Saved                  | schemas/Note2",
            })
    void whatIsNewIsWrittenOnRequestOnly(String was, String is) {
        var more = CONTRACT.replace(was, is).replace("\"Saved\":", "\"" + name(is) + "\":");
        assertThatThrownBy(() -> OpenApiContract.check(committed, more, false))
                .hasMessageContaining("-Dopenapi.write=true");
        OpenApiContract.check(committed, more, true);
        assertThatCode(() -> OpenApiContract.check(committed, more, false))
                .doesNotThrowAnyException();
    }

    private static String name(String is) {
        return is.startsWith("schemas/") ? is.substring("schemas/".length()) : "Saved";
    }
}
