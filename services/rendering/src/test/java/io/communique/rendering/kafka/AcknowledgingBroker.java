package io.communique.rendering.kafka;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;

/** A broker that acknowledges at once, and remembers. */
final class AcknowledgingBroker {

    private final MockProducer<String, byte[]> producer =
            new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer()) {
                @Override
                public void close(Duration patience) {
                    // the template closes after every message; this broker stays
                }
            };

    List<ProducerRecord<String, byte[]>> sent() {
        return producer.history();
    }

    KafkaTemplate<String, byte[]> template() {
        return new KafkaTemplate<>(
                new ProducerFactory<>() {
                    @Override
                    public Producer<String, byte[]> createProducer() {
                        return producer;
                    }
                });
    }
}
