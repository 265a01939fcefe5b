package io.communique.schemas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecordBase;

/** The golden samples beside the schemas: records as Avro JSON, one folder a record type. */
final class Samples {

    static {
        Wire.trustOurRecords();
    }

    private static final Path FOLDER = Path.of("src/samples");

    private Samples() {}

    record Sample(Topic<?> topic, String name, String json) {

        SpecificRecordBase record() {
            return (SpecificRecordBase) read(topic, json);
        }
    }

    static Stream<Sample> all() {
        return Topics.ALL.stream().flatMap(Samples::of);
    }

    static Stream<Sample> of(Topic<?> topic) {
        var words =
                topic.type().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase();
        try (var files = Files.list(FOLDER.resolve(words))) {
            return files
                    .filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(file -> new Sample(topic, words + "/" + file.getFileName(), text(file)))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> Object read(Topic<?> topic, String json) {
        var data = SpecificData.getForClass(topic.type());
        var schema = data.getSchema(topic.type());
        try {
            return new SpecificDatumReader<T>(schema, schema, data)
                    .read(null, DecoderFactory.get().jsonDecoder(schema, json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
