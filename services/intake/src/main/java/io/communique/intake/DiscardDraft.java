package io.communique.intake;

import io.communique.intake.domain.Draft;
import io.communique.intake.domain.Draft.Reply;
import io.communique.intake.domain.Draft.Wish;
import io.communique.intake.domain.Editor;
import io.communique.intake.domain.Refusal;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An editor throws away a draft that never became public; its path is free again. */
@Service
public class DiscardDraft {

    private final Drafts drafts;

    DiscardDraft(Drafts drafts) {
        this.drafts = drafts;
    }

    @Transactional
    public Answer<Draft> discard(UUID articleId, long seen, Editor by) {
        Optional<Draft> found = drafts.lock(articleId);
        if (found.isEmpty()) {
            return Answer.refused(new Refusal.UnknownDraft());
        }
        Draft draft = found.get();
        if (!by.writesIn(draft.content().area())) {
            return Answer.refused(new Refusal.NotYours("You do not write for this area."));
        }
        return switch (Draft.decide(draft, new Wish.Discard(seen))) {
            case Reply.Accepted _ -> {
                drafts.discard(articleId);
                yield Answer.given(draft);
            }
            case Reply.Repeated _ -> Answer.given(draft);
            case Reply.Refused(var why) -> Answer.refused(why);
        };
    }
}
