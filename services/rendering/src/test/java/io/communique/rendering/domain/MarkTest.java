package io.communique.rendering.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkTest {

    @Test
    void absoluteMovesLinesAndCurvesAreAMark() {
        assertThat(new Mark("M1 1L2.5 2C1 1 2 2 3 3Q1 1 2 2Z")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "M1 1",
                "M1L2 2",
                "m1 1l2 2",
                "M1 1L2",
                "M1 1C1 1 2 2",
                "M1..2 1L2 2",
                "M1 1L2 2\"/><script>",
                "M-1 1L2 2"
            })
    void nothingElseIs(String path) {
        assertThatThrownBy(() -> new Mark(path)).hasMessageContaining("mark must be");
    }
}
