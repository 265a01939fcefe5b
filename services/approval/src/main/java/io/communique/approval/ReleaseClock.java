package io.communique.approval;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Wakes {@link ReleaseScheduled} at the moment the next release is due. It looks at least once a
 * second, for releases that were scheduled since.
 */
@Component
class ReleaseClock implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ReleaseClock.class);
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Articles articles;
    private final ReleaseScheduled releases;
    private final Clock clock;
    private volatile boolean running;
    private volatile double overdueSeconds;

    ReleaseClock(Articles articles, ReleaseScheduled releases, Clock clock, MeterRegistry meters) {
        this.articles = articles;
        this.releases = releases;
        this.clock = clock;
        meters.gauge("communique.release.overdue.seconds", this, it -> it.overdueSeconds);
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("release-clock").start(this::run);
    }

    private void run() {
        boolean failed = false;
        while (running) {
            try {
                Thread.sleep(failed ? LOOK : untilNext());
                failed = false;
                for (var article : articles.due(clock.instant())) {
                    releases.release(article);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                log.atWarn()
                        .addKeyValue("fault", e.getClass().getName())
                        .log("scheduled releases wait");
                failed = true;
            }
        }
    }

    private Duration untilNext() {
        try {
            var now = clock.instant();
            Instant due = articles.nextDue().orElse(Instant.MAX);
            overdueSeconds = due.isBefore(now) ? Duration.between(due, now).toSeconds() : 0;
            if (!due.isAfter(now)) {
                return Duration.ZERO;
            }
            return due.isBefore(now.plus(LOOK)) ? Duration.between(now, due) : LOOK;
        } catch (RuntimeException e) {
            return LOOK;
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
