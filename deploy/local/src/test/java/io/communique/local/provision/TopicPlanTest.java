package io.communique.local.provision;

import static org.assertj.core.api.Assertions.assertThat;

import io.communique.local.home.Install;
import io.communique.schemas.Topic;
import io.communique.schemas.Topics;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class TopicPlanTest {
    private final TopicPlan plan = TopicPlan.read(new Install(Path.of("../.."), Path.of("target")));
    private final Map<String, NewTopic> topics =
            plan.topics().stream().collect(Collectors.toMap(NewTopic::name, topic -> topic));

    @Test
    void
            every_topic_of_the_contract_is_planned_with_its_record_and_every_reader_has_dead_letters() {
        for (var topic : Topics.ALL) {
            assertThat(plan.data().topics().get(topic.name()))
                    .as(topic.name())
                    .extracting(TopicPlan.Topic::record)
                    .isEqualTo(topic.type().getSimpleName());
        }
        assertThat(topics.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(
                                        Topics.ALL.stream().map(Topic::name),
                                        Stream.of("intake", "approval", "rendering", "syndication")
                                                .map(Topics::deadLetters))
                                .toList());
    }

    @Test
    void each_has_twelve_partitions_and_takes_forty_bodies_or_a_master() {
        assertThat(topics.values()).allMatch(topic -> topic.numPartitions() == 12);
        assertThat(topics.keySet())
                .allSatisfy(name ->
                        assertThat(configuration(name))
                                .containsEntry(
                                        "max.message.bytes",
                                        name.equals("communique.images") ? "2162688" : "10485760"));
        assertThat(plan.recordLimit()).isEqualTo(10_485_760);
    }

    @Test
    void the_state_is_compacted_and_the_receipts_are_kept_for_a_year() {
        for (var name : List.of("submissions", "decisions", "articles", "images")) {
            assertThat(configuration("communique." + name))
                    .containsEntry("cleanup.policy", "compact")
                    .doesNotContainKey("retention.ms");
        }
        assertThat(configuration("communique.renditions"))
                .containsEntry("cleanup.policy", "compact,delete")
                .containsEntry("retention.ms", "2592000000");
        assertThat(configuration("communique.deliveries"))
                .containsEntry("cleanup.policy", "delete")
                .containsEntry("retention.ms", "31536000000");
        assertThat(configuration("communique.dead-letters.approval"))
                .containsEntry("cleanup.policy", "delete")
                .containsEntry("retention.ms", "604800000");
    }

    private Map<String, String> configuration(String topic) {
        return Objects.requireNonNull(topics.get(topic), topic).configs();
    }
}
