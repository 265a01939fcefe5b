package io.communique.approval;

import io.communique.approval.domain.Revision;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A submission arrives: it opens a review, and takes the place of one that still waits. */
@Service
public class ReceiveSubmission {

    private static final Logger log = LoggerFactory.getLogger(ReceiveSubmission.class);

    private final Reviews reviews;
    private final Articles articles;

    ReceiveSubmission(Reviews reviews, Articles articles) {
        this.reviews = reviews;
        this.articles = articles;
    }

    /**
     * One older than what is on record changes nothing. A repeat may name more contributors: who
     * saved the draft since may not decide either.
     */
    @Transactional
    public void receive(Revision revision) {
        var article = articles.hold(revision.articleId(), revision.content().area());
        int newest = reviews.newest(article.id());
        if (revision.number() == newest) {
            reviews.addContributors(revision);
        }
        if (revision.number() <= newest) {
            return;
        }
        if (article.withdrawn()) {
            reviews.openClosed(revision);
            return;
        }
        reviews.supersede(article.id());
        reviews.open(revision);
        log.atInfo()
                .addKeyValue("articleId", article.id())
                .addKeyValue("revision", revision.number())
                .log("review opened");
    }

    /** The editors took the submission back. */
    @Transactional
    public void recall(UUID article, int revision) {
        if (articles.hold(article).isPresent() && reviews.newest(article) <= revision) {
            reviews.close(article);
        }
    }
}
