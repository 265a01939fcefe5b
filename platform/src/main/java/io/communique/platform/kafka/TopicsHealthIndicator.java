package io.communique.platform.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.stream.StreamSupport;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;

/**
 * Whether the service has its topics under its hands: every reader has partitions. With it come the
 * figures that an operator asks for next: how far the readers are behind, how many records are
 * parked, how old the oldest event is that waits for the broker. It is an alert, no reason to go
 * dark.
 */
final class TopicsHealthIndicator implements HealthIndicator {

    private final KafkaListenerEndpointRegistry readers;
    private final MeterRegistry meters;

    TopicsHealthIndicator(KafkaListenerEndpointRegistry readers, MeterRegistry meters) {
        this.readers = readers;
        this.meters = meters;
    }

    @Override
    public Health health() {
        var health = Health.up();
        for (var reader : readers.getAllListenerContainers()) {
            var assigned = reader.getAssignedPartitions();
            int partitions = assigned == null ? 0 : assigned.size();
            if (partitions == 0) {
                health.down();
            }
            health.withDetail(String.valueOf(reader.getListenerId()), partitions);
        }
        return health.withDetail("lag", largest("kafka.consumer.fetch.manager.records.lag.max"))
                .withDetail("parked", largest("communique.records.parked"))
                .withDetail("outboxAgeSeconds", largest("communique.outbox.age.seconds"))
                .build();
    }

    private double largest(String name) {
        return meters.find(name).meters().stream()
                .flatMap(meter -> StreamSupport.stream(meter.measure().spliterator(), false))
                .mapToDouble(measurement -> measurement.getValue())
                .filter(value -> !Double.isNaN(value))
                .max()
                .orElse(0);
    }
}
