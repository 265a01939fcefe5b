package io.communique.rendering.kafka;

import io.communique.events.Article;
import io.communique.schemas.Topics;
import io.communique.schemas.Wire;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;

/** One partition of the articles' topic, read through a consumer as often as one likes. */
final class ArticlesLog extends MockConsumer<String, byte[]> {

    private static final TopicPartition PARTITION = new TopicPartition(Topics.ARTICLES.name(), 0);

    private final Wire wire;
    private final List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();

    ArticlesLog(Wire wire) {
        super("earliest");
        this.wire = wire;
        updatePartitions(
                PARTITION.topic(),
                List.of(new PartitionInfo(PARTITION.topic(), 0, Node.noNode(), null, null)));
        updateBeginningOffsets(Map.of(PARTITION, 0L));
        updateEndOffsets(Map.of(PARTITION, 0L));
    }

    void add(Article article) {
        records.add(
                new ConsumerRecord<>(
                        PARTITION.topic(),
                        0,
                        records.size(),
                        article.getArticleId(),
                        wire.frame(Wire.store(article))));
        updateEndOffsets(Map.of(PARTITION, (long) records.size()));
    }

    /** All there is from where the consumer stands. */
    @Override
    public ConsumerRecords<String, byte[]> poll(Duration patience) {
        var rest = List.copyOf(records.subList((int) position(PARTITION), records.size()));
        seek(PARTITION, records.size());
        return new ConsumerRecords<>(Map.of(PARTITION, rest), Map.of());
    }
}
