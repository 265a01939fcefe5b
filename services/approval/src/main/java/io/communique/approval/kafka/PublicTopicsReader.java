package io.communique.approval.kafka;

import io.communique.approval.MendLog;
import io.communique.platform.kafka.BrokenRecord;
import io.communique.schemas.Topic;
import io.communique.schemas.Topics;
import io.communique.schemas.UnreadableRecord;
import io.communique.schemas.Wire;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Reads back what the public topics say, for {@link MendLog} to compare. */
@Component
class PublicTopicsReader {

    private final Wire wire;
    private final MendLog mend;

    PublicTopicsReader(Wire wire, MendLog mend) {
        this.wire = wire;
        this.mend = mend;
    }

    @KafkaListener(topics = "communique.articles")
    void article(ConsumerRecord<String, byte @Nullable []> record) {
        var article = read(Topics.ARTICLES, record.value());
        mend.seen(record.topic(), UUID.fromString(article.getArticleId()), article.getVersion());
    }

    @KafkaListener(topics = "communique.renditions")
    void renditions(ConsumerRecord<String, byte @Nullable []> record) {
        var set = read(Topics.RENDITIONS, record.value());
        mend.seen(record.topic(), UUID.fromString(set.getArticleId()), set.getVersion());
    }

    private <T extends SpecificRecord> T read(Topic<T> topic, byte @Nullable [] value) {
        if (value == null) {
            throw new BrokenRecord("no value");
        }
        try {
            return wire.read(topic, value);
        } catch (UnreadableRecord e) {
            throw new BrokenRecord(String.valueOf(e.getMessage()), e);
        }
    }
}
