package io.communique.intake;

import io.communique.intake.SubmitRevision.Submission;
import io.communique.intake.domain.Draft;
import io.communique.intake.domain.Editor;
import io.communique.intake.domain.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An editor looks at the drafts of their areas. */
@Service
public class ReadDrafts {

    private final Drafts drafts;
    private final Revisions revisions;

    ReadDrafts(Drafts drafts, Revisions revisions) {
        this.drafts = drafts;
        this.revisions = revisions;
    }

    @Transactional(readOnly = true)
    public Answer<Draft> one(UUID articleId, Editor by) {
        Optional<Draft> found = drafts.find(articleId);
        if (found.isEmpty()) {
            return Answer.refused(new Refusal.UnknownDraft());
        }
        return by.writesIn(found.get().content().area())
                ? Answer.given(found.get())
                : Answer.refused(new Refusal.NotYours("You do not write for this area."));
    }

    /** A revision as it was handed in, with the draft as it is now. */
    @Transactional(readOnly = true)
    public Answer<Submission> submission(UUID articleId, int number, Editor by) {
        return switch (one(articleId, by)) {
            case Answer.Refused(var why) -> Answer.refused(why);
            case Answer.Given(var draft) ->
                    revisions
                            .find(articleId, number)
                            .map(revision -> Answer.given(new Submission(draft, revision, false)))
                            .orElseGet(() -> Answer.refused(new Refusal.UnknownDraft()));
        };
    }

    @Transactional(readOnly = true)
    public List<Drafts.Listed> list(Drafts.Query query) {
        return query.areas().isEmpty() ? List.of() : drafts.list(query);
    }
}
