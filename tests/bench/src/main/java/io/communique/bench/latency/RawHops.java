package io.communique.bench.latency;

import io.communique.journeys.LocalSystem;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * What the machine can do at best, measured in the same minute on the same database and broker: one
 * insert made durable, and one record from a producer to a waiting consumer.
 */
final class RawHops implements AutoCloseable {

    private static final String TOPIC = "bench.raw";

    final Figures inserts = new Figures();
    final Figures hops = new Figures();
    private final Connection database;
    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;

    RawHops(LocalSystem system) throws Exception {
        database =
                DriverManager.getConnection(
                        system.env("DATABASE_URL"),
                        system.env("DATABASE_USER"),
                        system.env("DATABASE_PASSWORD"));
        try (var statement = database.createStatement()) {
            statement.execute("create table if not exists public.bench_raw (value text)");
        }
        var kafka = properties(Path.of(system.env("KAFKA_PROPERTIES_ADMIN")));
        try (var admin = Admin.create(kafka)) {
            if (!admin.listTopics().names().get().contains(TOPIC)) {
                admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
            }
        }
        kafka.put("acks", "all");
        kafka.put("linger.ms", "0");
        producer = new KafkaProducer<>(kafka, new ByteArraySerializer(), new ByteArraySerializer());
        consumer =
                new KafkaConsumer<>(
                        kafka, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        var partition = new TopicPartition(TOPIC, 0);
        consumer.assign(List.of(partition));
        consumer.seekToEnd(List.of(partition));
        consumer.position(partition);
    }

    private static Properties properties(Path file) throws Exception {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }

    /** One of each. */
    void measure() throws Exception {
        long start = System.nanoTime();
        try (var insert = database.prepareStatement("insert into public.bench_raw values (?)")) {
            insert.setString(1, "x".repeat(1_000));
            insert.executeUpdate();
        }
        inserts.add(System.nanoTime() - start);
        start = System.nanoTime();
        producer.send(new ProducerRecord<>(TOPIC, new byte[20_000])).get(10, TimeUnit.SECONDS);
        while (consumer.poll(Duration.ofSeconds(1)).isEmpty()) {
            // The record is acknowledged: it comes.
        }
        hops.add(System.nanoTime() - start);
    }

    /** What a path of so many durable inserts and hops would cost at best, at the median. */
    double best(int inserted, int hopped) {
        return inserted * inserts.percentile(50) + hopped * hops.percentile(50);
    }

    Map<String, Double> medians() {
        return Map.of("insert", inserts.percentile(50), "hop", hops.percentile(50));
    }

    @Override
    public void close() throws Exception {
        producer.close(Duration.ofSeconds(2));
        consumer.close();
        database.close();
    }
}
