package io.communique.intake.postgres;

import io.communique.intake.Drafts;
import io.communique.intake.Revisions;
import io.communique.intake.domain.Draft;
import io.communique.intake.domain.Outcome;
import io.communique.intake.domain.Revision;
import io.communique.intake.domain.Standing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Drafts, one row each; the row is the lock. */
@Repository
class JdbcDrafts implements Drafts {

    private final JdbcClient jdbc;
    private final Revisions revisions;
    private final StoredWords words;

    JdbcDrafts(JdbcClient jdbc, Revisions revisions, StoredWords words) {
        this.jdbc = jdbc;
        this.revisions = revisions;
        this.words = words;
    }

    @Override
    public void begin(Draft draft, String by, Instant at) {
        jdbc.sql(
                        """
                        insert into drafts (article_id, area, path, words, content_hash, version, state, begun_at, saved_at)
                        values (:articleId, :area, :path, :words::json, :contentHash, :version, :state, :at, :at)
                        """)
                .param("articleId", draft.articleId())
                .param("area", draft.content().area())
                .param("path", draft.content().path())
                .param("words", words.write(draft.content().words()))
                .param("contentHash", draft.contentHash())
                .param("version", draft.version())
                .param("state", draft.state().word())
                .param("at", Timestamps.of(at))
                .update();
        version(draft, by, at);
    }

    @Override
    public Optional<Draft> find(UUID articleId) {
        return jdbc.sql("select * from drafts where article_id = :articleId")
                .param("articleId", articleId)
                .query((row, _) -> draft(row))
                .optional();
    }

    @Override
    public Optional<Draft> lock(UUID articleId) {
        return jdbc.sql("select * from drafts where article_id = :articleId for update")
                .param("articleId", articleId)
                .query((row, _) -> draft(row))
                .optional();
    }

    @Override
    public List<Draft> lockReferring(String area, String address) {
        return jdbc.sql(
                        """
                        select * from drafts
                        where area = :area and words #>> '{image,url}' = :address
                          and words #>> '{image,hash}' is null
                        order by ordinal for update
                        """)
                .param("area", area)
                .param("address", address)
                .query((row, _) -> draft(row))
                .list();
    }

    @Override
    public void save(Draft draft, String by, Instant at) {
        jdbc.sql(
                        """
                        update drafts
                        set path = :path, words = :words::json, content_hash = :contentHash, version = :version, state = :state, saved_at = :at
                        where article_id = :articleId
                        """)
                .param("articleId", draft.articleId())
                .param("path", draft.content().path())
                .param("words", words.write(draft.content().words()))
                .param("contentHash", draft.contentHash())
                .param("version", draft.version())
                .param("state", draft.state().word())
                .param("at", Timestamps.of(at))
                .update();
        version(draft, by, at);
    }

    private void version(Draft draft, String by, Instant at) {
        jdbc.sql(
                        """
                        insert into draft_versions (article_id, version, saved_by, saved_at)
                        values (:articleId, :version, :by, :at)
                        """)
                .param("articleId", draft.articleId())
                .param("version", draft.version())
                .param("by", by)
                .param("at", Timestamps.of(at))
                .update();
    }

    @Override
    public void note(Draft draft) {
        Outcome outcome = draft.outcome();
        Revision newest = draft.newest();
        jdbc.sql(
                        """
                        update drafts
                        set state = :state, newest_revision = :newest, decision_sequence = :sequence,
                            decided_revision = :decided, verdict = :verdict, comment = :comment,
                            standing = :standing, published_revision = :published, release_at = :releaseAt
                        where article_id = :articleId
                        """)
                .param("articleId", draft.articleId())
                .param("state", draft.state().word())
                .param("newest", newest == null ? null : newest.number())
                .param("sequence", outcome.sequence())
                .param("decided", outcome.revision())
                .param("verdict", outcome.verdict().name())
                .param("comment", outcome.comment())
                .param("standing", outcome.standing().name())
                .param("published", outcome.publishedRevision())
                .param("releaseAt", Timestamps.ofNullable(outcome.releaseAt()))
                .update();
    }

    @Override
    public void discard(UUID articleId) {
        jdbc.sql("delete from drafts where article_id = :articleId")
                .param("articleId", articleId)
                .update();
    }

    @Override
    public List<String> contributors(UUID articleId, long afterVersion) {
        return jdbc.sql(
                        """
                        select distinct saved_by from draft_versions
                        where article_id = :articleId and version > :after
                        order by saved_by
                        """)
                .param("articleId", articleId)
                .param("after", afterVersion)
                .query(String.class)
                .list();
    }

    @Override
    public List<Listed> list(Query query) {
        return jdbc.sql(
                        """
                        select * from drafts
                        where area = any(:areas) and ordinal < :before
                          and (:state::text is null or state = :state)
                        order by ordinal desc
                        limit :limit
                        """)
                .param("areas", query.areas().toArray(String[]::new))
                .param("before", query.before())
                .param("state", query.state() == null ? null : query.state().word())
                .param("limit", query.limit())
                .query((row, _) -> new Listed(draft(row), row.getLong("ordinal")))
                .list();
    }

    private Draft draft(ResultSet row) throws SQLException {
        UUID articleId = row.getObject("article_id", UUID.class);
        Outcome outcome = outcome(row);
        return new Draft(
                articleId,
                words.read(row.getString("words")).at(row.getString("path")),
                row.getString("content_hash"),
                row.getLong("version"),
                revision(articleId, row.getObject("newest_revision", Integer.class)),
                revision(articleId, outcome.publishedRevision()),
                outcome);
    }

    private @Nullable Revision revision(UUID articleId, @Nullable Integer number) {
        return number == null ? null : revisions.find(articleId, number).orElse(null);
    }

    private static Outcome outcome(ResultSet row) throws SQLException {
        return new Outcome(
                row.getLong("decision_sequence"),
                row.getInt("decided_revision"),
                Outcome.Verdict.valueOf(row.getString("verdict")),
                row.getString("comment"),
                Standing.valueOf(row.getString("standing")),
                row.getObject("published_revision", Integer.class),
                Timestamps.instant(row, "release_at"));
    }
}
