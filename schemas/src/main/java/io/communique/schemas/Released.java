package io.communique.schemas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;

/**
 * A released schema of a topic: once it has been on a topic it is kept for ever, as the file {@code
 * /released/{Record}/{number}.avsc}, and deployment registers exactly that text.
 */
public record Released(Topic<?> topic, int number, String text, Schema schema) {

    /** All released schemas of a topic, oldest first. */
    public static List<Released> of(Topic<?> topic) {
        var released = new ArrayList<Released>();
        for (int number = 1; ; number++) {
            var name = "/released/" + topic.type().getSimpleName() + "/" + number + ".avsc";
            try (var in = Released.class.getResourceAsStream(name)) {
                if (in == null) {
                    return List.copyOf(released);
                }
                var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                released.add(new Released(topic, number, text, new Schema.Parser().parse(text)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** What the single-object encoding names the schema by: its CRC-64-AVRO fingerprint. */
    long fingerprint() {
        return SchemaNormalization.parsingFingerprint64(schema);
    }
}
