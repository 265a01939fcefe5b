package io.communique.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.specific.SpecificData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What has been on a topic stays readable, and can still read what comes: FULL_TRANSITIVE. */
class ReleasedTest {

    static Stream<Topic<?>> topics() {
        return Topics.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void theNewestReleasedSchemaIsTheOneInUse(Topic<?> topic) {
        var newest = Released.of(topic).getLast();
        assertThat(SchemaNormalization.toParsingForm(newest.schema()))
                .as(
                        "release the changed schema as /released/%s/%d.avsc",
                        topic.type().getSimpleName(), newest.number() + 1)
                .isEqualTo(SchemaNormalization.toParsingForm(inUse(topic)));
    }

    @ParameterizedTest
    @MethodSource("topics")
    void everyReleasedSchemaReadsEveryOther(Topic<?> topic) {
        for (var reader : Released.of(topic)) {
            for (var writer : Released.of(topic)) {
                assertThat(compatibility(reader.schema(), writer.schema()))
                        .as("%s %d reads %d", topic.name(), reader.number(), writer.number())
                        .isEqualTo(SchemaCompatibilityType.COMPATIBLE);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("topics")
    void anIncompatibleChangeIsSeen(Topic<?> topic) {
        var text = Released.of(topic).getLast().text();
        var changed =
                new Schema.Parser()
                        .parse(
                                text.replaceFirst(
                                        "(\"fields\": \\[\\s*\\{\\s*\"name\": \")", "$1other_"));
        assertThat(compatibility(changed, Released.of(topic).getLast().schema()))
                .isEqualTo(SchemaCompatibilityType.INCOMPATIBLE);
    }

    private static SchemaCompatibilityType compatibility(Schema reader, Schema writer) {
        return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer).getType();
    }

    private static Schema inUse(Topic<?> topic) {
        return SpecificData.getForClass(topic.type()).getSchema(topic.type());
    }
}
