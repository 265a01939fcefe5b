package io.communique.local.rebuild;

import io.communique.local.home.LocalSystem;
import io.communique.local.home.Refused;
import io.communique.schemas.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/**
 * The second site on the topics: it reads them as a partner does, who can write nothing, in a group
 * of its own from the first record on.
 */
final class SecondReader implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final String PRINCIPAL = "partner";

    private final LocalSystem system;
    private final String group = PRINCIPAL + ".rebuild-" + UUID.randomUUID();
    private final Admin admin;

    SecondReader(LocalSystem system) {
        this.system = system;
        Map<String, Object> settings = new HashMap<>(system.kafka("admin").forJava());
        settings.put("default.api.timeout.ms", (int) PATIENCE.toMillis());
        settings.put("request.timeout.ms", (int) PATIENCE.toMillis());
        settings.put("enable.metrics.push", "false");
        this.admin = Admin.create(settings);
    }

    Map<String, String> settings() {
        return Map.of(
                "spring.kafka.consumer.group-id",
                group,
                "spring.kafka.properties.sasl.jaas.config",
                system.kafka(PRINCIPAL).jaas());
    }

    /** How many records it has not yet taken in, of those that are there now. */
    long behind() throws InterruptedException {
        var latest = new HashMap<TopicPartition, OffsetSpec>();
        var earliest = new HashMap<TopicPartition, OffsetSpec>();
        for (var partition : partitions()) {
            latest.put(partition, OffsetSpec.latest());
            earliest.put(partition, OffsetSpec.earliest());
        }
        var ends = await(admin.listOffsets(latest).all().toCompletionStage().toCompletableFuture());
        var starts =
                await(admin.listOffsets(earliest).all().toCompletionStage().toCompletableFuture());
        var taken =
                await(
                        admin.listConsumerGroupOffsets(group)
                                .partitionsToOffsetAndMetadata()
                                .toCompletionStage()
                                .toCompletableFuture());
        long behind = 0;
        for (var partition : latest.keySet()) {
            var committed = taken.get(partition);
            long position = committed == null ? offset(starts, partition) : committed.offset();
            behind += offset(ends, partition) - position;
        }
        return behind;
    }

    private static long offset(
            Map<TopicPartition, ListOffsetsResultInfo> offsets, TopicPartition partition) {
        var found = offsets.get(partition);
        return found == null ? 0 : found.offset();
    }

    private List<TopicPartition> partitions() throws InterruptedException {
        var topics = List.of(Topics.ARTICLES.name(), Topics.RENDITIONS.name());
        return await(
                        admin.describeTopics(topics)
                                .allTopicNames()
                                .toCompletionStage()
                                .toCompletableFuture())
                .values()
                .stream()
                .flatMap(topic ->
                        topic.partitions().stream()
                                .map(one -> new TopicPartition(topic.name(), one.partition())))
                .toList();
    }

    private static <T> T await(Future<T> answer) throws InterruptedException {
        try {
            return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new Refused(
                    "Kafka does not answer; is the system running? ./communique status", e);
        }
    }

    /** The group goes with its site; one that never came to be is not missed. */
    @Override
    public void close() throws InterruptedException {
        try {
            admin.deleteConsumerGroups(List.of(group))
                    .all()
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            // The broker forgets a group without members by itself.
        } finally {
            admin.close(Duration.ofSeconds(1));
        }
    }
}
