package io.communique.approval;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Tells each withdrawal once more when compaction is due. Kafka compacts all of a partition but the
 * segment that it is writing, and begins a new one only when a record comes: on a quiet partition
 * the withdrawn words would stay in the log until somebody publishes something else. The repeat,
 * which every reader drops, begins the new segment, of the articles and behind it of the
 * renditions.
 *
 * <p>After a start the withdrawals of the last day are told again, so nothing has to be kept.
 */
@Service
public class TellWithdrawalsAgain {

    private static final Duration AFTER_A_START = Duration.ofDays(1);

    private final Articles articles;
    private final EmitAgain emissions;
    private final Clock clock;
    private final Duration compactionLag;
    private Instant told;

    TellWithdrawalsAgain(
            Articles articles,
            EmitAgain emissions,
            Clock clock,
            @Value("${communique.compaction-lag}") Duration compactionLag) {
        this.articles = articles;
        this.emissions = emissions;
        this.clock = clock;
        this.compactionLag = compactionLag;
        this.told = clock.instant().minus(AFTER_A_START);
    }

    /** A little later than the lag, so that the segment is old enough even for a slow clock. */
    @Scheduled(fixedDelay = 5_000)
    void tell() {
        var due = clock.instant().minus(compactionLag.plusSeconds(5));
        if (due.isAfter(told)) {
            articles.withdrawn(told, due).forEach(emissions::emit);
            told = due;
        }
    }
}
