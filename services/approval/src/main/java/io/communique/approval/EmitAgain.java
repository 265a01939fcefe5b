package io.communique.approval;

import io.communique.approval.domain.Article;
import io.communique.approval.domain.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the log again what it should hold of an article: after a loss, or to try a parked one. */
@Service
public class EmitAgain {

    private final Articles articles;
    private final Reviews reviews;
    private final News news;
    private final Clock clock;

    EmitAgain(Articles articles, Reviews reviews, News news, Clock clock) {
        this.articles = articles;
        this.reviews = reviews;
        this.news = news;
        this.clock = clock;
    }

    /** False when there is no such article. */
    @Transactional
    public boolean emit(UUID articleId) {
        var held = articles.hold(articleId);
        held.ifPresent(this::emit);
        return held.isPresent();
    }

    private void emit(Article article) {
        if (article.sequence() > 0) {
            var decision = reviews.lastDecision(article.id()).orElse(null);
            news.tellAgain(article, decision, clock.instant());
        }
        var latest = article.latest();
        if (latest != null) {
            news.tellAgain(latest, submittedAt(latest.statement()));
        }
    }

    private @Nullable Instant submittedAt(Statement statement) {
        return switch (statement.state()) {
            case WITHDRAWN -> null;
            case PUBLISHED ->
                    reviews.find(statement.articleId(), statement.revision())
                            .map(review -> review.revision().submittedAt())
                            .orElse(null);
        };
    }
}
