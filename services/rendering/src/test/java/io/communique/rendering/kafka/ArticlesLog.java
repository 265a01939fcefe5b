package io.communique.rendering.kafka;

import io.communique.events.Article;
import io.communique.schemas.Topics;
import io.communique.schemas.Wire;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;

/**
 * Two partitions of the articles' topic, read through a consumer as often as one likes, to which
 * the broker deals all that it is told to deal.
 */
final class ArticlesLog extends MockConsumer<String, byte[]> {

    static final TopicPartition FIRST = new TopicPartition(Topics.ARTICLES.name(), 0);
    static final TopicPartition SECOND = new TopicPartition(Topics.ARTICLES.name(), 1);

    private final Wire wire;
    private final Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> records =
            Map.of(FIRST, new ArrayList<>(), SECOND, new ArrayList<>());
    private final Map<TopicPartition, OffsetAndMetadata> notes = new HashMap<>();
    private List<TopicPartition> dealt = List.of(FIRST, SECOND);
    private final List<Runnable> happenings = new ArrayList<>();
    private boolean isDealt;
    private boolean isNoteRefused;

    ArticlesLog(Wire wire) {
        super("earliest");
        this.wire = wire;
        updatePartitions(
                Topics.ARTICLES.name(),
                IntStream.range(0, 2)
                        .mapToObj(i ->
                                new PartitionInfo(
                                        Topics.ARTICLES.name(), i, Node.noNode(), null, null))
                        .toList());
        updateBeginningOffsets(Map.of(FIRST, 0L, SECOND, 0L));
        updateEndOffsets(Map.of(FIRST, 0L, SECOND, 0L));
    }

    void add(Article article) {
        add(FIRST, article);
    }

    void add(TopicPartition partition, Article article) {
        var there = records.get(partition);
        there.add(
                new ConsumerRecord<>(
                        partition.topic(),
                        partition.partition(),
                        there.size(),
                        article.getArticleId(),
                        wire.frame(Wire.store(article))));
        updateEndOffsets(Map.of(partition, (long) there.size()));
    }

    /** Takes everything away and deals these out, the next time that somebody asks. */
    void deal(TopicPartition... partitions) {
        dealt = List.of(partitions);
        isDealt = false;
    }

    /** As when partitions are being dealt anew just as somebody notes how far they are. */
    void refuseNextNote() {
        isNoteRefused = true;
    }

    /** Happens when somebody has asked for records and there were none. */
    void then(Runnable happening) {
        happenings.add(happening);
    }

    /** What is noted of a partition. */
    String noted(TopicPartition partition) {
        return notes.get(partition).metadata();
    }

    /** What another service notes. */
    void note(TopicPartition partition, long next, String note) {
        notes.put(partition, new OffsetAndMetadata(next, note));
    }

    @Override
    public void commitSync(Map<TopicPartition, OffsetAndMetadata> offsets) {
        if (isNoteRefused) {
            isNoteRefused = false;
            deal(dealt.toArray(TopicPartition[]::new));
            throw new RebalanceInProgressException();
        }
        notes.putAll(offsets);
        super.commitSync(offsets);
    }

    /** Also of partitions that are dealt to others. */
    @Override
    public Map<TopicPartition, OffsetAndMetadata> committed(Set<TopicPartition> partitions) {
        return notes;
    }

    @Override
    public void subscribe(Collection<String> topics, ConsumerRebalanceListener listener) {
        isDealt = false;
        super.subscribe(topics, listener);
    }

    /** One record, from where the consumer stands. */
    @Override
    public ConsumerRecords<String, byte[]> poll(Duration patience) {
        if (!isDealt) {
            isDealt = true;
            rebalance(List.of());
            rebalance(dealt);
            dealt.forEach(it -> seek(it, notes.containsKey(it) ? notes.get(it).offset() : 0));
        }
        for (var partition : assignment()) {
            var from = paused().contains(partition) ? Long.MAX_VALUE : position(partition);
            var there = records.get(partition);
            if (from < there.size()) {
                seek(partition, from + 1);
                return new ConsumerRecords<>(
                        Map.of(partition, List.of(there.get((int) from))), Map.of());
            }
        }
        if (!happenings.isEmpty()) {
            happenings.removeFirst().run();
        }
        return ConsumerRecords.empty();
    }
}
