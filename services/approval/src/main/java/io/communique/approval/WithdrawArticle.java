package io.communique.approval;

import io.communique.approval.domain.Article;
import io.communique.approval.domain.Withdrawal;
import java.time.Clock;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One senior person or lawyer takes an article back from everywhere, at once: nothing of it awaits
 * a decision or a release any more.
 */
@Service
public class WithdrawArticle {

    private static final Logger log = LoggerFactory.getLogger(WithdrawArticle.class);

    private final Articles articles;
    private final Reviews reviews;
    private final News news;
    private final Release release;
    private final Clock clock;

    WithdrawArticle(Articles articles, Reviews reviews, News news, Release release, Clock clock) {
        this.articles = articles;
        this.reviews = reviews;
        this.news = news;
        this.release = release;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Result {

        record Withdrawn(Withdrawal withdrawal) implements Result {}

        /** It was withdrawn before: the first answer holds. */
        record Repeated(Withdrawal first) implements Result {}

        record Unknown() implements Result {}
    }

    /**
     * Withdraws.
     *
     * @param role under which the caller may do so
     */
    @Transactional
    public Result withdraw(UUID articleId, String by, String role, String reason) {
        var held = articles.hold(articleId);
        if (held.isEmpty()) {
            return new Result.Unknown();
        }
        var before = articles.withdrawal(articleId);
        if (before.isPresent()) {
            return new Result.Repeated(before.get());
        }
        var now = clock.instant();
        var article = held.get();
        var latest = article.latest();
        var after =
                latest == null
                        ? article.withdrawnUnseen()
                        : release.withdraw(article, Article.withdraw(latest, role, now));
        var withdrawal = new Withdrawal(articleId, by, reason, now, after.version());
        reviews.close(articleId);
        articles.save(withdrawal);
        var told = after.told();
        articles.save(told);
        news.tell(told, reviews.lastDecision(articleId).orElse(null), now);
        log.atInfo()
                .addKeyValue("articleId", articleId)
                .addKeyValue("version", after.version())
                .log("article withdrawn");
        return new Result.Withdrawn(withdrawal);
    }
}
