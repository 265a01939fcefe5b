package io.communique.rendering.kafka;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.stereotype.Component;

/** Whether the service can read its topic: it is ready once the broker has given it partitions. */
@Component("articlesHealthIndicator")
class ArticlesHealthIndicator implements HealthIndicator {

    private final KafkaListenerEndpointRegistry listeners;

    ArticlesHealthIndicator(KafkaListenerEndpointRegistry listeners) {
        this.listeners = listeners;
    }

    @Override
    public Health health() {
        var container = listeners.getListenerContainer(ArticleReader.LISTENER);
        var partitions = container == null ? null : container.getAssignedPartitions();
        var count = partitions == null ? 0 : partitions.size();
        return (count > 0 ? Health.up() : Health.down()).withDetail("partitions", count).build();
    }
}
