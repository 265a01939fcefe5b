package io.communique.rendering.kafka;

import io.communique.rendering.domain.Reissue;
import io.communique.schemas.Topics;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One service's share of making everything anew: the broker deals the log's partitions out among
 * all services that are at it, and anew when one comes or goes.
 *
 * <p>In a partition it first learns which record is each article's newest, and then answers those
 * alone, to the end of the log as it is by then. So what was approved meanwhile, and perhaps
 * written before an older version's new form, is answered once more behind it: the newest version
 * is the log's last. How far it is, and with what, is noted beside the offsets of the group, where
 * the next one goes on.
 */
final class ReissueShare {

    private static final Logger log = LoggerFactory.getLogger(ReissueShare.class);
    private static final String TOPIC = Topics.ARTICLES.name();
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final int NOTE_EVERY = 100;

    private final Consumer<String, byte[]> consumer;
    private final Reissue reissue;
    private final Answering answering;
    private final BooleanSupplier open;
    private final LongConsumer behind;

    ReissueShare(
            Consumer<String, byte[]> consumer,
            Reissue reissue,
            Answering answering,
            BooleanSupplier open,
            LongConsumer behind) {
        this.consumer = consumer;
        this.reissue = reissue;
        this.answering = answering;
        this.open = open;
        this.behind = behind;
    }

    /** Makes an article anew, where that is due after what was done before. */
    @FunctionalInterface
    interface Answering {

        /** Whether it was due. */
        boolean answer(ConsumerRecord<String, byte[]> record, Reissue before)
                throws InterruptedException;
    }

    private record Note(Reissue before, long next) {

        static Note of(@Nullable OffsetAndMetadata noted) {
            return noted == null
                    ? new Note(Reissue.NONE, 0)
                    : new Note(Reissue.noted(noted.metadata()), noted.offset());
        }
    }

    /** Comes back when nothing is left, whoever has done it. */
    void untilAllIsDone() throws InterruptedException {
        var notes = notes();
        warnOfUnannounced(notes.values());
        if (notes.values().stream().noneMatch(this::isLeft)) {
            return;
        }
        consumer.subscribe(List.of(TOPIC), new Pausing());
        var patience = PATIENCE;
        while (open.getAsBoolean() && notes.values().stream().anyMatch(this::isLeft)) {
            consumer.poll(patience);
            patience = PATIENCE;
            notes = notes();
            for (var partition : consumer.assignment()) {
                var note = notes.get(partition);
                if (note != null && isLeft(note)) {
                    reissue(partition, note);
                    patience = Duration.ZERO;
                    break;
                }
            }
        }
        behind.accept(0);
    }

    private boolean isLeft(Note note) {
        return reissue.isDue(note.before());
    }

    private void warnOfUnannounced(Collection<Note> notes) {
        notes.stream()
                .flatMap(note -> reissue.unannounced(note.before()).stream())
                .distinct()
                .forEach(area ->
                        log.atWarn()
                                .addKeyValue("area", area)
                                .log(
                                        "the office looks different without a new edition:"
                                                + " what is public keeps its old looks"));
    }

    /** What is dealt out stands still until it is its turn. */
    private final class Pausing implements ConsumerRebalanceListener {

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> dealt) {
            consumer.pause(dealt);
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> taken) {
            // What is noted is as far as the next one need not go again.
        }
    }

    private Map<TopicPartition, Note> notes() {
        var partitions =
                consumer.partitionsFor(TOPIC).stream()
                        .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                        .collect(Collectors.toSet());
        var noted = consumer.committed(partitions);
        return partitions.stream()
                .collect(Collectors.toMap(it -> it, it -> Note.of(noted.get(it))));
    }

    private void reissue(TopicPartition partition, Note note) throws InterruptedException {
        long from = reissue.continues(note.before()) ? note.next() : 0;
        consumer.resume(Set.of(partition));
        var newest = newest(partition, from);
        stand(partition, from);
        var done = 0;
        while (isAtWork(partition)) {
            for (var record : consumer.poll(PATIENCE).records(partition)) {
                if (newest.getOrDefault(record.key(), 0L) <= record.offset()
                        && answering.answer(record, note.before())
                        && ++done % NOTE_EVERY == 0) {
                    note(partition, record.offset() + 1, reissue.after(note.before()));
                }
            }
        }
        if (open.getAsBoolean() && isHeld(partition)) {
            note(partition, consumer.position(partition), reissue.completed().after(note.before()));
            consumer.pause(Set.of(partition));
            log.atInfo()
                    .addKeyValue("partition", partition.partition())
                    .addKeyValue("articles", done)
                    .log("reissued");
        }
    }

    /**
     * Where each article's last record stands; some hundred bytes an article of one partition. The
     * broker gives no keys without their values, so all of it is read.
     */
    private Map<String, Long> newest(TopicPartition partition, long from) {
        var newest = new HashMap<String, Long>();
        stand(partition, from);
        while (isAtWork(partition)) {
            consumer.poll(PATIENCE)
                    .records(partition)
                    .forEach(record -> newest.put(record.key(), record.offset()));
        }
        return newest;
    }

    private void stand(TopicPartition partition, long from) {
        if (isHeld(partition)) {
            consumer.seekToBeginning(List.of(partition));
            if (from > consumer.position(partition)) {
                consumer.seek(partition, from);
            }
        }
    }

    private void note(TopicPartition partition, long next, Reissue how) {
        try {
            consumer.commitSync(Map.of(partition, new OffsetAndMetadata(next, how.note())));
        } catch (RebalanceInProgressException e) {
            // Partitions are being dealt anew: a later note says it, or the same is done once more.
        }
    }

    /** Not taken away, nor dealt anew meanwhile: then it stands still, and somewhere else. */
    private boolean isHeld(TopicPartition partition) {
        return consumer.assignment().contains(partition) && !consumer.paused().contains(partition);
    }

    private boolean isAtWork(TopicPartition partition) {
        if (!open.getAsBoolean() || !isHeld(partition)) {
            return false;
        }
        long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
        long left = end - consumer.position(partition);
        behind.accept(left);
        return left > 0;
    }
}
