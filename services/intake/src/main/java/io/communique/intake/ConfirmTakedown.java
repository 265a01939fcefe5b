package io.communique.intake;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The editors' room hears that the website took a withdrawn article down. What stays unconfirmed
 * for ten seconds is counted, for an operator to act on.
 */
@Service
public class ConfirmTakedown {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Takedowns takedowns;

    ConfirmTakedown(Takedowns takedowns, Clock clock, MeterRegistry meters) {
        this.takedowns = takedowns;
        meters.gauge(
                "communique.takedowns.unconfirmed",
                takedowns,
                them -> them.unconfirmed(clock.instant().minus(PATIENCE)));
    }

    @Transactional
    public void confirm(UUID articleId, Instant at) {
        takedowns.confirm(articleId, at);
    }
}
