package io.communique.platform;

import static io.communique.platform.ProbeService.event;
import static io.communique.platform.ProbeService.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.communique.platform.outbox.Outbox;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.Tracer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What every service may rely on, tried on a real broker and a real database: an event leaves with
 * its change or not at all, in the order of its key; a record that cannot be read is put aside
 * once, and those behind it flow on.
 */
abstract class MechanismContract {

    private static final String LETTERS = "communique.dead-letters." + ProbeService.NAME;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private ConfigurableApplicationContext service;
    private Map<String, String> database;

    abstract Infrastructure infrastructure();

    @BeforeEach
    void start() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", infrastructure().broker()))) {
            var old = new ArrayList<>(admin.listTopics().names().get());
            old.retainAll(List.of(ProbeService.TOPIC, LETTERS));
            admin.deleteTopics(old).all().get();
            await().atMost(PATIENCE)
                    .until(() ->
                            admin.listTopics().names().get().stream().noneMatch(old::contains));
            admin.createTopics(
                            List.of(
                                    new NewTopic(ProbeService.TOPIC, 3, (short) 1),
                                    new NewTopic(LETTERS, 3, (short) 1)))
                    .all()
                    .get();
        }
        database = infrastructure().database(ProbeService.NAME);
        service = run();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private ConfigurableApplicationContext run() {
        return ProbeService.start(database, infrastructure().broker());
    }

    @Test
    void anEventLeavesWithItsChangeOrNotAtAll() {
        say(number("a", 1));
        inTransaction(() -> {
            outbox().add(number("a", 2));
            throw new RolledBack();
        });
        say(number("a", 3));
        awaitOnTopic("a 1", "a 3");
        assertThat(records(ProbeService.TOPIC))
                .extracting(record -> text(record) + ", " + header(record, "ce_id"))
                .containsExactly("a 1, a 1", "a 3, a 3");
        assertThatThrownBy(() -> outbox().add(number("a", 4)))
                .as("an event without a change")
                .isInstanceOf(RuntimeException.class);
    }

    /** W3C traceparent: the trace of the request in which the change was made. */
    @Test
    void anEventBelongsToTheTraceOfItsChange() {
        var tracer = service.getBean(Tracer.class);
        var trace =
                Observation.createNotStarted("change", service.getBean(ObservationRegistry.class))
                        .observe(() -> {
                            say(number("a", 1));
                            return tracer.currentSpan().context().traceId();
                        });
        awaitOnTopic("a 1");
        assertThat(header(records(ProbeService.TOPIC).getFirst(), "traceparent"))
                .matches("00-" + trace + "-[0-9a-f]{16}-0[13]");
    }

    @Test
    void theNotificationMovesThemAndTheSweepNone() {
        for (int i = 1; i <= 50; i++) {
            say(number("key " + i % 7, i));
        }
        await().atMost(PATIENCE).until(() -> onTopic().size() == 50);
        assertThat(service.getBean(MeterRegistry.class).counter("communique.outbox.swept").count())
                .isZero();
    }

    @Test
    void whatWasAddedWhileNobodyListenedLeavesAtOnce() throws Exception {
        var relay = service.getBean("outboxRelay", SmartLifecycle.class);
        relay.stop();
        say(number("a", 1));
        Thread.sleep(Duration.ofSeconds(1));
        relay.start();

        awaitOnTopic("a 1");
        assertThat(service.getBean(MeterRegistry.class).counter("communique.outbox.swept").count())
                .isZero();
    }

    /** The id of its row is older than that of rows which have left long ago. */
    @Test
    void aTransactionThatCommitsLateLosesNothing() throws Exception {
        var written = new CountDownLatch(1);
        var others = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var late =
                    threads.submit(() ->
                            inTransaction(() -> {
                                outbox().add(number("late", 1));
                                written.countDown();
                                others.await(30, TimeUnit.SECONDS);
                                return null;
                            }));
            written.await();
            LongStream.rangeClosed(1, 20).forEach(i -> say(number("quick", i)));
            awaitOnTopic(
                    LongStream.rangeClosed(1, 20)
                            .mapToObj(i -> "quick " + i)
                            .toArray(String[]::new));
            others.countDown();
            late.get();
        }
        awaitOnTopic("late 1");
    }

    /** Two relays of one service, as while one is deployed behind the other. */
    @Test
    void twoRelaysKeepTheOrderOfEveryKey() throws Exception {
        try (var second = run();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var said = new ArrayList<Future<?>>();
            for (int key = 0; key < 8; key++) {
                var name = "key " + key;
                var writer = key % 2 == 0 ? service : second;
                said.add(
                        threads.submit(() ->
                                LongStream.rangeClosed(1, 100)
                                        .forEach(i -> say(writer, number(name, i)))));
            }
            for (var one : said) {
                one.get();
            }
            await().atMost(PATIENCE).until(() -> waiting() == 0);
        }
        var records = records(ProbeService.TOPIC);
        for (int key = 0; key < 8; key++) {
            var name = "key " + key;
            assertThat(records)
                    .filteredOn(record -> record.key().equals(name))
                    .extracting(MechanismContract::text)
                    .containsExactly(
                            LongStream.rangeClosed(1, 100)
                                    .mapToObj(i -> name + " " + i)
                                    .toArray(String[]::new));
        }
    }

    /** Then the sweep finds what the bell did not ring for, and counts it. */
    @Test
    void aBellThatIsCutOffIsHungAgain() {
        say(number("a", 1));
        awaitOnTopic("a 1");
        cutTheBell();
        say(number("a", 2));
        awaitOnTopic("a 1", "a 2");
        say(number("a", 3));
        awaitOnTopic("a 1", "a 2", "a 3");
    }

    private void cutTheBell() {
        jdbc().sql(
                        """
                        select pg_terminate_backend(pid) from pg_stat_activity
                        where query ilike '%listen %' and pid <> pg_backend_pid()
                          and usename = current_user
                        """)
                .query(Boolean.class)
                .list();
    }

    @Test
    void whatCannotBeReadIsPutAsideOnceAndTheRestFlowsOn() {
        say(number("a", 1));
        say(event("a", 2, ProbeService.BROKEN));
        say(event("a", 3, ProbeService.FAILING));
        say(number("a", 4));
        await().atMost(PATIENCE).until(() -> read().contains("a 4"));
        assertThat(read()).containsExactly("a 1", "a 4");
        var letters = records(LETTERS);
        assertThat(letters)
                .extracting(letter -> text(letter) + ": " + header(letter, "dl_why"))
                .containsExactly(
                        "broken: cannot be read",
                        "failing: failed three times: java.lang.IllegalStateException");
        assertThat(letters)
                .allSatisfy(letter -> {
                    assertThat(letter.key()).isEqualTo("a");
                    assertThat(header(letter, "dl_topic")).isEqualTo(ProbeService.TOPIC);
                });
    }

    @Test
    void aWorldThatIsAwayIsWaitedForInOrder() {
        say(event("a", 1, ProbeService.AWAY));
        say(number("a", 2));
        await().atMost(PATIENCE).until(() -> read().contains("a 2"));
        assertThat(read()).containsExactly(ProbeService.AWAY, "a 2");
        assertThat(records(LETTERS)).isEmpty();
    }

    @Test
    void aServicesOwnRoleMakesNoTables() {
        for (var sql :
                List.of(
                        "create table mine (a text)",
                        "alter table outbox add column mine text",
                        "drop table outbox",
                        "update outbox set key = 'other'",
                        "truncate outbox")) {
            assertThatThrownBy(() -> jdbc().sql(sql).update())
                    .as(sql)
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageMatching("(?s).*(permission denied|must be owner).*");
        }
    }

    private static final class RolledBack extends RuntimeException {}

    private interface Work {
        Object run() throws Exception;
    }

    private Object inTransaction(Work work) {
        try {
            return service.getBean(TransactionTemplate.class)
                    .execute(_ -> {
                        try {
                            return work.run();
                        } catch (RuntimeException e) {
                            throw e;
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    });
        } catch (RolledBack e) {
            return e;
        }
    }

    private void say(io.communique.platform.outbox.Event event) {
        say(service, event);
    }

    private static void say(
            ConfigurableApplicationContext writer, io.communique.platform.outbox.Event event) {
        writer.getBean(TransactionTemplate.class)
                .executeWithoutResult(_ -> writer.getBean(Outbox.class).add(event));
    }

    private Outbox outbox() {
        return service.getBean(Outbox.class);
    }

    private JdbcClient jdbc() {
        return service.getBean(JdbcClient.class);
    }

    private long waiting() {
        return jdbc().sql("select count(*) from outbox").query(Long.class).single();
    }

    private List<String> read() {
        return service.getBean(ProbeService.class).read;
    }

    private void awaitOnTopic(String... texts) {
        await().atMost(PATIENCE).until(() -> onTopic().containsAll(List.of(texts)));
    }

    private List<String> onTopic() {
        return records(ProbeService.TOPIC).stream().map(MechanismContract::text).toList();
    }

    /** All that is on the topic now. */
    private List<ConsumerRecord<String, byte[]>> records(String topic) {
        try (var consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", infrastructure().broker()),
                        new StringDeserializer(),
                        new ByteArrayDeserializer())) {
            var partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(one -> new TopicPartition(topic, one.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var records = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    private static String text(ConsumerRecord<String, byte[]> record) {
        return new String(record.value(), StandardCharsets.UTF_8);
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
