package io.communique.syndication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/**
 * The site as it is deployed: what was read is remembered for a second. How fast anything is does
 * not matter here, only what came before what.
 */
@TestPropertySource(properties = "communique.remembered=1s")
class MomentOfMemoryTest extends WholeSite {

    private static final Duration LONGEST = Duration.ofSeconds(1);
    private static final int READERS = 4;
    private static final int MORE = 50;

    @Test
    void whoAsksAfterAWithdrawalNeverGetsWhatWasWithdrawn() throws Exception {
        show(first);
        var isTakenBack = new AtomicBoolean();
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            var all =
                    IntStream.range(0, READERS)
                            .mapToObj(_ -> readers.submit(reader(isTakenBack)))
                            .toList();
            await().atMost(Duration.ofMinutes(1)).until(() -> status() == 200);
            takeStatement.take(first.withdrawn(2, LATER));
            isTakenBack.set(true);
            for (var reader : all) {
                assertThat(reader.get()).containsOnly(410).hasSize(MORE);
            }
        }
    }

    /** What is answered to whoever asks when it is taken back already. */
    private Callable<List<Integer>> reader(AtomicBoolean isTakenBack) {
        return () -> {
            while (!isTakenBack.get()) {
                assertThat(status()).isIn(200, 410);
            }
            return IntStream.range(0, MORE).map(_ -> status()).boxed().toList();
        };
    }

    /** That it is remembered at all has to be seen first, and may take more than one look. */
    @Test
    void whatAnotherServiceTookBackIsGoneASecondLater() {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> {
                    show(first);
                    assertThat(status()).isEqualTo(200);
                    anotherServiceTakesItBack();
                    long end = System.nanoTime() + LONGEST.toNanos();
                    boolean wasRemembered = status() == 200;
                    while (System.nanoTime() < end) {
                        assertThat(status()).isIn(200, 410);
                    }
                    for (int i = 0; i < MORE; i++) {
                        assertThat(status()).isEqualTo(410);
                    }
                    anEmptyHouse();
                    return wasRemembered;
                });
    }

    private void anotherServiceTakesItBack() {
        jdbc.sql(
                        """
                        with gone as (delete from artefact where article_id = :id)
                        update public_article set withdrawn = true, headline = null where article_id = :id
                        """)
                .param("id", first.statement().articleId())
                .update();
    }

    private int status() {
        return get(path).statusCode();
    }
}
