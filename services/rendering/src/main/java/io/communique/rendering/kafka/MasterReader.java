package io.communique.rendering.kafka;

import io.communique.rendering.domain.Master;
import io.communique.rendering.domain.Upload;
import io.communique.schemas.Topics;
import io.communique.schemas.UnreadableRecord;
import io.communique.schemas.Wire;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;

/**
 * Fills the folder of masters from the topic. Every process of rendering needs every picture: each
 * reads all partitions, in no group.
 *
 * <p>The folder remembers until when it was read, not up to which offset: a topic that was lost and
 * told again counts anew, but time goes on. An hour is read twice, for clocks that disagree. Until
 * is noted only when nothing is left to read, so that no partition is passed over.
 *
 * <p>A record that is no master is counted and left: only the statement that needs it is parked.
 */
@Component
class MasterReader implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(MasterReader.class);
    private static final Duration TWICE = Duration.ofHours(1);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final String FETCH_BYTES = Integer.toString(4 << 20);

    private final ConsumerFactory<String, byte[]> consumers;
    private final Wire wire;
    private final MasterFolder folder;
    private final Counter refused;
    private volatile boolean running;
    private volatile @Nullable Consumer<String, byte[]> consumer;
    private @Nullable Thread thread;

    MasterReader(
            ConsumerFactory<String, byte[]> consumers,
            Wire wire,
            MasterFolder folder,
            MeterRegistry meters) {
        this.consumers = consumers;
        this.wire = wire;
        this.folder = folder;
        this.refused = meters.counter("communique.masters.refused");
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("masters").start(this::run);
    }

    private void run() {
        while (running) {
            try (var opened = consumers.createConsumer(null, null, "-masters", properties())) {
                consumer = opened;
                read(opened);
            } catch (RuntimeException e) {
                if (running) {
                    log.atWarn()
                            .addKeyValue("cause", e.getClass().getName())
                            .log("the masters wait: broker, registry or disk does not answer");
                    pause();
                }
            }
        }
    }

    private static Properties properties() {
        var properties = new Properties();
        properties.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCH_BYTES);
        properties.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, FETCH_BYTES);
        return properties;
    }

    private void read(Consumer<String, byte[]> opened) {
        var partitions =
                opened.partitionsFor(Topics.IMAGES.name()).stream()
                        .map(known -> new TopicPartition(known.topic(), known.partition()))
                        .toList();
        opened.assign(partitions);
        seek(opened, partitions);
        var ends = opened.endOffsets(partitions);
        Instant newest = Instant.EPOCH;
        while (running) {
            var records = opened.poll(POLL);
            for (var record : records) {
                keep(record);
                var told = Instant.ofEpochMilli(record.timestamp());
                newest = told.isAfter(newest) ? told : newest;
            }
            if (isAt(ends, opened)) {
                folder.complete();
                if (!records.isEmpty()) {
                    folder.noteReadUntil(newest);
                }
            }
        }
    }

    private void seek(Consumer<String, byte[]> opened, List<TopicPartition> partitions) {
        Optional<Instant> until = folder.readUntil();
        if (until.isEmpty()) {
            opened.seekToBeginning(partitions);
            return;
        }
        long from = until.get().minus(TWICE).toEpochMilli();
        var wanted = new java.util.HashMap<TopicPartition, Long>();
        partitions.forEach(partition -> wanted.put(partition, from));
        opened.offsetsForTimes(wanted)
                .forEach((partition, found) -> {
                    if (found == null) {
                        opened.seekToEnd(List.of(partition));
                    } else {
                        opened.seek(partition, found.offset());
                    }
                });
    }

    private static boolean isAt(Map<TopicPartition, Long> ends, Consumer<String, byte[]> consumer) {
        return ends.entrySet().stream()
                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private void keep(ConsumerRecord<String, byte[]> record) {
        if (!told(record).map(this::keep).orElse(false)) {
            refused.increment();
            log.atError()
                    .addKeyValue("hash", record.key())
                    .addKeyValue("partition", record.partition())
                    .addKeyValue("offset", record.offset())
                    .log("no master, or not the one that its hash names");
        }
    }

    private boolean keep(io.communique.events.Master told) {
        var bytes = new byte[told.getBytes().remaining()];
        told.getBytes().duplicate().get(bytes);
        return folder.keep(
                new Master(
                        told.getHash(),
                        told.getMediaType(),
                        told.getWidth(),
                        told.getHeight(),
                        bytes),
                told.getUploads().stream()
                        .map(of -> new Upload(of.getArea(), of.getWidth(), of.getHeight()))
                        .toList());
    }

    private Optional<io.communique.events.Master> told(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(wire.read(Topics.IMAGES, record.value()));
        } catch (UnreadableRecord e) {
            return Optional.empty();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
        var reading = consumer;
        if (reading != null) {
            reading.wakeup();
        }
        var stopped = thread;
        if (stopped != null) {
            stopped.interrupt();
            try {
                stopped.join(Duration.ofSeconds(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
