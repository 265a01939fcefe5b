package io.communique.intake.kafka;

import io.communique.events.Delivery;
import io.communique.intake.ConfirmTakedown;
import io.communique.platform.kafka.BrokenRecord;
import io.communique.schemas.Topics;
import io.communique.schemas.UnreadableRecord;
import io.communique.schemas.Wire;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Syndication's receipts; the editors' room listens for takedowns. */
@Component
class DeliveryReader {

    private final Wire wire;
    private final ConfirmTakedown takedowns;

    DeliveryReader(Wire wire, ConfirmTakedown takedowns) {
        this.wire = wire;
        this.takedowns = takedowns;
    }

    @KafkaListener(id = "deliveries", groupId = "intake", topics = "communique.deliveries")
    void read(ConsumerRecord<String, byte @Nullable []> record) {
        var value = record.value();
        if (value == null) {
            throw new BrokenRecord("no value");
        }
        var delivery = delivery(value);
        switch (delivery.getState()) {
            case TAKEN_DOWN -> takedown(delivery);
            case LIVE, UNKNOWN -> {}
        }
    }

    /** The page goes with everything else of the article, in one transaction. */
    private void takedown(Delivery delivery) {
        if (!delivery.getChannel().equals("page")) {
            return;
        }
        try {
            takedowns.confirm(UUID.fromString(delivery.getArticleId()), delivery.getAt());
        } catch (IllegalArgumentException e) {
            throw new BrokenRecord("the articleId is no UUID", e);
        }
    }

    private Delivery delivery(byte[] value) {
        try {
            return wire.read(Topics.DELIVERIES, value);
        } catch (UnreadableRecord e) {
            throw new BrokenRecord("not a readable Delivery: " + e.getMessage(), e);
        }
    }
}
