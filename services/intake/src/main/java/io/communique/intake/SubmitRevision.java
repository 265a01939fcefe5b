package io.communique.intake;

import io.communique.intake.domain.Draft;
import io.communique.intake.domain.Draft.Event;
import io.communique.intake.domain.Draft.Reply;
import io.communique.intake.domain.Draft.Wish;
import io.communique.intake.domain.Editor;
import io.communique.intake.domain.Image;
import io.communique.intake.domain.Refusal;
import io.communique.intake.domain.Revision;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An editor hands the draft in: its words become a revision, and approval hears of it. */
@Service
public class SubmitRevision {

    private final Drafts drafts;
    private final Revisions revisions;
    private final News news;
    private final EmitMaster masters;
    private final Clock clock;

    SubmitRevision(Drafts drafts, Revisions revisions, News news, EmitMaster masters, Clock clock) {
        this.drafts = drafts;
        this.revisions = revisions;
        this.news = news;
        this.masters = masters;
        this.clock = clock;
    }

    /**
     * What became of handing in.
     *
     * @param first false when these very words had been handed in before and still wait
     */
    public record Submission(Draft draft, Revision revision, boolean first) {}

    /**
     * Handing in the very version that awaits its decision gives the first answer again: a new
     * revision would only take the review out of its approver's hands.
     */
    @Transactional
    public Answer<Submission> submit(UUID articleId, long seen, Editor by) {
        Optional<Draft> found = drafts.lock(articleId);
        if (found.isEmpty()) {
            return Answer.refused(new Refusal.UnknownDraft());
        }
        Draft draft = found.get();
        if (!by.writesIn(draft.content().area())) {
            return Answer.refused(new Refusal.NotYours("You do not write for this area."));
        }
        return switch (Draft.decide(draft, wish(draft, seen, by))) {
            case Reply.Accepted(Event event) -> Answer.given(accept(Draft.evolve(draft, event)));
            case Reply.Repeated(var revision) ->
                    Answer.given(new Submission(draft, revision, false));
            case Reply.Refused(var why) -> Answer.refused(why);
        };
    }

    private Wish wish(Draft draft, long seen, Editor by) {
        return new Wish.Submit(
                seen,
                drafts.contributors(draft.articleId(), draft.publishedVersion()),
                by.subject(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private Submission accept(Draft submitted) {
        Revision revision = submitted.newest();
        if (revision == null) {
            throw new IllegalStateException("submitted without a revision");
        }
        revisions.add(submitted.articleId(), revision, submitted.content());
        drafts.note(submitted);
        Image image = submitted.content().words().image();
        if (image != null && image.hash() != null) {
            masters.emit(submitted.content().area(), image.hash());
        }
        news.tell(submitted.articleId(), revision, submitted.content());
        return new Submission(submitted, revision, true);
    }
}
