package io.communique.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.communique.bench.rendering.RenderingBench;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody waits an hour to learn that they have asked for something else. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BenchTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "cards",
                "latency --help",
                "-Darticles",
                "rendering --only z",
                "rendering --only a,z",
                "rendering --only ,",
                "rendering --peers --only",
                "rendering --help",
                "rendering --onyl a",
                "rendering a"
            })
    void whatCannotBeMeasuredIsNotBegun(String asked) throws Exception {
        assertThat(Bench.run(List.of(asked.split(" ")))).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--peers", "--only a,c", "--only i --peers", "--peers --only b,b"})
    void whatCanBeMeasuredIs(String options) {
        assertThat(RenderingBench.asked(List.of(options.split(" ")))).isPresent();
    }
}
