package io.communique.approval.kafka;

import io.communique.approval.MendLog;
import io.communique.platform.kafka.BrokenRecord;
import io.communique.schemas.Proof;
import io.communique.schemas.PublicKeys;
import io.communique.schemas.Seal;
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

/**
 * Reads back what the public topics say, for {@link MendLog} to compare. A record that nobody can
 * read, or that was not sealed here, says nothing: it counts as older than anything. One that
 * nobody can read is parked besides.
 */
@Component
class PublicTopicsReader {

    private static final long SAYS_NOTHING = 0;

    private final Wire wire;
    private final PublicKeys keys;
    private final MendLog mend;

    PublicTopicsReader(Wire wire, PublicKeys keys, MendLog mend) {
        this.wire = wire;
        this.keys = keys;
        this.mend = mend;
    }

    @KafkaListener(topics = "communique.articles")
    void article(ConsumerRecord<String, byte @Nullable []> record) {
        var article = read(Topics.ARTICLES, record);
        var sealed =
                switch (Seal.check(article, keys)) {
                    case Proof.Valid _ -> article.getVersion();
                    case Proof.Refused _ -> SAYS_NOTHING;
                };
        mend.seen(record.topic(), articleId(record), sealed);
    }

    @KafkaListener(topics = "communique.renditions")
    void renditions(ConsumerRecord<String, byte @Nullable []> record) {
        var set = read(Topics.RENDITIONS, record);
        mend.seen(record.topic(), articleId(record), set.getVersion());
    }

    private <T extends SpecificRecord> T read(
            Topic<T> topic, ConsumerRecord<String, byte @Nullable []> record) {
        var value = record.value();
        try {
            if (value != null) {
                return wire.read(topic, value);
            }
        } catch (UnreadableRecord e) {
            mend.seen(record.topic(), articleId(record), SAYS_NOTHING);
            throw new BrokenRecord(String.valueOf(e.getMessage()), e);
        }
        mend.seen(record.topic(), articleId(record), SAYS_NOTHING);
        throw new BrokenRecord("no value");
    }

    private static UUID articleId(ConsumerRecord<@Nullable String, ?> record) {
        var key = record.key();
        try {
            return UUID.fromString(String.valueOf(key));
        } catch (IllegalArgumentException e) {
            throw new BrokenRecord("the key is not an article's id", e);
        }
    }
}
