package io.communique.rendering.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.communique.rendering.domain.Reissue.Form;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReissueTest {

    private static final Reissue NOW = reissue(30_002, "c0ffee", false);

    private static Reissue reissue(int harbour, String looks, boolean complete) {
        return new Reissue(
                Map.of("harbour", new Form(harbour, looks), "town", new Form(30_000, "decade")),
                complete);
    }

    @Test
    void isReadBackAsItWasNoted() {
        assertThat(Reissue.noted(NOW.note())).isEqualTo(NOW);
        assertThat(Reissue.noted(NOW.completed().note())).isEqualTo(NOW.completed());
        assertThat(Reissue.noted("")).isEqualTo(new Reissue(Map.of(), false));
    }

    @Test
    void aNoteWithoutLooksIsReadToo() {
        assertThat(Reissue.noted("harbour=30001;complete").to())
                .isEqualTo(Map.of("harbour", new Form(30_001, "")));
    }

    @Test
    void whatWasNeverDoneIsDue() {
        assertThat(NOW.isDue(Reissue.NONE)).isTrue();
        assertThat(NOW.isDue(Reissue.NONE, "harbour")).isTrue();
    }

    @Test
    void whatIsDoneIsNotDue() {
        assertThat(NOW.isDue(NOW.completed())).isFalse();
    }

    @Test
    void onlyAreasThatHaveChangedAreDue() {
        var before = reissue(30_001, "c0ffee", true);
        assertThat(NOW.isDue(before, "harbour")).isTrue();
        assertThat(NOW.isDue(before, "town")).isFalse();
    }

    @Test
    void whatWasCutOffIsDueInWhole() {
        var before = reissue(30_001, "c0ffee", false);
        assertThat(NOW.isDue(before, "town")).isTrue();
        assertThat(NOW.continues(before)).isFalse();
    }

    @Test
    void goesOnWithWhatItBegan() {
        assertThat(NOW.continues(NOW)).isTrue();
        assertThat(NOW.continues(NOW.completed())).isFalse();
    }

    @Test
    void whatANewerFormHasMadeIsNotDue() {
        assertThat(NOW.isDue(reissue(30_003, "c0ffee", true))).isFalse();
        assertThat(NOW.isDue(reissue(30_003, "c0ffee", false), "harbour")).isFalse();
    }

    @Test
    void otherLooksInTheSameEditionAreUnannounced() {
        assertThat(NOW.unannounced(reissue(30_002, "facade", true))).containsExactly("harbour");
        assertThat(NOW.unannounced(NOW.completed())).isEmpty();
        assertThat(NOW.unannounced(reissue(30_001, "facade", true))).isEmpty();
        assertThat(NOW.unannounced(reissue(30_002, "", true))).isEmpty();
    }
}
