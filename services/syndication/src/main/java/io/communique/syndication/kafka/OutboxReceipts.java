package io.communique.syndication.kafka;

import io.communique.events.Delivery;
import io.communique.events.DeliveryState;
import io.communique.platform.kafka.EventHeaders;
import io.communique.platform.outbox.Event;
import io.communique.platform.outbox.Outbox;
import io.communique.schemas.Topics;
import io.communique.schemas.Wire;
import io.communique.syndication.Receipts;
import io.communique.syndication.domain.Receipt;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;

/** Receipts on their way to the deliveries topic. */
@Component
class OutboxReceipts implements Receipts {

    private final Outbox outbox;

    OutboxReceipts(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void tell(List<Receipt> receipts) {
        for (Receipt receipt : receipts) {
            outbox.add(event(receipt));
        }
    }

    static Event event(Receipt receipt) {
        var articleId = receipt.articleId().toString();
        var deliveryId = receipt.deliveryId().toString();
        var delivery =
                Delivery.newBuilder()
                        .setDeliveryId(deliveryId)
                        .setArticleId(articleId)
                        .setVersion(receipt.version())
                        .setChannel(receipt.channel().wire())
                        .setState(
                                switch (receipt.state()) {
                                    case LIVE -> DeliveryState.LIVE;
                                    case TAKEN_DOWN -> DeliveryState.TAKEN_DOWN;
                                })
                        .setAt(receipt.at().truncatedTo(ChronoUnit.MILLIS))
                        .build();
        return new Event(
                Topics.DELIVERIES.name(),
                articleId,
                receipt.sequence(),
                Wire.store(delivery),
                EventHeaders.cloudEvent(
                        deliveryId,
                        "/communique/syndication",
                        "io.communique.delivery",
                        receipt.at().truncatedTo(ChronoUnit.MILLIS),
                        articleId));
    }
}
