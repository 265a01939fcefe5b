package io.communique.local.demo;

import io.communique.local.home.LocalSystem;
import io.communique.local.home.Port;
import io.communique.schemas.Topic;
import io.communique.schemas.Topics;
import io.communique.schemas.Wire;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * A partner who listens on the public topics, from the moment it begins, with a partner's rights.
 */
final class TopicWatch implements AutoCloseable {
    private static final List<Topic<?>> WATCHED = List.of(Topics.ARTICLES, Topics.RENDITIONS);

    private final KafkaConsumer<String, byte[]> partner;
    private final Wire wire;

    /**
     * The newest version seen, by topic and article: a version that is not newer is dropped, as
     * every reader must.
     */
    private final Map<String, Long> newest = new HashMap<>();

    TopicWatch(LocalSystem system) {
        this.wire = new Wire(URI.create(system.ports().http(Port.REGISTRY)));
        var settings = new Properties();
        settings.putAll(system.kafka("partner").forJava());
        settings.put("enable.auto.commit", "false");
        settings.put("enable.metrics.push", "false");
        this.partner =
                new KafkaConsumer<>(
                        settings, new StringDeserializer(), new ByteArrayDeserializer());
        var partitions =
                WATCHED.stream()
                        .flatMap(topic -> partner.partitionsFor(topic.name()).stream())
                        .map(one -> new TopicPartition(one.topic(), one.partition()))
                        .toList();
        partner.assign(partitions);
        partner.seekToEnd(partitions);
        partitions.forEach(partner::position);
    }

    /** Listens from the first record on: what is looked for may have been told already. */
    void fromTheStart() {
        partner.seekToBeginning(partner.assignment());
    }

    void listen(Duration atMost) {
        for (var record : partner.poll(atMost)) {
            if (record.value() != null) {
                newest.merge(record.topic() + record.key(), version(record), Math::max);
            }
        }
    }

    boolean has(Topic<?> topic, String articleId, long version) {
        return newest.getOrDefault(topic.name() + articleId, 0L) >= version;
    }

    private long version(ConsumerRecord<String, byte[]> record) {
        return record.topic().equals(Topics.ARTICLES.name())
                ? wire.read(Topics.ARTICLES, record.value()).getVersion()
                : wire.read(Topics.RENDITIONS, record.value()).getVersion();
    }

    @Override
    public void close() {
        partner.close();
    }
}
