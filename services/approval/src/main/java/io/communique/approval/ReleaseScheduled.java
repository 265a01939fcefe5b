package io.communique.approval;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An approved revision whose time has come goes public: never before, and at once then. */
@Service
public class ReleaseScheduled {

    private static final Logger log = LoggerFactory.getLogger(ReleaseScheduled.class);

    private final Articles articles;
    private final Reviews reviews;
    private final News news;
    private final Release release;
    private final Clock clock;

    ReleaseScheduled(Articles articles, Reviews reviews, News news, Release release, Clock clock) {
        this.articles = articles;
        this.reviews = reviews;
        this.news = news;
        this.release = release;
        this.clock = clock;
    }

    /** Releases the article if it is due; a cancelled or moved release is left alone. */
    @Transactional
    public void release(UUID articleId) {
        Instant now = clock.instant();
        articles.hold(articleId)
                .ifPresent(article -> {
                    var scheduled = article.scheduled();
                    if (scheduled == null || scheduled.releaseAt().isAfter(now)) {
                        return;
                    }
                    var told =
                            release.publish(
                                            article,
                                            scheduled.revision(),
                                            scheduled.approvedAt(),
                                            now)
                                    .told();
                    articles.save(told);
                    news.tell(told, reviews.lastDecision(articleId).orElse(null), now);
                    log.atInfo()
                            .addKeyValue("articleId", articleId)
                            .addKeyValue("version", told.version())
                            .log("scheduled revision released");
                });
    }
}
