package io.communique.approval;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Mends the log where an older record has become an article's last one: a writer that was stopped
 * for a while, and then wrote, does that. What is read off a public topic is compared with what
 * approval knows; an article whose newest record stays older for ten seconds is told again. Readers
 * drop the repeat, so to be wrong here costs one record, and being behind for a moment costs
 * nothing.
 */
@Service
public class MendLog {

    private static final Logger log = LoggerFactory.getLogger(MendLog.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Articles articles;
    private final EmitAgain emissions;
    private final Clock clock;
    private final Counter mended;
    private final Map<Place, Instant> behind = new ConcurrentHashMap<>();

    private record Place(String topic, UUID article) {}

    MendLog(Articles articles, EmitAgain emissions, Clock clock, MeterRegistry meters) {
        this.articles = articles;
        this.emissions = emissions;
        this.clock = clock;
        this.mended = meters.counter("communique.log.mended");
    }

    /** A public topic's newest record of an article is of this version. */
    public void seen(String topic, UUID article, long version) {
        var place = new Place(topic, article);
        if (version < articles.version(article)) {
            behind.putIfAbsent(place, clock.instant());
        } else {
            behind.remove(place);
        }
    }

    @Scheduled(fixedDelay = 5_000)
    void mend() {
        var patient = clock.instant().minus(PATIENCE);
        behind.forEach((place, since) -> {
            if (since.isBefore(patient) && behind.remove(place, since)) {
                emissions.emit(place.article());
                mended.increment();
                log.atWarn()
                        .addKeyValue("articleId", place.article())
                        .addKeyValue("topic", place.topic())
                        .log("the log had fallen behind and is told again");
            }
        });
    }
}
