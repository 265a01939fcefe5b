package io.communique.platform.kafka;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.ConsumerAwareRecordRecoverer;

/**
 * The reader's own topic of records that it could not read: the bytes as they came, from where they
 * came, and why they stayed. The why names classes and our own words, never the record's text.
 */
final class DeadLetters implements ConsumerAwareRecordRecoverer {

    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);

    private final String topic;
    private final KafkaTemplate<String, byte[]> kafka;
    private final Counter parked;

    DeadLetters(String reader, KafkaTemplate<String, byte[]> kafka, MeterRegistry meters) {
        this.topic = "communique.dead-letters." + reader;
        this.kafka = kafka;
        this.parked = meters.counter("communique.records.parked");
    }

    @Override
    public void accept(
            ConsumerRecord<?, ?> record,
            @Nullable Consumer<?, ?> consumer,
            @Nullable Exception failure) {
        var why = why(failure);
        var key = record.key() == null ? null : record.key().toString();
        var letter = new ProducerRecord<>(topic, key, (byte[]) record.value());
        header(letter, "dl_topic", record.topic());
        header(letter, "dl_partition", Integer.toString(record.partition()));
        header(letter, "dl_offset", Long.toString(record.offset()));
        header(letter, "dl_why", why);
        record.headers().forEach(header -> letter.headers().add(header.key(), header.value()));
        try {
            kafka.send(letter).get(30, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the dead letter was not acknowledged", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while writing a dead letter", e);
        }
        parked.increment();
        log.atError()
                .addKeyValue("articleId", key)
                .addKeyValue("topic", record.topic())
                .addKeyValue("partition", record.partition())
                .addKeyValue("offset", record.offset())
                .addKeyValue("why", why)
                .log("record parked");
    }

    private static void header(ProducerRecord<?, ?> letter, String name, String value) {
        letter.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static String why(@Nullable Throwable failure) {
        var root = "";
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BrokenRecord broken) {
                return String.valueOf(broken.getMessage());
            }
            root = cause.getClass().getName();
        }
        return "failed three times: " + root;
    }
}
