package io.communique.rendering.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ReissueTest {

    private static final Reissue NOW =
            new Reissue(Map.of("harbour", 30_002, "town", 30_000), false);

    @Test
    void isReadBackAsItWasNoted() {
        assertThat(Reissue.noted(NOW.note())).isEqualTo(NOW);
        assertThat(Reissue.noted(NOW.completed().note())).isEqualTo(NOW.completed());
        assertThat(Reissue.noted("")).isEqualTo(new Reissue(Map.of(), false));
    }

    @Test
    void whatWasNeverDoneIsDue() {
        assertThat(NOW.isDue(Reissue.NONE, "harbour")).isTrue();
    }

    @Test
    void onlyAreasThatHaveChangedAreDue() {
        var before = new Reissue(Map.of("harbour", 30_001, "town", 30_000), true);
        assertThat(NOW.isDue(before, "harbour")).isTrue();
        assertThat(NOW.isDue(before, "town")).isFalse();
    }

    @Test
    void whatWasCutOffIsDueInWhole() {
        var before = new Reissue(Map.of("harbour", 30_001, "town", 30_000), false);
        assertThat(NOW.isDue(before, "town")).isTrue();
    }
}
