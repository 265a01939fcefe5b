package io.communique.intake;

import io.communique.intake.domain.Draft;
import io.communique.intake.domain.Revision;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells approval of an article's newest revision once more. The draft is kept locked meanwhile, so
 * that a newer revision can only be told after it.
 */
@Service
public class EmitRevision {

    private final Drafts drafts;
    private final Revisions revisions;
    private final News news;

    EmitRevision(Drafts drafts, Revisions revisions, News news) {
        this.drafts = drafts;
        this.revisions = revisions;
        this.news = news;
    }

    /** False when there is nothing to tell. */
    @Transactional
    public boolean emit(UUID articleId) {
        Revision newest = drafts.lock(articleId).map(Draft::newest).orElse(null);
        if (newest == null) {
            return false;
        }
        var content = revisions.content(articleId, newest.number()).orElseThrow();
        news.tellAgain(articleId, newest, content);
        return true;
    }
}
