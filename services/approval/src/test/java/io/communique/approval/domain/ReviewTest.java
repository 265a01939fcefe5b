package io.communique.approval.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.communique.approval.Samples;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReviewTest {

    private final Revision revision = Samples.revision(UUID.randomUUID(), 1, "hash");
    private final Decision approved =
            new Decision(
                    revision.articleId(),
                    1,
                    Verdict.APPROVE,
                    "approver",
                    null,
                    "hash",
                    Samples.MORNING,
                    new Decision.Outcome.Released(1));

    @Test
    void someoneElseMayDecideTheWordsTheySaw() {
        assertThat(decide(new Review.Awaiting(revision), "approver", Verdict.APPROVE, "hash"))
                .isEqualTo(new Reply.Accepted());
    }

    @Test
    void aContributorMayNotEvenWhenItIsTooLate() {
        assertThat(decide(new Review.Awaiting(revision), "editor", Verdict.RETURN, "hash"))
                .isEqualTo(new Reply.Refused(Objection.OWN_WORK));
        assertThat(decide(new Review.Superseded(revision), "editor", Verdict.APPROVE, "hash"))
                .isEqualTo(new Reply.Refused(Objection.OWN_WORK));
    }

    @Test
    void nobodyApprovesOtherWords() {
        assertThat(decide(new Review.Awaiting(revision), "approver", Verdict.APPROVE, "other"))
                .isEqualTo(new Reply.Refused(Objection.OTHER_CONTENT));
    }

    @Test
    void theSameAgainGetsTheFirstAnswer() {
        var decided = new Review.Decided(revision, approved);
        assertThat(decide(decided, "approver", Verdict.APPROVE, "hash"))
                .isEqualTo(new Reply.Repeated(approved));
        assertThat(decide(decided, "approver", Verdict.RETURN, "hash"))
                .isEqualTo(new Reply.Refused(Objection.ALREADY_DECIDED));
        assertThat(decide(decided, "approver2", Verdict.APPROVE, "hash"))
                .isEqualTo(new Reply.Refused(Objection.ALREADY_DECIDED));
    }

    @Test
    void whatIsNoLongerAwaitedCannotBeDecided() {
        assertThat(decide(new Review.Superseded(revision), "approver", Verdict.APPROVE, "hash"))
                .isEqualTo(new Reply.Refused(Objection.SUPERSEDED));
        assertThat(decide(new Review.Closed(revision), "approver", Verdict.APPROVE, "hash"))
                .isEqualTo(new Reply.Refused(Objection.WITHDRAWN));
    }

    private static Reply decide(Review review, String by, Verdict verdict, String hash) {
        return Review.decide(review, new Decide(by, verdict, null, hash, Samples.MORNING));
    }
}
