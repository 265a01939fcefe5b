package io.communique.local.home;

import java.util.Map;
import java.util.TreeMap;

/** How one principal reaches the broker, in the words of Java clients and of librdkafka. */
public record KafkaLogin(String bootstrap, String principal, String password) {
    public Map<String, String> forJava() {
        return new TreeMap<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrap,
                        "security.protocol",
                        "SASL_PLAINTEXT",
                        "sasl.mechanism",
                        "SCRAM-SHA-512",
                        "sasl.jaas.config",
                        jaas()));
    }

    /** PLAIN, because the librdkafka of most distributions cannot do SCRAM with Kafka 4. */
    public Map<String, String> forLibrdkafka() {
        return new TreeMap<>(
                Map.of(
                        "bootstrap.servers", bootstrap,
                        "security.protocol", "SASL_PLAINTEXT",
                        "sasl.mechanisms", "PLAIN",
                        "sasl.username", principal,
                        "sasl.password", password));
    }

    public String jaas() {
        return "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                .formatted(principal, password);
    }

    public static String lines(Map<String, String> properties) {
        var text = new StringBuilder();
        properties.forEach((key, value) -> text.append(key + "=" + value + "\n"));
        return text.toString();
    }
}
