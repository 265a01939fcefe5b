package io.communique.rendering.domain;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ColoursTest {

    @Test
    void coloursOnWhichWhiteCannotBeReadAreRefused() {
        assertThatThrownBy(() -> new Colours("#14284b", "#ffdd57"))
                .hasMessageContaining("accent is too light");
    }

    @Test
    void onlyPlainHexIsAColour() {
        assertThatThrownBy(() -> new Colours("red;}</style>", "#b3261e"))
                .hasMessageContaining("ground must look like");
    }
}
