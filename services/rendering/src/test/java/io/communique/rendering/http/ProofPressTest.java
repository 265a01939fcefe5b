package io.communique.rendering.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.communique.platform.http.Refusal;
import io.communique.rendering.PreviewSettings;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class ProofPressTest {

    private final ProofPress press =
            new ProofPress(new PreviewSettings(1, 1, Duration.ofSeconds(1)));

    @AfterEach
    void close() {
        press.close();
    }

    @Test
    void previewsAreMadeOnThreadsOfTheirOwn() {
        var thread = press.pull(Thread::currentThread);

        assertThat(thread.getName()).isEqualTo("preview-1");
        assertThat(thread.isVirtual()).isFalse();
        assertThat(thread.getPriority()).isEqualTo(Thread.MIN_PRIORITY);
    }

    @Test
    void whatTakesTooLongIsGivenUpAndTheNextIsServed() {
        var never = new CountDownLatch(1);

        assertThatThrownBy(() ->
                        press.pull(() -> {
                            never.await();
                            return "late";
                        }))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("took too long");
        assertThat(press.pull(() -> "next")).isEqualTo("next");
    }

    @Test
    void aRefusalComesBackAsItIs() {
        var refusal = Refusal.of(HttpStatus.NOT_FOUND, "No.");

        assertThatThrownBy(() ->
                        press.pull(() -> {
                            throw refusal;
                        }))
                .isSameAs(refusal);
    }
}
