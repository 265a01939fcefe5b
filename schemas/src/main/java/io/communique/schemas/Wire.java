package io.communique.schemas;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.avro.util.ClassSecurityValidator;

/**
 * Records as bytes. At rest, in an outbox, a record is in Avro's single-object encoding, which
 * names its schema by fingerprint; so a service can write while the registry is down. On a topic it
 * is in Confluent's wire format (a zero byte, the registry's four-byte id, Avro binary); the relay
 * turns the one into the other. Ids are asked for once and kept.
 */
public final class Wire {

    private static final int STORED_HEADER = 10;
    private static final int WIRE_HEADER = 5;

    static {
        // A record is at most as large as a topic takes; a length prefix beyond that is an attack.
        limit("org.apache.avro.limits.bytes.maxLength");
        limit("org.apache.avro.limits.string.maxLength");
        limit("org.apache.avro.limits.collectionItems.maxLength");
        trustOurRecords();
    }

    /** Avro makes objects of classes that it was told of, and of no others. */
    static void trustOurRecords() {
        ClassSecurityValidator.setGlobal(
                ClassSecurityValidator.composite(
                        ClassSecurityValidator.getGlobal(),
                        type -> type.getPackageName().equals("io.communique.events")));
    }

    private final Registry registry;
    private final Map<Long, Released> released = new HashMap<>();
    private final Map<Long, Integer> ids = new ConcurrentHashMap<>();
    private final Map<Integer, Schema> schemas = new ConcurrentHashMap<>();

    public Wire(URI registry) {
        this.registry = new Registry(registry);
        for (var topic : Topics.ALL) {
            for (var schema : Released.of(topic)) {
                released.put(schema.fingerprint(), schema);
            }
        }
    }

    private static void limit(String property) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, Integer.toString(64 << 20));
        }
    }

    /** The form at rest. */
    public static byte[] store(SpecificRecordBase record) {
        try {
            var bytes =
                    new BinaryMessageEncoder<SpecificRecord>(
                                    record.getSpecificData(), record.getSchema())
                            .encode(record);
            var stored = new byte[bytes.remaining()];
            bytes.get(stored);
            return stored;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** From the form at rest to the form on a topic. */
    public byte[] frame(byte[] stored) {
        var fingerprint = ByteBuffer.wrap(stored).order(ByteOrder.LITTLE_ENDIAN).getLong(2);
        var frame = ByteBuffer.allocate(stored.length - STORED_HEADER + WIRE_HEADER);
        return frame.put((byte) 0)
                .putInt(id(fingerprint))
                .put(stored, STORED_HEADER, stored.length - STORED_HEADER)
                .array();
    }

    private int id(long fingerprint) {
        var known = ids.get(fingerprint);
        if (known != null) {
            return known;
        }
        var schema = released.get(fingerprint);
        if (schema == null) {
            throw new UnreadableRecord("stored in a schema that was never released");
        }
        var id =
                registry.id(schema)
                        .orElseThrow(() ->
                                new RegistryUnavailable(
                                        "deployment has not registered "
                                                + schema.topic().subject()));
        ids.put(fingerprint, id);
        schemas.put(id, schema.schema());
        return id;
    }

    /**
     * Reads a record off a topic.
     *
     * @throws UnreadableRecord when the bytes are broken
     * @throws RegistryUnavailable when the registry is needed and does not answer
     */
    public <T extends SpecificRecord> T read(Topic<T> topic, byte[] wire) {
        if (wire.length < WIRE_HEADER || wire[0] != 0) {
            throw new UnreadableRecord("not in the wire format");
        }
        var writer = schema(ByteBuffer.wrap(wire).getInt(1));
        var data = SpecificData.getForClass(topic.type());
        var reader = data.getSchema(topic.type());
        if (!writer.getFullName().equals(reader.getFullName())) {
            throw new UnreadableRecord("a " + writer.getFullName() + " on " + topic.name());
        }
        try {
            var decoder =
                    DecoderFactory.get()
                            .binaryDecoder(wire, WIRE_HEADER, wire.length - WIRE_HEADER, null);
            var record =
                    topic.type()
                            .cast(
                                    new SpecificDatumReader<T>(writer, reader, data)
                                            .read(null, decoder));
            if (!decoder.isEnd()) {
                throw new UnreadableRecord("bytes after the record's end");
            }
            return record;
        } catch (IOException
                | AvroRuntimeException
                | IndexOutOfBoundsException
                | ClassCastException
                | NegativeArraySizeException
                | UnsupportedOperationException e) {
            throw new UnreadableRecord("not a " + topic.type().getSimpleName(), e);
        }
    }

    private Schema schema(int id) {
        var known = schemas.get(id);
        if (known != null) {
            return known;
        }
        var text =
                registry.schema(id)
                        .orElseThrow(() -> new UnreadableRecord("no schema has the id " + id));
        try {
            var schema = new Schema.Parser().parse(text);
            schemas.put(id, schema);
            return schema;
        } catch (AvroRuntimeException e) {
            throw new UnreadableRecord("the schema with the id " + id + " is unreadable", e);
        }
    }
}
