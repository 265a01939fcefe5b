package io.communique.intake;

import io.communique.intake.domain.Draft;
import io.communique.intake.domain.Revision;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells approval of an article's newest revision once more, with everyone who has saved a version
 * since: they are contributors as well. The draft is kept locked meanwhile, so that a newer
 * revision can only be told after it.
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
        return drafts.lock(articleId)
                .filter(draft -> draft.newest() != null)
                .map(this::emit)
                .isPresent();
    }

    private Draft emit(Draft draft) {
        Revision newest = Objects.requireNonNull(draft.newest());
        news.tellAgain(
                draft.articleId(),
                newest.with(drafts.contributors(draft.articleId(), newest.draftVersion())),
                revisions.content(draft.articleId(), newest.number()).orElseThrow(),
                draft.version());
        return draft;
    }
}
