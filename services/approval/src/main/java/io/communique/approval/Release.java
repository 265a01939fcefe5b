package io.communique.approval;

import io.communique.approval.domain.Article;
import io.communique.approval.domain.Revision;
import io.communique.approval.domain.Statement;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * The step that makes words public: the next version, sealed, told. Its caller holds the article.
 */
@Component
class Release {

    private final Signatory signatory;
    private final News news;
    private final Offices offices;

    Release(Signatory signatory, News news, Offices offices) {
        this.signatory = signatory;
        this.news = news;
        this.offices = offices;
    }

    Article publish(Article article, Revision revision, Instant approvedAt, Instant now) {
        var issuer = offices.issuer(revision.content().area());
        return publish(article, article.release(revision, approvedAt, issuer, now))
                .scheduling(null);
    }

    Article publish(Article article, Statement statement) {
        var sealed = signatory.seal(statement);
        news.tell(sealed);
        return article.after(sealed);
    }
}
