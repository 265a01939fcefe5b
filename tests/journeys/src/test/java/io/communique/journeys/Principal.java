package io.communique.journeys;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** One who logs in to the broker by name, with what the system's secrets say. */
record Principal(LocalSystem system, String name) {

    private static final int PARTITIONS = 12;

    Map<String, Object> settings() {
        var settings = new HashMap<String, Object>();
        settings.put("bootstrap.servers", system.env("KAFKA_BOOTSTRAP"));
        settings.put("security.protocol", "SASL_PLAINTEXT");
        settings.put("sasl.mechanism", "SCRAM-SHA-512");
        settings.put(
                "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                        .formatted(name, password()));
        settings.put("enable.metrics.push", false);
        settings.put("request.timeout.ms", 10_000);
        settings.put("default.api.timeout.ms", 20_000);
        return settings;
    }

    private String password() {
        try {
            var passwords = new Properties();
            passwords.load(
                    new StringReader(
                            Files.readString(system.data().resolve("secrets/kafka.properties"))));
            return passwords.getProperty(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Admin admin() {
        return Admin.create(settings());
    }

    KafkaProducer<String, byte[]> producer() {
        var settings = settings();
        settings.remove("default.api.timeout.ms");
        settings.put("max.request.size", 64 << 20);
        settings.put("max.block.ms", 10_000);
        settings.put("delivery.timeout.ms", 20_000);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    /** A reader; without a group it cannot store how far it has come. */
    KafkaConsumer<String, byte[]> consumer(String... group) {
        var settings = settings();
        settings.put("auto.offset.reset", "earliest");
        settings.put("allow.auto.create.topics", false);
        if (group.length > 0) {
            settings.put("group.id", group[0]);
        }
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** Every record of a topic, from the start to the end that it has now. */
    List<ConsumerRecord<String, byte[]>> readAll(String topic) {
        try (var consumer = consumer()) {
            var partitions = new ArrayList<TopicPartition>();
            for (int i = 0; i < PARTITIONS; i++) {
                partitions.add(new TopicPartition(topic, i));
            }
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var all = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
                consumer.poll(Duration.ofMillis(200)).forEach(all::add);
            }
            return all;
        }
    }
}
