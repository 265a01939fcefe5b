package io.communique.promises.observer;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads topics from their first record to the end that they had when it began, and leaves no trace
 * of it.
 */
public final class TopicReader {

    private static final String OURS = "communique.";
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final String FETCH_BYTES = Integer.toString(4 << 20);

    private final Map<String, String> client;

    /** With the rights of this client. */
    public TopicReader(Map<String, String> client) {
        this.client = client;
    }

    /**
     * The client may see fewer topics than there are; those it sees and that are wanted are read.
     */
    public void read(Predicate<String> wanted, Consumer<ConsumerRecord<String, byte[]>> each) {
        try (var consumer = consumer()) {
            var topics =
                    consumer.listTopics().keySet().stream()
                            .filter(topic -> topic.startsWith(OURS))
                            .filter(wanted)
                            .sorted()
                            .toList();
            for (var topic : topics) {
                read(consumer, topic, each);
            }
        } catch (KafkaException e) {
            throw new NotRunning("Kafka at " + client.get("bootstrap.servers"), e);
        }
    }

    private static void read(
            KafkaConsumer<String, byte[]> consumer,
            String topic,
            Consumer<ConsumerRecord<String, byte[]>> each) {
        var partitions =
                consumer.partitionsFor(topic).stream()
                        .map(one -> new TopicPartition(topic, one.partition()))
                        .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        var ends = consumer.endOffsets(partitions);
        while (!reached(consumer, partitions, ends)) {
            for (var record : consumer.poll(POLL)) {
                if (record.offset() < ends.getOrDefault(partition(record), 0L)) {
                    each.accept(record);
                }
            }
        }
    }

    private static boolean reached(
            KafkaConsumer<String, byte[]> consumer,
            Collection<TopicPartition> partitions,
            Map<TopicPartition, Long> ends) {
        return partitions.stream()
                .allMatch(partition ->
                        consumer.position(partition) >= ends.getOrDefault(partition, 0L));
    }

    private static TopicPartition partition(ConsumerRecord<?, ?> record) {
        return new TopicPartition(record.topic(), record.partition());
    }

    private KafkaConsumer<String, byte[]> consumer() {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put("enable.auto.commit", "false");
        settings.put("enable.metrics.push", "false");
        settings.put("auto.offset.reset", "earliest");
        settings.put("fetch.max.bytes", FETCH_BYTES);
        settings.put("max.poll.records", "50");
        settings.put("default.api.timeout.ms", "10000");
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** The topics' names, as a condition. */
    public static Predicate<String> named(List<String> names) {
        return names::contains;
    }
}
