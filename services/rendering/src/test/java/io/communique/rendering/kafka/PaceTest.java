package io.communique.rendering.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PaceTest {

    @Test
    void isNeverFasterThanItIsTold() throws Exception {
        var pace = new Pace(100);
        long start = System.nanoTime();

        for (int i = 0; i <= 10; i++) {
            pace.keep();
        }

        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(90_000_000);
    }

    @Test
    void aPaceOfNothingIsRefused() {
        assertThatThrownBy(() -> new Pace(0))
                .hasMessage("communique.reissue-per-second must be positive, was 0");
    }
}
