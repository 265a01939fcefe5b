package io.communique.syndication;

import io.communique.syndication.domain.PublicArticle;
import io.communique.syndication.domain.Renditions;
import io.communique.syndication.domain.SignedStatement;
import java.util.Optional;
import java.util.UUID;

/**
 * What this house knows of each article: where it stands, its newest signed statement, renditions
 * that wait for it.
 */
public interface PublicArticles {

    /** Holds the article to the end of the transaction, so that its two readers take turns. */
    PublicArticle lock(UUID articleId);

    /** Where the article stands at this moment, which may be over when the answer comes. */
    PublicArticle glance(UUID articleId);

    void save(UUID articleId, PublicArticle article);

    /** Keeps the newest signed statement in place of the one before. */
    void keep(SignedStatement signed);

    Optional<SignedStatement> newest(UUID articleId);

    /** Forgets every word of the article: its statement and what waits for it up to the version. */
    void forget(UUID articleId, long version);

    /** Keeps renditions that are ahead of their article; of one version the newest renderer's. */
    void await(Renditions renditions);

    /** Hands out what waits for the version and drops it, with everything older. */
    Optional<Renditions> takeWaiting(UUID articleId, long version);

    /** Reserves so many numbers in the article's sequence of receipts; answers the first. */
    long nextReceipts(UUID articleId, int count);
}
