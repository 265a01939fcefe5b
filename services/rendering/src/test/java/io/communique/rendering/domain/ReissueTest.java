package io.communique.rendering.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.communique.rendering.domain.Reissue.Form;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReissueTest {

    private static final Reissue NOW = reissue(30_002, "c0ffee", false);

    private static Reissue reissue(int harbour, String looks, boolean complete) {
        return new Reissue(
                Map.of(
                        "harbour",
                        new Form(harbour, looks, complete),
                        "town",
                        new Form(30_000, "decade", complete)));
    }

    @Test
    void isReadBackAsItWasNoted() {
        assertThat(Reissue.noted(NOW.note())).isEqualTo(NOW);
        assertThat(Reissue.noted(NOW.completed().note())).isEqualTo(NOW.completed());
        assertThat(Reissue.noted("")).isEqualTo(Reissue.NONE);
    }

    @Test
    void olderNotesAreReadToo() {
        assertThat(Reissue.noted("harbour=30002:c0ffee,town=30000:decade")).isEqualTo(NOW);
        assertThat(Reissue.noted("harbour=30002:c0ffee,town=30000:decade;complete"))
                .isEqualTo(NOW.completed());
        assertThat(Reissue.noted("harbour=30001;complete").to())
                .isEqualTo(Map.of("harbour", new Form(30_001, "", true)));
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
        assertThat(NOW.continues(new Reissue(Map.of("town", NOW.to().get("town"))))).isFalse();
    }

    @Test
    void whatANewerFormHasMadeIsNotDue() {
        assertThat(NOW.isDue(reissue(30_003, "c0ffee", true))).isFalse();
        assertThat(NOW.isDue(reissue(30_003, "c0ffee", false), "harbour")).isFalse();
    }

    @Test
    void whatIsDoneInANewerFormStaysNoted() {
        var before = reissue(30_003, "facade", true);
        var town = new Form(30_001, "decade", false);
        var next = new Reissue(Map.of("harbour", NOW.to().get("harbour"), "town", town));
        var noted = next.completed().after(before);
        assertThat(noted.to().get("harbour")).isEqualTo(before.to().get("harbour"));
        assertThat(noted.to().get("town")).isEqualTo(new Form(30_001, "decade", true));
        assertThat(next.isDue(noted)).isFalse();
        assertThat(before.isDue(noted)).isFalse();
    }

    @Test
    void whatIsDoneStaysDoneWhileTheRestIsUnderWay() {
        var underWay = NOW.after(reissue(30_001, "c0ffee", true));
        assertThat(Reissue.noted(underWay.note())).isEqualTo(underWay);
        assertThat(NOW.isDue(underWay, "harbour")).isTrue();
        assertThat(NOW.isDue(underWay, "town")).isFalse();
        assertThat(NOW.continues(underWay)).isTrue();
    }

    /** How far they were is forgotten, and their older form not made anew meanwhile. */
    @Test
    void whatIsBegunInANewerFormIsBegunAgain() {
        var theirs = reissue(30_003, "facade", false);
        var noted = NOW.after(theirs);
        assertThat(NOW.isDue(noted, "harbour")).isFalse();
        assertThat(theirs.isDue(noted, "harbour")).isTrue();
        assertThat(theirs.continues(noted)).isFalse();
    }

    @Test
    void anAreaOfOthersStaysNoted() {
        var other = new Reissue(Map.of("island", new Form(30_000, "", true)));
        assertThat(NOW.completed().after(other).to()).containsKeys("harbour", "town", "island");
    }

    @Test
    void otherLooksInTheSameEditionAreUnannounced() {
        assertThat(NOW.unannounced(reissue(30_002, "facade", true))).containsExactly("harbour");
        assertThat(NOW.unannounced(NOW.completed())).isEmpty();
        assertThat(NOW.unannounced(reissue(30_001, "facade", true))).isEmpty();
        assertThat(NOW.unannounced(reissue(30_002, "", true))).isEmpty();
    }
}
