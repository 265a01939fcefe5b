package io.communique.rendering.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import io.communique.rendering.kafka.RecentWrites.Write;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.ConsumerFactory;

class LateWriteRepairTest {

    private static final TopicPartition PARTITION = new TopicPartition("articles", 0);

    private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
    private final ArticleReader reader = mock();
    private final List<Long> answered = new ArrayList<>();
    private final Map<Long, Runnable> meanwhile = new HashMap<>();
    private long end;

    @Test
    void theNewestVersionBehindALateWriteIsAnsweredAgain() {
        log("a", "b", "a", "c", "a", "b");

        repair(new Write("a", 0));

        assertThat(answered).containsExactly(4L);
    }

    @Test
    void nothingIsAnsweredWhenTheLateWriteWasTheNewest() {
        log("a", "b", "a");

        repair(new Write("a", 0), new Write("b", 1), new Write("a", 2));

        assertThat(answered).isEmpty();
    }

    @Test
    void whatComesMeanwhileIsAnsweredToo() {
        log("a", "a");
        meanwhile.put(1L, () -> log("b", "a"));

        repair(new Write("a", 0));

        assertThat(answered).containsExactly(1L, 3L);
    }

    @Test
    void onlyAsManyWritesAreRememberedAsAPollCanBring() {
        var recent = new RecentWrites();
        for (var offset = 0; offset < 80; offset++) {
            recent.add(new ConsumerRecord<>("articles", 0, offset, "a", null));
        }

        assertThat(recent.take(PARTITION)).hasSize(50).last().isEqualTo(new Write("a", 79));
        assertThat(recent.take(PARTITION)).isEmpty();
    }

    private void log(String... keys) {
        for (var key : keys) {
            var offset = end++;
            consumer.schedulePollTask(() ->
                    consumer.addRecord(new ConsumerRecord<>("articles", 0, offset, key, null)));
        }
        consumer.updateEndOffsets(Map.of(PARTITION, end));
    }

    private void repair(Write... writes) {
        doAnswer(
                        call -> {
                            ConsumerRecord<?, ?> record = call.getArgument(0);
                            answered.add(record.offset());
                            meanwhile.getOrDefault(record.offset(), () -> {}).run();
                            return null;
                        })
                .when(reader)
                .read(any());
        ConsumerFactory<String, byte[]> none = mock();
        new LateWriteRepair(new RecentWrites(), reader, none)
                .repair(consumer, PARTITION, List.of(writes));
    }
}
