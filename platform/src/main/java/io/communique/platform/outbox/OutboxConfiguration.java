package io.communique.platform.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The outbox of a service with a database; the service brings the {@link Framing}. */
@Configuration(proxyBeanMethods = false)
public class OutboxConfiguration {

    @Bean
    Outbox outbox(JdbcClient jdbc, JsonMapper json, Tracer tracer, Propagator traces) {
        return new Outbox(jdbc, json, tracer, traces);
    }

    @Bean
    OutboxRelay outboxRelay(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            ProducerFactory<String, byte[]> producers,
            Framing framing,
            JsonMapper json,
            DataSourceProperties database,
            MeterRegistry meters) {
        return new OutboxRelay(
                new OutboxShards(jdbc, json),
                transaction,
                // Not observed: a record already carries the trace that it belongs to.
                new KafkaTemplate<>(producers),
                framing,
                new OutboxBell(database),
                meters);
    }
}
