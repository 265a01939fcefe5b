package io.communique.intake.postgres;

import io.communique.intake.Revisions;
import io.communique.intake.domain.Content;
import io.communique.intake.domain.Revision;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Revisions, each a row that is written once. */
@Repository
class JdbcRevisions implements Revisions {

    private final JdbcClient jdbc;
    private final StoredWords words;

    JdbcRevisions(JdbcClient jdbc, StoredWords words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    @Override
    public void add(UUID articleId, Revision revision, Content content) {
        jdbc.sql(
                        """
                        insert into revisions (article_id, revision, draft_version, path, words,
                                               content_hash, contributors, submitted_by, submitted_at)
                        values (:articleId, :revision, :draftVersion, :path, :words::json,
                                :contentHash, :contributors, :submittedBy, :submittedAt)
                        """)
                .param("articleId", articleId)
                .param("revision", revision.number())
                .param("draftVersion", revision.draftVersion())
                .param("path", content.path())
                .param("words", words.write(content.words()))
                .param("contentHash", revision.contentHash())
                .param("contributors", revision.contributors().toArray(String[]::new))
                .param("submittedBy", revision.submittedBy())
                .param("submittedAt", Timestamps.of(revision.submittedAt()))
                .update();
    }

    @Override
    public Optional<Revision> find(UUID articleId, int number) {
        return jdbc.sql(
                        """
                        select revision, draft_version, content_hash, contributors, submitted_by, submitted_at
                        from revisions where article_id = :articleId and revision = :revision
                        """)
                .param("articleId", articleId)
                .param("revision", number)
                .query((row, _) -> revision(row))
                .optional();
    }

    @Override
    public Optional<Content> content(UUID articleId, int number) {
        return jdbc.sql(
                        """
                        select words, path from revisions
                        where article_id = :articleId and revision = :revision
                        """)
                .param("articleId", articleId)
                .param("revision", number)
                .query((row, _) -> words.read(row.getString("words")).at(row.getString("path")))
                .optional();
    }

    @Override
    public List<UUID> articles() {
        return jdbc.sql(
                        "select article_id from drafts where newest_revision is not null order by ordinal")
                .query(UUID.class)
                .list();
    }

    private static Revision revision(ResultSet row) throws SQLException {
        return new Revision(
                row.getInt("revision"),
                row.getLong("draft_version"),
                row.getString("content_hash"),
                List.of((String[]) row.getArray("contributors").getArray()),
                row.getString("submitted_by"),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant());
    }
}
