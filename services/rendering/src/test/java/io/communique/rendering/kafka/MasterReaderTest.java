package io.communique.rendering.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.communique.rendering.domain.Master;
import io.communique.rendering.domain.Upload;
import io.communique.schemas.Topics;
import io.communique.schemas.Wire;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.kafka.core.ConsumerFactory;

class MasterReaderTest {

    private static final Duration A_WHILE = Duration.ofSeconds(20);
    private static final Instant TOLD = Instant.parse("2026-03-02T09:14:00Z");
    private static final List<TopicPartition> PARTITIONS =
            List.of(
                    new TopicPartition(Topics.IMAGES.name(), 0),
                    new TopicPartition(Topics.IMAGES.name(), 1));

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private SmallRegistry registry;
    private Wire wire;
    private MasterFolder folder;
    private @Nullable MasterReader reader;

    @BeforeEach
    void start(@TempDir Path temporary) throws Exception {
        registry = SmallRegistry.start();
        wire = new Wire(registry.address());
        folder = new MasterFolder(temporary);
    }

    @AfterEach
    void stop() {
        if (reader != null) {
            reader.stop();
        }
        registry.close();
    }

    @Test
    void everyPartitionIsReadFromItsBeginningIntoAnEmptyFolder() {
        var log = new MastersLog();
        log.add(0, Pictures.master("a bridge"), TOLD);
        log.add(1, Pictures.master("a harbour"), TOLD);
        read(log);

        assertThat(folder.arrives(Pictures.master("a bridge").hash(), A_WHILE)).isTrue();
        assertThat(folder.arrives(Pictures.master("a harbour").hash(), A_WHILE)).isTrue();
        assertThat(folder.arrives("0".repeat(64), Duration.ZERO)).as("nothing is left").isFalse();
    }

    /** What was told long before is here already, whatever its offsets are by now. */
    @Test
    void itGoesOnFromTheTimeThatItKnows() {
        folder.noteReadUntil(TOLD);
        var log = new MastersLog();
        log.add(0, Pictures.master("long ago"), TOLD.minus(Duration.ofHours(2)));
        log.add(0, Pictures.master("just before"), TOLD.minusSeconds(60));
        log.add(0, Pictures.master("new"), TOLD.plusSeconds(60));
        log.add(1, Pictures.master("long ago as well"), TOLD.minus(Duration.ofHours(3)));
        read(log);

        assertThat(folder.arrives(Pictures.master("new").hash(), A_WHILE)).isTrue();
        assertThat(folder.upload(Pictures.master("new").hash(), "example"))
                .contains(new Upload("example", 1280, 960));
        assertThat(folder.arrives(Pictures.master("just before").hash(), A_WHILE)).isTrue();
        assertThat(folder.find(Pictures.master("long ago").hash())).isEmpty();
        assertThat(folder.find(Pictures.master("long ago as well").hash())).isEmpty();
    }

    @Test
    void whatIsNoMasterIsCountedAndTheNextIsRead() {
        var log = new MastersLog();
        var honest = Pictures.master("a bridge");
        log.add(0, "k", new byte[] {1, 2, 3}, TOLD);
        log.add(0, "k", null, TOLD);
        log.add(0, new Master(honest.hash(), "image/jpeg", 1, 1, new byte[] {1}), TOLD);
        log.add(0, Pictures.master("behind"), TOLD);
        read(log);

        assertThat(folder.arrives(Pictures.master("behind").hash(), A_WHILE)).isTrue();
        assertThat(folder.find(honest.hash())).isEmpty();
        assertThat(meters.counter("communique.masters.refused").count()).isEqualTo(3);
    }

    private void read(MastersLog log) {
        reader =
                new MasterReader(
                        new ConsumerFactory<>() {
                            @Override
                            public Consumer<String, byte[]> createConsumer(
                                    @Nullable String group,
                                    @Nullable String prefix,
                                    @Nullable String suffix,
                                    @Nullable Properties properties) {
                                return log;
                            }

                            @Override
                            public Consumer<String, byte[]> createConsumer(
                                    @Nullable String group,
                                    @Nullable String prefix,
                                    @Nullable String suffix) {
                                return log;
                            }

                            @Override
                            public boolean isAutoCommit() {
                                return false;
                            }
                        },
                        wire,
                        folder,
                        meters);
        reader.start();
    }

    /** The topic of masters, with two partitions. */
    private final class MastersLog extends MockConsumer<String, byte[]> {

        private final Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> told =
                new HashMap<>();

        MastersLog() {
            super("earliest");
            updatePartitions(
                    Topics.IMAGES.name(),
                    PARTITIONS.stream()
                            .map(one ->
                                    new PartitionInfo(
                                            one.topic(),
                                            one.partition(),
                                            Node.noNode(),
                                            null,
                                            null))
                            .toList());
            PARTITIONS.forEach(one -> {
                told.put(one, new java.util.ArrayList<>());
                updateBeginningOffsets(Map.of(one, 0L));
                updateEndOffsets(Map.of(one, 0L));
            });
        }

        void add(int partition, Master master, Instant at) {
            add(
                    partition,
                    master.hash(),
                    wire.frame(
                            Wire.store(
                                    io.communique.events.Master.newBuilder()
                                            .setHash(master.hash())
                                            .setMediaType(master.mediaType())
                                            .setWidth(master.width())
                                            .setHeight(master.height())
                                            .setBytes(ByteBuffer.wrap(master.bytes()))
                                            .setUploads(
                                                    List.of(
                                                            new io.communique.events.Upload(
                                                                    "example", 1280, 960)))
                                            .build())),
                    at);
        }

        void add(int partition, String key, byte @Nullable [] value, Instant at) {
            var records = told.get(PARTITIONS.get(partition));
            records.add(
                    new ConsumerRecord<>(
                            Topics.IMAGES.name(),
                            partition,
                            records.size(),
                            at.toEpochMilli(),
                            TimestampType.CREATE_TIME,
                            0,
                            0,
                            key,
                            value,
                            new RecordHeaders(),
                            Optional.empty()));
            updateEndOffsets(Map.of(PARTITIONS.get(partition), (long) records.size()));
        }

        @Override
        public synchronized void assign(java.util.Collection<TopicPartition> partitions) {
            super.assign(partitions);
            told.values().forEach(records -> records.forEach(this::addRecord));
        }

        @Override
        public synchronized Map<TopicPartition, OffsetAndTimestamp> offsetsForTimes(
                Map<TopicPartition, Long> times) {
            var found = new HashMap<TopicPartition, OffsetAndTimestamp>();
            times.forEach((partition, from) ->
                    found.put(
                            partition,
                            told.get(partition).stream()
                                    .filter(record -> record.timestamp() >= from)
                                    .findFirst()
                                    .map(record ->
                                            new OffsetAndTimestamp(
                                                    record.offset(), record.timestamp()))
                                    .orElse(null)));
            return found;
        }
    }
}
