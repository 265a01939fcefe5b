package io.communique.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.communique.intake.domain.Draft.Event;
import io.communique.intake.domain.Draft.Reply;
import io.communique.intake.domain.Draft.Wish;
import io.communique.intake.domain.Outcome.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DraftTest {

    private static final Instant AT = Instant.parse("2021-03-24T12:56:00Z");

    private final Draft begun = Draft.begun(UUID.randomUUID(), content("one"), "hash of one");

    @Test
    void goesFromDraftToPublishedAndBackToDraftAsACorrection() {
        Draft submitted = submitted(begun);
        assertThat(begun.state()).isEqualTo(DraftState.DRAFT);
        assertThat(submitted.state()).isEqualTo(DraftState.AWAITING);
        Draft published = decided(submitted, 1, 1, Verdict.APPROVED, Standing.PUBLISHED, 1);
        assertThat(published.state()).isEqualTo(DraftState.PUBLISHED);
        Draft corrected = saved(published, "two");
        assertThat(corrected.state()).isEqualTo(DraftState.DRAFT);
        assertThat(corrected.outcome().standing()).isEqualTo(Standing.PUBLISHED);
        assertThat(submitted(corrected).state()).isEqualTo(DraftState.AWAITING);
    }

    @Test
    void approvedIsScheduledUntilItIsPublic() {
        Draft scheduled =
                decided(submitted(begun), 1, 1, Verdict.APPROVED, Standing.SCHEDULED, null);
        assertThat(scheduled.state()).isEqualTo(DraftState.SCHEDULED);
        assertThat(submit(scheduled)).isInstanceOf(Reply.Refused.class);
    }

    @Test
    void aDecisionOnOlderWordsDoesNotTouchNewerOnes() {
        Draft edited = saved(submitted(begun), "two");
        assertThat(decided(edited, 1, 1, Verdict.RETURNED, Standing.UNPUBLISHED, null).state())
                .isEqualTo(DraftState.DRAFT);
        Draft superseding = submitted(edited);
        assertThat(superseding.newest().number()).isEqualTo(2);
        assertThat(decided(superseding, 1, 1, Verdict.APPROVED, Standing.PUBLISHED, 1).state())
                .isEqualTo(DraftState.AWAITING);
    }

    @Test
    void olderNewsIsNoNews() {
        Draft returned =
                decided(submitted(begun), 2, 1, Verdict.RETURNED, Standing.UNPUBLISHED, null);
        assertThat(decided(returned, 1, 1, Verdict.APPROVED, Standing.PUBLISHED, 1))
                .isEqualTo(returned);
        assertThat(decided(returned, 2, 1, Verdict.APPROVED, Standing.PUBLISHED, 1))
                .isEqualTo(returned);
    }

    @Test
    void handingInTheSameVersionTwiceGivesTheFirstAnswer() {
        Draft submitted = submitted(begun);
        assertThat(submit(submitted)).isEqualTo(new Reply.Repeated(submitted.newest()));
    }

    @Test
    void publishedWordsAreNotHandedInAgainUnlessSomethingElseIsOnItsWay() {
        Draft published = decided(submitted(begun), 1, 1, Verdict.APPROVED, Standing.PUBLISHED, 1);
        Draft same = saved(published, "one");
        assertThat(same.state()).isEqualTo(DraftState.PUBLISHED);
        assertThat(submit(same))
                .isEqualTo(
                        new Reply.Refused(
                                new Refusal.NothingNew(
                                        same.articleId(),
                                        "/news/county/a/",
                                        published.published())));
        Draft regretted = saved(submitted(saved(published, "two")), "one");
        assertThat(submit(regretted)).isInstanceOf(Reply.Accepted.class);
    }

    @Test
    void theStaleAreTold() {
        assertThat(Draft.decide(saved(begun, "two"), new Wish.Discard(1)))
                .isEqualTo(new Reply.Refused(new Refusal.Stale(2)));
    }

    @Test
    void onlyWhatCannotBecomePublicIsDiscardedOrMoved() {
        Draft submitted = submitted(begun);
        Draft returned = decided(submitted, 1, 1, Verdict.RETURNED, Standing.UNPUBLISHED, null);
        Draft published = decided(submitted, 1, 1, Verdict.APPROVED, Standing.PUBLISHED, 1);
        assertThat(discard(begun)).isInstanceOf(Reply.Accepted.class);
        assertThat(discard(returned)).isInstanceOf(Reply.Accepted.class);
        assertThat(discard(submitted)).isInstanceOf(Reply.Refused.class);
        assertThat(discard(saved(submitted, "two"))).isInstanceOf(Reply.Refused.class);
        assertThat(discard(published)).isInstanceOf(Reply.Refused.class);
        assertThat(move(begun)).isInstanceOf(Reply.Accepted.class);
        assertThat(move(submitted)).isInstanceOf(Reply.Refused.class);
        assertThat(move(published)).isInstanceOf(Reply.Refused.class);
    }

    @Test
    void nothingHappensToAWithdrawnArticle() {
        Draft withdrawn = decided(submitted(begun), 2, 1, Verdict.APPROVED, Standing.WITHDRAWN, 1);
        assertThat(withdrawn.state()).isEqualTo(DraftState.WITHDRAWN);
        assertThat(submit(withdrawn)).isInstanceOf(Reply.Refused.class);
        assertThat(discard(withdrawn)).isInstanceOf(Reply.Refused.class);
        assertThat(
                        Draft.decide(
                                withdrawn,
                                new Wish.Save(1, content("x"), "hash of x", "editor", AT)))
                .isInstanceOf(Reply.Refused.class);
    }

    @Test
    void whoSavedAfterThePublishedRevisionWasHandedInStaysAContributor() {
        Draft savedMeanwhile = saved(submitted(begun), "two");
        Draft published = decided(savedMeanwhile, 1, 1, Verdict.APPROVED, Standing.PUBLISHED, 1);
        assertThat(published.version()).isEqualTo(2);
        assertThat(published.publishedVersion()).isEqualTo(1);
    }

    private static Draft saved(Draft draft, String headline) {
        var wish =
                new Wish.Save(
                        draft.version(), content(headline), "hash of " + headline, "editor", AT);
        return Draft.evolve(draft, accepted(Draft.decide(draft, wish)));
    }

    private static Draft submitted(Draft draft) {
        return Draft.evolve(draft, accepted(submit(draft)));
    }

    private static Reply submit(Draft draft) {
        return Draft.decide(
                draft, new Wish.Submit(draft.version(), List.of("editor"), "editor", AT));
    }

    private static Reply discard(Draft draft) {
        return Draft.decide(draft, new Wish.Discard(draft.version()));
    }

    private static Reply move(Draft draft) {
        var elsewhere = draft.content().words().at("/news/county/elsewhere/");
        return Draft.decide(
                draft, new Wish.Save(draft.version(), elsewhere, "moved", "editor", AT));
    }

    private static Event accepted(Reply reply) {
        return ((Reply.Accepted) reply).event();
    }

    private static Draft decided(
            Draft draft,
            long sequence,
            int revision,
            Verdict verdict,
            Standing standing,
            @Nullable Integer published) {
        var outcome = new Outcome(sequence, revision, verdict, null, standing, published, null);
        Revision newest = draft.newest();
        Revision first =
                published == null || newest == null
                        ? null
                        : new Revision(published, 1, "hash of one", List.of(), "e", AT);
        return draft.after(outcome, first);
    }

    private static Content content(String headline) {
        return new Words(
                        "county",
                        null,
                        headline,
                        "S",
                        "B",
                        "en-GB",
                        null,
                        new Social("article", null, null),
                        null,
                        null)
                .at("/news/county/a/");
    }
}
