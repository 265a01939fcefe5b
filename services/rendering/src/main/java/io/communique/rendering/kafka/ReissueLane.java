package io.communique.rendering.kafka;

import io.communique.rendering.domain.Offices;
import io.communique.rendering.domain.Reissue;
import io.communique.schemas.Topics;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;

/**
 * After a change of renderer or theme, makes the artefacts of everything public anew, beside the
 * reader of what is approved now and never in its way: one thread, at most so many a second, only
 * while nothing new is under way.
 *
 * <p>Partition by partition, it first learns which record is each article's newest, and then
 * answers those alone, from the beginning to the end of the log as it is by then. So what was
 * approved meanwhile, and perhaps written before an older version's new form, is answered once more
 * behind it: the newest version is the log's last. How far it is, and with what, is noted beside
 * the offsets of its own group; a start without a change has nothing to do. A second rendering
 * service would do the same work again, to the same bytes.
 */
@Component
class ReissueLane {

    static final String GROUP = "rendering.reissue";

    private static final Logger log = LoggerFactory.getLogger(ReissueLane.class);
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final long BETWEEN_ATTEMPTS = 2_000;
    private static final int NOTE_EVERY = 100;

    private final ConsumerFactory<String, byte[]> consumers;
    private final ComposingRoom room;
    private final RightOfWay way;
    private final Reissue reissue;
    private final Pace pace;
    private final AtomicLong behind = new AtomicLong();
    private final AtomicBoolean open = new AtomicBoolean(true);

    ReissueLane(
            ConsumerFactory<String, byte[]> consumers,
            ComposingRoom room,
            RightOfWay way,
            Offices offices,
            @Value("${communique.reissue-per-second:25}") int perSecond,
            MeterRegistry meters) {
        this.consumers = consumers;
        this.room = room;
        this.way = way;
        this.reissue = Reissue.of(offices);
        this.pace = new Pace(perSecond);
        Gauge.builder("communique.reissue.behind", behind, AtomicLong::get).register(meters);
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        Thread.ofPlatform().name("reissue").daemon().start(this::untilDone);
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        open.set(false);
    }

    /** A broken world is waited for, for ever. */
    private void untilDone() {
        while (open.get()) {
            try (var consumer = consumers.createConsumer(GROUP, "reissue")) {
                reissue(consumer);
                return;
            } catch (InterruptException | WakeupException e) {
                return;
            } catch (KafkaException | CompletionException | UncheckedIOException e) {
                log.atWarn().addKeyValue("cause", e.getClass().getName()).log("reissue waits");
                rest();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static void rest() {
        try {
            Thread.sleep(BETWEEN_ATTEMPTS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void reissue(Consumer<String, byte[]> consumer) throws InterruptedException {
        var partitions =
                consumer.partitionsFor(Topics.ARTICLES.name()).stream()
                        .map(partition ->
                                new TopicPartition(partition.topic(), partition.partition()))
                        .toList();
        var noted = consumer.committed(Set.copyOf(partitions));
        for (var partition : partitions) {
            var note = noted.get(partition);
            var before = note == null ? Reissue.NONE : Reissue.noted(note.metadata());
            if (!before.equals(reissue.completed())) {
                consumer.assign(List.of(partition));
                long from = note != null && before.equals(reissue) ? note.offset() : 0;
                reissue(consumer, partition, before, from);
            }
        }
    }

    private void reissue(
            Consumer<String, byte[]> consumer, TopicPartition partition, Reissue before, long from)
            throws InterruptedException {
        var newest = newest(consumer, partition);
        consumer.seekToBeginning(List.of(partition));
        if (from > consumer.position(partition)) {
            consumer.seek(partition, from);
        }
        var done = 0;
        while (open.get() && isBehind(consumer, partition)) {
            for (var record : consumer.poll(PATIENCE)) {
                if (newest.getOrDefault(record.key(), 0L) <= record.offset()
                        && answer(record, before)
                        && ++done % NOTE_EVERY == 0) {
                    note(consumer, partition, record.offset() + 1, reissue);
                }
            }
        }
        if (open.get()) {
            note(consumer, partition, consumer.position(partition), reissue.completed());
            log.atInfo()
                    .addKeyValue("partition", partition.partition())
                    .addKeyValue("articles", done)
                    .log("reissued");
        }
    }

    /** Where each article's last record stands; some hundred bytes an article of one partition. */
    private Map<String, Long> newest(Consumer<String, byte[]> consumer, TopicPartition partition) {
        var newest = new HashMap<String, Long>();
        consumer.seekToBeginning(List.of(partition));
        while (open.get() && isBehind(consumer, partition)) {
            consumer.poll(PATIENCE).forEach(record -> newest.put(record.key(), record.offset()));
        }
        return newest;
    }

    /**
     * Whether there was anything to do. A record that cannot be answered is the reader's to park.
     */
    private boolean answer(ConsumerRecord<String, byte[]> record, Reissue before)
            throws InterruptedException {
        way.give();
        try {
            boolean answered = room.answer(record, area -> reissue.isDue(before, area));
            if (answered) {
                pace.keep();
            }
            return answered;
        } catch (KafkaException | CompletionException | UncheckedIOException e) {
            throw e;
        } catch (RuntimeException e) {
            log.atWarn()
                    .addKeyValue("articleId", record.key())
                    .addKeyValue("cause", e.getClass().getName())
                    .log("not reissued");
            return false;
        }
    }

    private static void note(
            Consumer<String, byte[]> consumer, TopicPartition partition, long next, Reissue how) {
        consumer.commitSync(Map.of(partition, new OffsetAndMetadata(next, how.note())));
    }

    private boolean isBehind(Consumer<String, byte[]> consumer, TopicPartition partition) {
        long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
        long left = end - consumer.position(partition);
        behind.set(left);
        return left > 0;
    }
}
