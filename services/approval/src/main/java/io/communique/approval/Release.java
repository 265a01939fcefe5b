package io.communique.approval;

import io.communique.approval.domain.Article;
import io.communique.approval.domain.Revision;
import io.communique.approval.domain.Statement;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
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
        var statement = article.release(revision, approvedAt, issuer, now);
        return publish(article, statement, revision.submittedAt()).scheduling(null);
    }

    Article withdraw(Article article, Statement withdrawal) {
        return publish(article, withdrawal, null);
    }

    private Article publish(Article article, Statement statement, @Nullable Instant submittedAt) {
        var sealed = signatory.seal(statement);
        news.tell(sealed, submittedAt);
        return article.after(sealed);
    }
}
