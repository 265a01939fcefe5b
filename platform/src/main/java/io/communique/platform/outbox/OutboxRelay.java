package io.communique.platform.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.SendResult;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries the outbox to the broker, at least once and in order.
 *
 * <p>A wave takes one shard: it locks the shard's row, reads its events in the order of their
 * sequence, sends them all, waits for every acknowledgement, deletes them and commits. A key lives
 * in one shard, so two relays can never reorder it; a crash between acknowledgement and commit
 * sends a wave again, and every reader's guard drops the repeat. Legal on a topic, per key: 1 2 2
 * 3, or 1 2 1 2 3; never 2 1 3 for ever, never 1 3.
 *
 * <p>Woken by {@link OutboxBell} at commit; besides, a sweep looks every half second. What the
 * sweep finds is counted: in health it is nothing.
 */
class OutboxRelay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    private static final Duration SWEEP = Duration.ofMillis(500);
    private static final Duration SWEPT_AGE = Duration.ofMillis(400);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final long ACKNOWLEDGED_WITHIN_SECONDS = 30;

    private final OutboxShards shards;
    private final TransactionTemplate transaction;
    private final KafkaTemplate<String, byte[]> kafka;
    private final Framing framing;
    private final OutboxBell bell;
    private final Counter relayed;
    private final Counter swept;
    private volatile boolean running;
    private volatile double oldest;
    private @Nullable Thread thread;

    OutboxRelay(
            OutboxShards shards,
            TransactionTemplate transaction,
            KafkaTemplate<String, byte[]> kafka,
            Framing framing,
            OutboxBell bell,
            MeterRegistry meters) {
        this.shards = shards;
        this.transaction = transaction;
        this.kafka = kafka;
        this.framing = framing;
        this.bell = bell;
        this.relayed = meters.counter("communique.outbox.relayed");
        this.swept = meters.counter("communique.outbox.swept");
        meters.gauge("communique.outbox.age.seconds", this, relay -> relay.oldest);
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("outbox-relay").start(this::run);
    }

    private void run() {
        var pause = Duration.ofMillis(100);
        while (running) {
            try {
                boolean rang = bell.rings(SWEEP);
                relayAll(rang);
                pause = Duration.ofMillis(100);
            } catch (SQLException | RuntimeException e) {
                if (!running) {
                    return;
                }
                log.atWarn()
                        .addKeyValue("cause", rootOf(e).toString())
                        .log("the outbox waits: database, registry or broker does not answer");
                oldestQuietly();
                pause(pause);
                pause =
                        pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0
                                ? pause.multipliedBy(2)
                                : LONGEST_PAUSE;
            }
        }
    }

    private void relayAll(boolean rang) {
        for (var waiting = shards.waiting(); !waiting.isEmpty() && running; ) {
            int moved = 0;
            for (var shard : waiting) {
                moved += relay(shard, rang);
            }
            if (moved == 0) {
                return;
            }
            waiting = shards.waiting();
        }
        oldest = shards.oldest();
    }

    private int relay(int shard, boolean rang) {
        Integer moved =
                transaction.execute(_ -> {
                    if (!shards.lock(shard)) {
                        return 0;
                    }
                    var rows = shards.rows(shard);
                    if (!rang && shards.oldest() > SWEPT_AGE.toMillis() / 1000.0) {
                        swept.increment(rows.size());
                    }
                    send(rows);
                    shards.delete(rows);
                    return rows.size();
                });
        relayed.increment(moved == null ? 0 : moved);
        return moved == null ? 0 : moved;
    }

    private void send(List<OutboxShards.Row> rows) {
        var sent = new ArrayList<CompletableFuture<SendResult<String, byte[]>>>(rows.size());
        for (var row : rows) {
            var event = row.event();
            var record =
                    new ProducerRecord<>(event.topic(), event.key(), framing.frame(event.value()));
            event.headers()
                    .forEach((name, value) ->
                            record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            sent.add(kafka.send(record));
        }
        try {
            CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new))
                    .get(ACKNOWLEDGED_WITHIN_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the broker did not acknowledge", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while sending", e);
        }
    }

    private void oldestQuietly() {
        try {
            oldest = shards.oldest();
        } catch (RuntimeException e) {
            log.atDebug().log("the outbox's age is unknown while the database does not answer");
        }
    }

    private static Throwable rootOf(Throwable thrown) {
        var root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private static void pause(Duration length) {
        try {
            Thread.sleep(length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
        var relay = thread;
        if (relay != null) {
            try {
                relay.join(Duration.ofSeconds(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        bell.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
