package io.communique.syndication.kafka;

import java.util.Map;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ProducerFactory;

/**
 * A site that is built again beside the live one, to be compared with it, reads everything and
 * tells nobody: what it would write to the broker, receipts and dead letters, is acknowledged and
 * dropped.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("communique.rebuild")
class RebuildConfiguration {

    @Bean
    ProducerFactory<?, ?> silentProducers(
            @Value("${spring.kafka.bootstrap-servers}") String bootstrap) {
        return new SilentProducers(bootstrap);
    }

    private record SilentProducers(String bootstrap) implements ProducerFactory<String, byte[]> {

        /** A new one for each record, so that none is remembered. */
        @Override
        public Producer<String, byte[]> createProducer() {
            return new MockProducer<>(
                    true, null, new StringSerializer(), new ByteArraySerializer());
        }

        @Override
        public Map<String, Object> getConfigurationProperties() {
            return Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
        }
    }
}
