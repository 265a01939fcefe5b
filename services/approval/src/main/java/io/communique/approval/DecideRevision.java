package io.communique.approval;

import io.communique.approval.domain.Article;
import io.communique.approval.domain.Decide;
import io.communique.approval.domain.Decision;
import io.communique.approval.domain.Decision.Outcome;
import io.communique.approval.domain.Objection;
import io.communique.approval.domain.Reply;
import io.communique.approval.domain.Review;
import io.communique.approval.domain.Revision;
import io.communique.approval.domain.Verdict;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An approver decides exactly the words they saw: they go public, wait for their time, or go back.
 */
@Service
public class DecideRevision {

    private static final Logger log = LoggerFactory.getLogger(DecideRevision.class);

    private final Reviews reviews;
    private final Articles articles;
    private final News news;
    private final Release release;
    private final Clock clock;

    DecideRevision(Reviews reviews, Articles articles, News news, Release release, Clock clock) {
        this.reviews = reviews;
        this.articles = articles;
        this.news = news;
        this.release = release;
        this.clock = clock;
    }

    /** What came of the wish to decide. */
    public sealed interface Result {

        record Decided(Decision decision) implements Result {}

        record Repeated(Decision first) implements Result {}

        record Refused(Objection why) implements Result {}

        /** No such revision has arrived. */
        record Unknown() implements Result {}
    }

    @Transactional
    public Result decide(
            UUID articleId,
            int revision,
            String by,
            Verdict verdict,
            @Nullable String comment,
            String contentHash) {
        var held = articles.hold(articleId);
        var found = held.flatMap(_ -> reviews.find(articleId, revision));
        if (held.isEmpty() || found.isEmpty()) {
            return new Result.Unknown();
        }
        var command = new Decide(by, verdict, comment, contentHash, clock.instant());
        return switch (Review.decide(found.get(), command)) {
            case Reply.Refused(var why) -> new Result.Refused(why);
            case Reply.Repeated(var first) -> new Result.Repeated(first);
            case Reply.Accepted _ ->
                    new Result.Decided(decide(held.get(), found.get().revision(), command));
        };
    }

    private Decision decide(Article article, Revision revision, Decide command) {
        var now = command.at();
        var after = article;
        Outcome outcome =
                switch (command.verdict()) {
                    case RETURN -> new Outcome.Returned();
                    case APPROVE -> {
                        var releaseAt = revision.content().publishedAt();
                        if (releaseAt != null && releaseAt.isAfter(now)) {
                            after =
                                    article.scheduling(
                                            new Article.Scheduled(revision, now, releaseAt));
                            yield new Outcome.Scheduled(releaseAt);
                        }
                        after = release.publish(article, revision, now, now);
                        yield new Outcome.Released(after.version());
                    }
                };
        var decision = decision(revision, command, now, outcome);
        reviews.decide(decision);
        var told = after.told();
        articles.save(told);
        news.tell(told, decision, now);
        log.atInfo()
                .addKeyValue("articleId", article.id())
                .addKeyValue("revision", revision.number())
                .addKeyValue("verdict", command.verdict())
                .addKeyValue("version", told.version())
                .log("revision decided");
        return decision;
    }

    private static Decision decision(
            Revision revision, Decide command, Instant now, Outcome outcome) {
        return new Decision(
                revision.articleId(),
                revision.number(),
                command.verdict(),
                command.by(),
                command.comment(),
                command.contentHash(),
                now,
                outcome);
    }
}
