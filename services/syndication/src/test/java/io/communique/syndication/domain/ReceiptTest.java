package io.communique.syndication.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReceiptTest {

    private static final UUID ARTICLE = UUID.fromString("5b2c0c1e-6a0e-4d6e-9a53-2f1a7c1d0001");

    @Test
    void theDeliveryIdIsTheSameHoweverOftenItIsTold() {
        var told = receipt(7, 1, Channel.PAGE, Instant.EPOCH);
        assertThat(told.deliveryId())
                .isEqualTo(receipt(9, 1, Channel.PAGE, Instant.MAX).deliveryId());
        assertThat(told.deliveryId().version()).isEqualTo(5);
        assertThat(told.deliveryId().variant()).isEqualTo(2);
    }

    @Test
    void eachVersionAndChannelHasItsOwn() {
        var id = receipt(1, 1, Channel.PAGE, Instant.EPOCH).deliveryId();
        assertThat(receipt(1, 2, Channel.PAGE, Instant.EPOCH).deliveryId()).isNotEqualTo(id);
        assertThat(receipt(1, 1, Channel.CARD, Instant.EPOCH).deliveryId()).isNotEqualTo(id);
    }

    private static Receipt receipt(long sequence, long version, Channel channel, Instant at) {
        return new Receipt(ARTICLE, sequence, version, channel, Receipt.State.LIVE, at);
    }
}
