package io.communique.approval.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.communique.approval.Reviews;
import io.communique.approval.domain.Article;
import io.communique.approval.domain.Content;
import io.communique.approval.domain.Decision;
import io.communique.approval.domain.Decision.Outcome;
import io.communique.approval.domain.Review;
import io.communique.approval.domain.Revision;
import io.communique.approval.domain.Withdrawal;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What approval's doors answer, as JSON. Absent members are left out. */
@Component
class Answers {

    private final Reviews reviews;

    Answers(Reviews reviews) {
        this.reviews = reviews;
    }

    /** The list of what awaits a decision. */
    @Schema(name = "AwaitingReviews")
    record Lines(List<Line> items) {}

    /** A line in that list. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "AwaitingReview")
    record Line(
            UUID articleId,
            String path,
            int revision,
            String state,
            String area,
            @Nullable String label,
            String headline,
            String locale,
            String contentHash,
            String submittedBy,
            Instant submittedAt) {}

    /** Everything that one needs to decide. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Review")
    record Full(
            UUID articleId,
            String path,
            int revision,
            String state,
            String area,
            String headline,
            String contentHash,
            String submittedBy,
            Instant submittedAt,
            List<String> contributors,
            Content content,
            @Nullable Decided decision,
            @Nullable Public published) {}

    /** What is public now, to compare with. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PublicVersion")
    record Public(long version, int revision, String contentHash, @Nullable Content content) {}

    /** A decision and what followed. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Decision")
    record Decided(
            UUID articleId,
            String path,
            int revision,
            String verdict,
            @Nullable String comment,
            String contentHash,
            String decidedBy,
            Instant decidedAt,
            String state,
            @Nullable Long version,
            @Nullable Instant releaseAt) {}

    /** An article's public state. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Article")
    record Standing(
            UUID articleId,
            @Nullable String path,
            String state,
            long version,
            @Nullable Integer revision,
            @Nullable String contentHash,
            @Nullable Instant approvedAt,
            @Nullable Instant releasedAt,
            @Nullable Instant firstReleasedAt,
            @Nullable Scheduled scheduled) {}

    /** A release to come. */
    @Schema(name = "ScheduledRelease")
    record Scheduled(int revision, Instant releaseAt) {}

    /** A withdrawal on record. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Withdrawal")
    record Withdrawn(
            UUID articleId,
            @Nullable String path,
            String state,
            long version,
            String reason,
            String withdrawnBy,
            Instant withdrawnAt) {}

    Line line(Revision revision) {
        var content = revision.content();
        return new Line(
                revision.articleId(),
                content.path(),
                revision.number(),
                "awaiting",
                content.area(),
                content.label(),
                content.headline(),
                content.locale(),
                revision.contentHash(),
                revision.submittedBy(),
                revision.submittedAt());
    }

    Full full(Review review, Article article) {
        var revision = review.revision();
        var content = revision.content();
        return new Full(
                revision.articleId(),
                content.path(),
                revision.number(),
                state(review),
                content.area(),
                content.headline(),
                revision.contentHash(),
                revision.submittedBy(),
                revision.submittedAt(),
                revision.contributors().stream().sorted().toList(),
                content,
                review instanceof Review.Decided(_, var decision)
                        ? decided(decision, content.path())
                        : null,
                published(article));
    }

    private static @Nullable Public published(Article article) {
        var latest = article.latest();
        return latest == null
                ? null
                : new Public(
                        latest.statement().version(),
                        latest.statement().revision(),
                        latest.statement().contentHash(),
                        latest.statement().content());
    }

    private static String state(Review review) {
        return switch (review) {
            case Review.Awaiting _ -> "awaiting";
            case Review.Decided(_, var decision) ->
                    switch (decision.verdict()) {
                        case APPROVE -> "approved";
                        case RETURN -> "returned";
                    };
            case Review.Superseded _ -> "superseded";
            case Review.Closed _ -> "closed";
        };
    }

    Decided of(Decision decision) {
        var review = reviews.find(decision.articleId(), decision.revision()).orElseThrow();
        return decided(decision, review.revision().content().path());
    }

    private static Decided decided(Decision decision, String path) {
        return new Decided(
                decision.articleId(),
                path,
                decision.revision(),
                decision.verdict().name().toLowerCase(Locale.ROOT),
                decision.comment(),
                decision.contentHash(),
                decision.by(),
                decision.at(),
                switch (decision.outcome()) {
                    case Outcome.Returned _ -> "returned";
                    case Outcome.Released _ -> "published";
                    case Outcome.Scheduled _ -> "scheduled";
                },
                decision.outcome() instanceof Outcome.Released(var version) ? version : null,
                decision.outcome() instanceof Outcome.Scheduled(var at) ? at : null);
    }

    Standing of(Article article) {
        var latest = article.latest();
        var statement = latest == null ? null : latest.statement();
        var scheduled = article.scheduled();
        return new Standing(
                article.id(),
                path(article),
                article.standing().name().toLowerCase(Locale.ROOT),
                article.version(),
                statement == null ? null : statement.revision(),
                statement == null ? null : statement.contentHash(),
                statement == null ? null : statement.approvedAt(),
                statement == null ? null : statement.releasedAt(),
                statement == null ? null : statement.firstReleasedAt(),
                scheduled == null
                        ? null
                        : new Scheduled(scheduled.revision().number(), scheduled.releaseAt()));
    }

    Withdrawn of(Withdrawal withdrawal, Article article) {
        return new Withdrawn(
                withdrawal.articleId(),
                path(article),
                "withdrawn",
                withdrawal.version(),
                withdrawal.reason(),
                withdrawal.by(),
                withdrawal.at());
    }

    /** Where the article lives, or would: before its first release the newest revision says. */
    private @Nullable String path(Article article) {
        var latest = article.latest();
        if (latest != null) {
            return latest.statement().path();
        }
        return reviews.find(article.id(), reviews.newest(article.id()))
                .map(review -> review.revision().content().path())
                .orElse(null);
    }
}
