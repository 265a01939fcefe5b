package io.communique.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private static final Duration AT_ONCE = Duration.ZERO;
    private final Backoff backoff = new Backoff();

    @Test
    void each_quick_end_is_waited_for_longer_but_not_without_end() {
        assertThat(backoff.after(AT_ONCE)).isEqualTo(Duration.ofMillis(500));
        assertThat(backoff.after(AT_ONCE)).isEqualTo(Duration.ofSeconds(1));
        for (int i = 0; i < 10; i++) {
            backoff.after(AT_ONCE);
        }
        assertThat(backoff.after(AT_ONCE)).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void who_has_held_for_a_while_is_started_again_soon() {
        for (int i = 0; i < 5; i++) {
            backoff.after(AT_ONCE);
        }

        assertThat(backoff.after(Duration.ofMinutes(5))).isEqualTo(Duration.ofMillis(500));
    }
}
