package io.communique.intake;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Throws away what was uploaded and is shown nowhere: by no draft as it is saved, and by no
 * revision that was ever handed in. An editor who uploads today and writes tomorrow must find the
 * picture, therefore a day is the least.
 */
@Service
public class ThrowAwayPictures {

    private static final Logger log = LoggerFactory.getLogger(ThrowAwayPictures.class);
    private static final Duration LEAST = Duration.ofDays(1);

    private final Pictures pictures;
    private final Duration kept;

    ThrowAwayPictures(
            Pictures pictures, @Value("${communique.images.unused-kept:P30D}") Duration kept) {
        if (kept.compareTo(LEAST) < 0) {
            throw new IllegalArgumentException(
                    "communique.images.unused-kept must be a day at least, was " + kept);
        }
        this.pictures = pictures;
        this.kept = kept;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    public void throwAway() {
        int gone = pictures.throwAwayUnused(kept);
        if (gone > 0) {
            log.atInfo().addKeyValue("pictures", gone).log("unused pictures thrown away");
        }
    }
}
