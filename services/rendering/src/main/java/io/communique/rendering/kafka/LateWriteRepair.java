package io.communique.rendering.kafka;

import io.communique.platform.kafka.BrokenRecord;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.stereotype.Component;

/**
 * Heals what a reader wrote after it had stood still and lost its partitions.
 *
 * <p>Such a reader finishes the batch in its hands: version 1 of an article, say, while the
 * partition's new owner has already answered versions 1 and 2. Then version 1 is the key's last
 * record. The reader learns of the loss at its next poll; from there this class reads on behind
 * each late write, and answers the newest version of the same articles once more. It looks for the
 * end again after writing, and goes on until nothing has come meanwhile, so standing still in here
 * does no harm either. Repeats are dropped by their readers' guard.
 */
@Component
class LateWriteRepair implements ConsumerAwareRebalanceListener {

    private static final Logger log = LoggerFactory.getLogger(LateWriteRepair.class);
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final RecentWrites recent;
    private final ArticleReader reader;
    private final ConsumerFactory<? super String, ? super byte[]> consumers;

    LateWriteRepair(
            RecentWrites recent,
            ArticleReader reader,
            ConsumerFactory<? super String, ? super byte[]> consumers) {
        this.recent = recent;
        this.reader = reader;
        this.consumers = consumers;
    }

    @Override
    public void onPartitionsLost(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        for (var partition : partitions) {
            var writes = recent.take(partition);
            if (!writes.isEmpty()) {
                Thread.ofVirtual()
                        .name("repair-" + partition)
                        .start(() -> repair(partition, writes));
            }
        }
    }

    private void repair(TopicPartition partition, List<RecentWrites.Write> writes) {
        while (true) {
            try (var consumer = consumer()) {
                repair(consumer, partition, writes);
                return;
            } catch (KafkaException
                    | org.springframework.kafka.KafkaException
                    | CompletionException
                    | UncheckedIOException e) {
                LockSupport.parkNanos(PATIENCE.toNanos());
                log.atWarn().addKeyValue("partition", partition).log("late writes not yet healed");
            }
        }
    }

    void repair(
            Consumer<String, byte[]> consumer,
            TopicPartition partition,
            List<RecentWrites.Write> writes) {
        var written =
                writes.stream()
                        .collect(
                                Collectors.toMap(
                                        RecentWrites.Write::key,
                                        RecentWrites.Write::offset,
                                        Math::max));
        consumer.assign(List.of(partition));
        consumer.seek(partition, written.values().stream().min(Long::compare).orElse(0L) + 1);
        var end = end(consumer, partition);
        while (consumer.position(partition) < end) {
            answerNewest(consumer, partition, end, written);
            end = end(consumer, partition);
        }
    }

    private void answerNewest(
            Consumer<String, byte[]> consumer,
            TopicPartition partition,
            long end,
            Map<String, Long> written) {
        var newest = new HashMap<String, ConsumerRecord<String, byte[]>>();
        while (consumer.position(partition) < end) {
            for (var record : consumer.poll(PATIENCE)) {
                var offset = written.get(record.key());
                if (offset != null && record.offset() > offset) {
                    newest.put(record.key(), record);
                }
            }
        }
        newest.values().forEach(this::answer);
    }

    private void answer(ConsumerRecord<String, byte[]> record) {
        try {
            reader.read(record);
            log.atWarn().addKeyValue("articleId", record.key()).log("late write healed");
        } catch (BrokenRecord e) {
            log.atInfo().addKeyValue("articleId", record.key()).log("newest record is parked");
        }
    }

    private static long end(Consumer<String, byte[]> consumer, TopicPartition partition) {
        return consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
    }

    /** One that moves no offset of the group's. */
    @SuppressWarnings("unchecked") // the only types that application.yaml configures
    private Consumer<String, byte[]> consumer() {
        var settings = new Properties();
        settings.setProperty(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        return (Consumer<String, byte[]>) consumers.createConsumer(null, "repair", null, settings);
    }
}
