package io.communique.approval.postgres;

import io.communique.approval.Reviews;
import io.communique.approval.domain.Content;
import io.communique.approval.domain.Decision;
import io.communique.approval.domain.Decision.Outcome;
import io.communique.approval.domain.Review;
import io.communique.approval.domain.Revision;
import io.communique.approval.domain.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reviews and decisions in PostgreSQL. */
@Repository
class JdbcReviews implements Reviews {

    private final JdbcClient jdbc;
    private final StoredJson json;

    JdbcReviews(JdbcClient jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Optional<Review> find(UUID article, int revision) {
        return jdbc.sql(
                        """
                        select r.*, d.verdict, d.decided_by, d.comment, d.decided_at, d.version,
                               d.release_at
                        from reviews r left join decisions d using (article_id, revision)
                        where r.article_id = :article and r.revision = :revision
                        """)
                .param("article", article)
                .param("revision", revision)
                .query((row, _) -> review(row))
                .optional();
    }

    @Override
    public int newest(UUID article) {
        return jdbc.sql(
                        "select coalesce(max(revision), 0) from reviews where article_id = :article")
                .param("article", article)
                .query(Integer.class)
                .single();
    }

    @Override
    public void addContributors(Revision revision) {
        jdbc.sql(
                        """
                        update reviews set contributors =
                          array(select distinct unnest(contributors || :contributors::text[]) order by 1)
                        where article_id = :article and revision = :revision and state = 'awaiting'
                        """)
                .param("article", revision.articleId())
                .param("revision", revision.number())
                .param("contributors", revision.contributors().toArray(String[]::new))
                .update();
    }

    @Override
    public void open(Revision revision) {
        insert(revision, "awaiting");
    }

    @Override
    public void openClosed(Revision revision) {
        insert(revision, "closed");
    }

    private void insert(Revision revision, String state) {
        jdbc.sql(
                        """
                        insert into reviews (article_id, revision, content, content_hash,
                          contributors, submitted_by, submitted_at, state)
                        values (:article, :revision, :content::jsonb, :contentHash,
                          :contributors, :submittedBy, :submittedAt, :state)
                        """)
                .param("article", revision.articleId())
                .param("revision", revision.number())
                .param("content", json.text(revision.content()))
                .param("contentHash", revision.contentHash())
                .param("contributors", revision.contributors().toArray(String[]::new))
                .param("submittedBy", revision.submittedBy())
                .param("submittedAt", Times.of(revision.submittedAt()))
                .param("state", state)
                .update();
    }

    @Override
    public void supersede(UUID article) {
        settle(article, "superseded");
    }

    @Override
    public void close(UUID article) {
        settle(article, "closed");
    }

    private void settle(UUID article, String state) {
        jdbc.sql(
                        """
                        update reviews set state = :state
                        where article_id = :article and state = 'awaiting'
                        """)
                .param("article", article)
                .param("state", state)
                .update();
    }

    @Override
    public void decide(Decision decision) {
        jdbc.sql(
                        """
                        insert into decisions (article_id, revision, verdict, decided_by, comment,
                          content_hash, decided_at, version, release_at)
                        values (:article, :revision, :verdict, :by, :comment,
                          :contentHash, :at, :version, :releaseAt)
                        """)
                .param("article", decision.articleId())
                .param("revision", decision.revision())
                .param("verdict", decision.verdict().name())
                .param("by", decision.by())
                .param("comment", decision.comment())
                .param("contentHash", decision.contentHash())
                .param("at", Times.of(decision.at()))
                .param("version", version(decision.outcome()))
                .param("releaseAt", releaseAt(decision.outcome()))
                .update();
        settle(decision.articleId(), "decided");
    }

    private static @Nullable Long version(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Released(var version) -> version;
            case Outcome.Returned _, Outcome.Scheduled _ -> null;
        };
    }

    private static @Nullable OffsetDateTime releaseAt(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Scheduled(var at) -> Times.of(at);
            case Outcome.Returned _, Outcome.Released _ -> null;
        };
    }

    @Override
    public Optional<Decision> lastDecision(UUID article) {
        return jdbc.sql(
                        """
                        select d.* from decisions d where article_id = :article
                        order by revision desc limit 1
                        """)
                .param("article", article)
                .query((row, _) -> decision(row))
                .optional();
    }

    @Override
    public List<Revision> awaiting(Set<String> areas, @Nullable After after, int most) {
        return jdbc.sql(
                        """
                        select r.* from reviews r join articles a using (article_id)
                        where r.state = 'awaiting' and a.area = any(:areas)
                          and (r.submitted_at, r.article_id) > (:submittedAt, :article)
                        order by r.submitted_at, r.article_id limit :most
                        """)
                .param("areas", areas.toArray(String[]::new))
                .param("submittedAt", Times.of(after == null ? Instant.EPOCH : after.submittedAt()))
                .param("article", after == null ? new UUID(0, 0) : after.article())
                .param("most", most)
                .query((row, _) -> revision(row))
                .list();
    }

    private Review review(ResultSet row) throws SQLException {
        var revision = revision(row);
        return switch (row.getString("state")) {
            case "awaiting" -> new Review.Awaiting(revision);
            case "decided" -> new Review.Decided(revision, decision(row));
            case "superseded" -> new Review.Superseded(revision);
            case "closed" -> new Review.Closed(revision);
            default -> throw new IllegalStateException("a review in no known state");
        };
    }

    private Revision revision(ResultSet row) throws SQLException {
        return new Revision(
                row.getObject("article_id", UUID.class),
                row.getInt("revision"),
                json.read(row.getString("content"), Content.class),
                row.getString("content_hash"),
                Set.of((String[]) row.getArray("contributors").getArray()),
                row.getString("submitted_by"),
                Times.required(row, "submitted_at"));
    }

    private static Decision decision(ResultSet row) throws SQLException {
        var verdict = Verdict.valueOf(row.getString("verdict"));
        var version = row.getObject("version", Long.class);
        var releaseAt = Times.optional(row, "release_at");
        Outcome outcome =
                releaseAt != null
                        ? new Outcome.Scheduled(releaseAt)
                        : version != null ? new Outcome.Released(version) : new Outcome.Returned();
        return new Decision(
                row.getObject("article_id", UUID.class),
                row.getInt("revision"),
                verdict,
                row.getString("decided_by"),
                row.getString("comment"),
                row.getString("content_hash"),
                Times.required(row, "decided_at"),
                outcome);
    }
}
