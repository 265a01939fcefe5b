package io.communique.rendering.kafka;

import io.communique.events.Rendition;
import io.communique.platform.kafka.BrokenRecord;
import io.communique.platform.kafka.EventHeaders;
import io.communique.rendering.domain.RenditionSet;
import io.communique.schemas.Topics;
import io.communique.schemas.Wire;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

/** Puts rendition sets on their topic, and comes back when the broker has them. */
@Component
class RenditionSetWriter {

    private final KafkaTemplate<String, byte[]> kafka;
    private final Wire wire;

    RenditionSetWriter(KafkaTemplate<String, byte[]> kafka, Wire wire) {
        this.kafka = kafka;
        this.wire = wire;
    }

    void write(RenditionSet set, Instant releasedAt) {
        try {
            kafka.send(message(set, releasedAt)).join();
        } catch (CompletionException e) {
            for (var cause = e.getCause(); cause != null; cause = cause.getCause()) {
                if (cause instanceof RecordTooLargeException) {
                    throw new BrokenRecord("its renditions are larger than a record may be", e);
                }
            }
            throw e;
        }
    }

    /** The event's id and time follow from the version, so that a repeat repeats them too. */
    private ProducerRecord<String, byte[]> message(RenditionSet set, Instant releasedAt) {
        var articleId = set.articleId().toString();
        var message =
                new ProducerRecord<>(
                        Topics.RENDITIONS.name(), articleId, wire.frame(Wire.store(record(set))));
        EventHeaders.cloudEvent(
                        articleId + "/" + set.version() + "/" + set.rendererVersion(),
                        "/communique/rendering",
                        "io.communique.article-rendered",
                        releasedAt,
                        articleId)
                .forEach((name, value) ->
                        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }

    private static io.communique.events.RenditionSet record(RenditionSet set) {
        return io.communique.events.RenditionSet.newBuilder()
                .setArticleId(set.articleId().toString())
                .setVersion(set.version())
                .setRendererVersion(set.rendererVersion())
                .setContentHash(set.contentHash())
                .setPath(set.path())
                .setRenditions(set.renditions().stream().map(RenditionSetWriter::record).toList())
                .build();
    }

    private static Rendition record(io.communique.rendering.domain.Rendition rendition) {
        return Rendition.newBuilder()
                .setName(rendition.name())
                .setMediaType(rendition.mediaType())
                .setBytes(ByteBuffer.wrap(rendition.bytes()))
                .setSha256(rendition.sha256())
                .build();
    }
}
