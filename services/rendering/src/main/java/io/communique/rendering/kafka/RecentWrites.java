package io.communique.rendering.kafka;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.stereotype.Component;

/** Which articles this process answered last, partition by partition. */
@Component
class RecentWrites {

    /** At least as many as one poll can bring: what was written since the poll before is here. */
    static final int MOST = 50;

    private final Map<TopicPartition, Deque<Write>> writes = new HashMap<>();

    /** The answer to the record at an offset of its partition. */
    record Write(String key, long offset) {}

    synchronized void add(ConsumerRecord<String, ?> record) {
        var partition = new TopicPartition(record.topic(), record.partition());
        var recent = writes.computeIfAbsent(partition, _ -> new ArrayDeque<>());
        recent.addLast(new Write(record.key(), record.offset()));
        if (recent.size() > MOST) {
            recent.removeFirst();
        }
    }

    /** Those of a partition, which are forgotten with this. */
    synchronized List<Write> take(TopicPartition partition) {
        var recent = writes.remove(partition);
        return recent == null ? List.of() : List.copyOf(recent);
    }
}
