package io.communique.syndication.kafka;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.stereotype.Component;

/**
 * Whether both topics are under this service's hands: an alert when not, and no reason for the site
 * to go dark.
 */
@Component("topicsHealthIndicator")
class TopicsHealthIndicator implements HealthIndicator {

    private final KafkaListenerEndpointRegistry listeners;

    TopicsHealthIndicator(KafkaListenerEndpointRegistry listeners) {
        this.listeners = listeners;
    }

    @Override
    public Health health() {
        int articles = partitions(ArticleReader.LISTENER);
        int renditions = partitions(RenditionReader.LISTENER);
        return (articles > 0 && renditions > 0 ? Health.up() : Health.down())
                .withDetail("articles", articles)
                .withDetail("renditions", renditions)
                .build();
    }

    private int partitions(String listener) {
        var container = listeners.getListenerContainer(listener);
        var assigned = container == null ? null : container.getAssignedPartitions();
        return assigned == null ? 0 : assigned.size();
    }
}
