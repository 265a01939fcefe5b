package io.communique.intake;

import io.communique.intake.domain.Draft;
import io.communique.intake.domain.Outcome;
import io.communique.intake.domain.Revision;
import io.communique.intake.domain.Standing;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The editors' room hears what approval decided. Hearing it twice, or late, changes nothing. */
@Service
public class LearnDecision {

    private static final Logger log = LoggerFactory.getLogger(LearnDecision.class);

    private final Drafts drafts;
    private final Revisions revisions;
    private final Takedowns takedowns;
    private final Clock clock;

    LearnDecision(Drafts drafts, Revisions revisions, Takedowns takedowns, Clock clock) {
        this.drafts = drafts;
        this.revisions = revisions;
        this.takedowns = takedowns;
        this.clock = clock;
    }

    @Transactional
    public void learn(UUID articleId, Outcome outcome) {
        Optional<Draft> found = drafts.lock(articleId);
        if (found.isEmpty()) {
            log.atInfo().addKeyValue("articleId", articleId).log("decision on no draft of ours");
            return;
        }
        if (outcome.standing() == Standing.WITHDRAWN && outcome.publishedRevision() != null) {
            takedowns.expect(articleId, clock.instant());
        }
        Draft draft = found.get();
        Draft learnt = draft.after(outcome, published(articleId, outcome));
        if (!learnt.equals(draft)) {
            drafts.note(learnt);
            log.atInfo()
                    .addKeyValue("articleId", articleId)
                    .addKeyValue("revision", outcome.revision())
                    .log("decision learnt");
        }
    }

    private @Nullable Revision published(UUID articleId, Outcome outcome) {
        Integer number = outcome.publishedRevision();
        return number == null ? null : revisions.find(articleId, number).orElse(null);
    }
}
