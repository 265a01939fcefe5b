package io.communique.rendering.kafka;

import io.communique.rendering.domain.Offices;
import io.communique.rendering.domain.Reissue;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
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
 * while nothing new is under way. A start without a change has nothing to do.
 */
@Component
class ReissueLane {

    static final String GROUP = "rendering.reissue";

    private static final Logger log = LoggerFactory.getLogger(ReissueLane.class);
    private static final long BETWEEN_ATTEMPTS = 2_000;

    private final ConsumerFactory<String, byte[]> consumers;
    private final ComposingRoom room;
    private final RightOfWay way;
    private final Reissue reissue;
    private final Pace pace;
    private final Counter reissued;
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
        this.reissued = meters.counter("communique.reissued");
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
        new ReissueShare(consumer, reissue, this::answer, open::get, behind::set).untilAllIsDone();
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
                reissued.increment();
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
}
