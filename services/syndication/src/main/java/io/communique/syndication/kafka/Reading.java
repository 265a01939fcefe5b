package io.communique.syndication.kafka;

import io.communique.platform.kafka.BrokenRecord;
import io.communique.schemas.Topic;
import io.communique.schemas.UnreadableRecord;
import io.communique.schemas.Wire;
import io.communique.syndication.domain.Route;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** What both readers ask of a record before they believe anything in it. */
final class Reading {

    private Reading() {}

    static <T extends SpecificRecord> T of(
            Wire wire, Topic<T> topic, ConsumerRecord<String, byte[]> record) {
        byte @Nullable [] value = record.value();
        if (value == null) {
            throw new BrokenRecord("no value");
        }
        try {
            return wire.read(topic, value);
        } catch (UnreadableRecord e) {
            throw new BrokenRecord(String.valueOf(e.getMessage()), e);
        }
    }

    static UUID articleId(String articleId, ConsumerRecord<String, byte[]> record) {
        if (!articleId.equals(record.key())) {
            throw new BrokenRecord("the key is not the article's id");
        }
        try {
            return UUID.fromString(articleId);
        } catch (IllegalArgumentException e) {
            throw new BrokenRecord("the article's id is not a UUID", e);
        }
    }

    static void path(String path) {
        if (!(Route.of(path, null) instanceof Route.Page)) {
            throw new BrokenRecord("the path is no article's address");
        }
    }

    /** A header that is an ISO 8601 instant; absent or unreadable means not known. */
    static @Nullable Instant instant(ConsumerRecord<?, ?> record, String name) {
        var header = record.headers().lastHeader(name);
        try {
            return header == null || header.value() == null
                    ? null
                    : Instant.parse(new String(header.value(), StandardCharsets.UTF_8));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
