package io.communique.rendering.kafka;

import java.util.concurrent.TimeUnit;

/** At most so many a second, evenly. */
final class Pace {

    private final long between;
    private long next = System.nanoTime();

    Pace(int perSecond) {
        if (perSecond < 1) {
            throw new IllegalArgumentException(
                    "communique.reissue-per-second must be positive, was " + perSecond);
        }
        this.between = TimeUnit.SECONDS.toNanos(1) / perSecond;
    }

    void keep() throws InterruptedException {
        var early = next - System.nanoTime();
        if (early > 0) {
            TimeUnit.NANOSECONDS.sleep(early);
        }
        next = Math.max(next, System.nanoTime() - between) + between;
    }
}
