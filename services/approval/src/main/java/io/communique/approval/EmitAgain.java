package io.communique.approval;

import java.time.Clock;
import java.util.UUID;
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
        held.ifPresent(article ->
                news.tellAgain(
                        article, reviews.lastDecision(articleId).orElse(null), clock.instant()));
        return held.isPresent();
    }
}
