package io.communique.approval.postgres;

import io.communique.approval.Articles;
import io.communique.approval.Reviews;
import io.communique.approval.domain.Article;
import io.communique.approval.domain.Statement;
import io.communique.approval.domain.Withdrawal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Articles and their public state in PostgreSQL. */
@Repository
class JdbcArticles implements Articles {

    private final JdbcClient jdbc;
    private final StoredJson json;
    private final Reviews reviews;

    JdbcArticles(JdbcClient jdbc, StoredJson json, Reviews reviews) {
        this.jdbc = jdbc;
        this.json = json;
        this.reviews = reviews;
    }

    @Override
    public Article hold(UUID article, String area) {
        jdbc.sql(
                        """
                        insert into articles (article_id, area) values (:article, :area)
                        on conflict do nothing
                        """)
                .param("article", article)
                .param("area", area)
                .update();
        return hold(article).orElseThrow();
    }

    @Override
    public Optional<Article> hold(UUID article) {
        return read("select * from articles where article_id = :article for update", article);
    }

    @Override
    public Optional<Article> find(UUID article) {
        return read("select * from articles where article_id = :article", article);
    }

    private Optional<Article> read(String sql, UUID article) {
        return jdbc.sql(sql).param("article", article).query((row, _) -> article(row)).optional();
    }

    @Override
    public long version(UUID article) {
        return jdbc.sql(
                        """
                        select coalesce(max((statement ->> 'version')::bigint), 0)
                        from articles where article_id = :article
                        """)
                .param("article", article)
                .query(Long.class)
                .single();
    }

    @Override
    public Optional<String> area(UUID article) {
        return jdbc.sql("select area from articles where article_id = :article")
                .param("article", article)
                .query(String.class)
                .optional();
    }

    @Override
    public void save(Article article) {
        var latest = article.latest();
        var scheduled = article.scheduled();
        jdbc.sql(
                        """
                        update articles set sequence = :sequence, withdrawn = :withdrawn,
                          statement = :statement::jsonb, signature = :signature,
                          statement_hash = :hash, scheduled_revision = :revision,
                          scheduled_approved = :approvedAt, release_at = :releaseAt
                        where article_id = :article
                        """)
                .param("article", article.id())
                .param("sequence", article.sequence())
                .param("withdrawn", article.withdrawn())
                .param("statement", latest == null ? null : json.text(latest.statement()))
                .param("signature", latest == null ? null : latest.signature())
                .param("hash", latest == null ? null : latest.hash())
                .param("revision", scheduled == null ? null : scheduled.revision().number())
                .param("approvedAt", scheduled == null ? null : Times.of(scheduled.approvedAt()))
                .param("releaseAt", scheduled == null ? null : Times.of(scheduled.releaseAt()))
                .update();
        if (latest != null) {
            record(latest);
        }
    }

    private void record(Statement.Sealed sealed) {
        var statement = sealed.statement();
        jdbc.sql(
                        """
                        insert into statements (article_id, version, revision, state, content_hash,
                          hash, signature, approved_at, released_at)
                        values (:article, :version, :revision, :state, :contentHash,
                          :hash, :signature, :approvedAt, :releasedAt)
                        on conflict do nothing
                        """)
                .param("article", statement.articleId())
                .param("version", statement.version())
                .param("revision", statement.revision())
                .param("state", statement.state().name())
                .param("contentHash", statement.contentHash())
                .param("hash", sealed.hash())
                .param("signature", sealed.signature())
                .param("approvedAt", Times.of(statement.approvedAt()))
                .param("releasedAt", Times.of(statement.releasedAt()))
                .update();
    }

    @Override
    public void save(Withdrawal withdrawal) {
        jdbc.sql(
                        """
                        insert into withdrawals
                          (article_id, withdrawn_by, reason, withdrawn_at, version)
                        values (:article, :by, :reason, :at, :version)
                        """)
                .param("article", withdrawal.articleId())
                .param("by", withdrawal.by())
                .param("reason", withdrawal.reason())
                .param("at", Times.of(withdrawal.at()))
                .param("version", withdrawal.version())
                .update();
    }

    @Override
    public Optional<Withdrawal> withdrawal(UUID article) {
        return jdbc.sql("select * from withdrawals where article_id = :article")
                .param("article", article)
                .query((row, _) ->
                        new Withdrawal(
                                article,
                                row.getString("withdrawn_by"),
                                row.getString("reason"),
                                Times.required(row, "withdrawn_at"),
                                row.getLong("version")))
                .optional();
    }

    @Override
    public List<UUID> withdrawn(Instant after, Instant until) {
        return jdbc.sql(
                        """
                        select article_id from withdrawals
                        where withdrawn_at > :after and withdrawn_at <= :until
                        order by withdrawn_at
                        """)
                .param("after", Times.of(after))
                .param("until", Times.of(until))
                .query(UUID.class)
                .list();
    }

    @Override
    public List<UUID> due(Instant now) {
        return jdbc.sql(
                        """
                        select article_id from articles where release_at <= :now
                        order by release_at limit 100
                        """)
                .param("now", Times.of(now))
                .query(UUID.class)
                .list();
    }

    @Override
    public Optional<Instant> nextDue() {
        return jdbc.sql(
                        """
                        select release_at from articles where release_at is not null
                        order by release_at limit 1
                        """)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    @Override
    public List<UUID> behind(@Nullable UUID article, int most) {
        return jdbc.sql(
                        """
                        select article_id from articles where article_id > :article
                        order by article_id limit :most
                        """)
                .param("article", article == null ? new UUID(0, 0) : article)
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    private Article article(ResultSet row) throws SQLException {
        var id = row.getObject("article_id", UUID.class);
        var statement = row.getString("statement");
        return new Article(
                id,
                row.getLong("sequence"),
                statement == null
                        ? null
                        : new Statement.Sealed(
                                json.read(statement, Statement.class),
                                row.getString("signature"),
                                row.getString("statement_hash")),
                scheduled(id, row),
                row.getBoolean("withdrawn"));
    }

    private Article.@Nullable Scheduled scheduled(UUID id, ResultSet row) throws SQLException {
        var releaseAt = Times.optional(row, "release_at");
        if (releaseAt == null) {
            return null;
        }
        var review = reviews.find(id, row.getInt("scheduled_revision")).orElseThrow();
        return new Article.Scheduled(
                review.revision(), Times.required(row, "scheduled_approved"), releaseAt);
    }
}
