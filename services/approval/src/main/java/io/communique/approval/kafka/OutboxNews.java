package io.communique.approval.kafka;

import io.communique.approval.News;
import io.communique.approval.domain.Article;
import io.communique.approval.domain.Decision;
import io.communique.approval.domain.Statement;
import io.communique.approval.domain.Verdict;
import io.communique.events.Standing;
import io.communique.platform.kafka.EventHeaders;
import io.communique.platform.outbox.Event;
import io.communique.platform.outbox.Outbox;
import io.communique.schemas.Topics;
import io.communique.schemas.Wire;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Approval's news as events in the outbox: decisions and articles. */
@Component
class OutboxNews implements News {

    private static final String SOURCE = "/communique/approval";

    private final Outbox outbox;

    OutboxNews(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void tell(Article article, @Nullable Decision decision, Instant at) {
        outbox.add(decided(article, decision, at));
    }

    @Override
    public void tell(Statement.Sealed statement, @Nullable Instant submittedAt) {
        outbox.add(published(statement, submittedAt));
    }

    @Override
    public void tellAgain(Article article, @Nullable Decision decision, Instant at) {
        outbox.addAgain(decided(article, decision, at));
    }

    @Override
    public void tellAgain(Statement.Sealed statement, @Nullable Instant submittedAt) {
        outbox.addAgain(published(statement, submittedAt));
    }

    private static Event published(Statement.Sealed sealed, @Nullable Instant submittedAt) {
        var statement = sealed.statement();
        var id = statement.articleId().toString();
        var headers =
                EventHeaders.cloudEvent(
                        id + "/" + statement.version(),
                        SOURCE,
                        switch (statement.state()) {
                            case PUBLISHED -> "io.communique.article-published";
                            case WITHDRAWN -> "io.communique.article-withdrawn";
                        },
                        statement.releasedAt(),
                        id);
        if (submittedAt != null) {
            headers.put("ce_submittedat", submittedAt.toString());
        }
        return new Event(
                Topics.ARTICLES.name(),
                id,
                statement.version(),
                Wire.store(StatementRecords.of(statement, sealed.signature())),
                headers);
    }

    private static Event decided(Article article, @Nullable Decision decision, Instant at) {
        var id = article.id().toString();
        return new Event(
                Topics.DECISIONS.name(),
                id,
                article.sequence(),
                Wire.store(record(article, decision, at)),
                EventHeaders.cloudEvent(
                        id + "/" + article.sequence(),
                        SOURCE,
                        "io.communique.revision-decided",
                        at,
                        id));
    }

    private static io.communique.events.Decision record(
            Article article, @Nullable Decision decision, Instant at) {
        var latest = article.latest();
        var scheduled = article.scheduled();
        return new io.communique.events.Decision(
                article.id().toString(),
                article.sequence(),
                decision == null ? 0 : decision.revision(),
                verdict(decision == null ? null : decision.verdict()),
                decision == null ? null : decision.comment(),
                standing(article.standing()),
                article.version(),
                latest == null ? null : latest.statement().revision(),
                scheduled == null ? null : scheduled.releaseAt(),
                at);
    }

    private static io.communique.events.Verdict verdict(@Nullable Verdict verdict) {
        return switch (verdict) {
            case null -> io.communique.events.Verdict.NONE;
            case APPROVE -> io.communique.events.Verdict.APPROVED;
            case RETURN -> io.communique.events.Verdict.RETURNED;
        };
    }

    private static Standing standing(Article.Standing standing) {
        return switch (standing) {
            case UNPUBLISHED -> Standing.UNPUBLISHED;
            case SCHEDULED -> Standing.SCHEDULED;
            case PUBLISHED -> Standing.PUBLISHED;
            case WITHDRAWN -> Standing.WITHDRAWN;
        };
    }
}
