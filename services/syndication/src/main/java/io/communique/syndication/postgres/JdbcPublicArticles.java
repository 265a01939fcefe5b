package io.communique.syndication.postgres;

import io.communique.syndication.PublicArticles;
import io.communique.syndication.domain.PublicArticle;
import io.communique.syndication.domain.PublicArticle.Shown;
import io.communique.syndication.domain.Renditions;
import io.communique.syndication.domain.SignedStatement;
import io.communique.syndication.domain.Standing;
import io.communique.syndication.domain.Statement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Articles in PostgreSQL; a statement is kept as the bytes that were signed, and read from them.
 */
@Repository
class JdbcPublicArticles implements PublicArticles {

    private final JdbcClient jdbc;
    private final WaitingRenditions waiting;
    private final JsonMapper json =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    JdbcPublicArticles(JdbcClient jdbc, WaitingRenditions waiting) {
        this.jdbc = jdbc;
        this.waiting = waiting;
    }

    @Override
    public PublicArticle lock(UUID articleId) {
        return jdbc.sql(
                        """
                        insert into article (article_id) values (:id)
                        on conflict (article_id) do update set article_id = excluded.article_id
                        returning standing, version, shown_version, shown_renderer
                        """)
                .param("id", articleId)
                .query((row, _) -> article(row))
                .single();
    }

    @Override
    public PublicArticle glance(UUID articleId) {
        return jdbc.sql(
                        """
                        select standing, version, shown_version, shown_renderer from article
                        where article_id = :id
                        """)
                .param("id", articleId)
                .query((row, _) -> article(row))
                .optional()
                .orElseGet(PublicArticle.Unheard::new);
    }

    private static PublicArticle article(ResultSet row) throws SQLException {
        long version = row.getLong("version");
        var shown =
                row.getObject("shown_version") == null
                        ? Optional.<Shown>empty()
                        : Optional.of(
                                new Shown(
                                        row.getLong("shown_version"),
                                        row.getInt("shown_renderer")));
        var standing = row.getString("standing");
        return switch (standing) {
            case "unheard" -> new PublicArticle.Unheard();
            case "awaiting" -> new PublicArticle.Awaiting(version, shown);
            case "showing" -> new PublicArticle.Showing(shown.orElseThrow());
            case "withdrawn" -> new PublicArticle.Withdrawn(version);
            case "hidden" -> new PublicArticle.Hidden(version);
            default -> throw new IllegalStateException("no such standing: " + standing);
        };
    }

    @Override
    public void save(UUID articleId, PublicArticle article) {
        switch (article) {
            case PublicArticle.Unheard _ -> throw new IllegalStateException("nothing to save");
            case PublicArticle.Awaiting(long version, var meanwhile) ->
                    save(articleId, "awaiting", version, meanwhile);
            case PublicArticle.Showing(Shown shown) ->
                    save(articleId, "showing", shown.version(), Optional.of(shown));
            case PublicArticle.Withdrawn(long version) ->
                    save(articleId, "withdrawn", version, Optional.empty());
            case PublicArticle.Hidden(long version) ->
                    save(articleId, "hidden", version, Optional.empty());
        }
    }

    private void save(UUID articleId, String standing, long version, Optional<Shown> shown) {
        jdbc.sql(
                        """
                        update article set standing = :standing, version = :version,
                               shown_version = :shown, shown_renderer = :renderer
                        where article_id = :id
                        """)
                .param("standing", standing)
                .param("version", version)
                .param("shown", shown.map(Shown::version).orElse(null), java.sql.Types.BIGINT)
                .param(
                        "renderer",
                        shown.map(Shown::rendererVersion).orElse(null),
                        java.sql.Types.INTEGER)
                .param("id", articleId)
                .update();
    }

    @Override
    public void keep(SignedStatement signed) {
        jdbc.sql(
                        """
                        insert into signed (article_id, version, statement, jws)
                        values (:id, :version, :statement, :jws)
                        on conflict (article_id) do update set version = excluded.version,
                               statement = excluded.statement, jws = excluded.jws
                        """)
                .param("id", signed.statement().articleId())
                .param("version", signed.statement().version())
                .param("statement", signed.json())
                .param("jws", signed.jws())
                .update();
    }

    @Override
    public Optional<SignedStatement> newest(UUID articleId) {
        return jdbc.sql("select statement, jws from signed where article_id = :id")
                .param("id", articleId)
                .query((row, _) -> signed(row.getBytes("statement"), row.getString("jws")))
                .optional();
    }

    private SignedStatement signed(byte[] bytes, String jws) {
        return new SignedStatement(
                json.readValue(bytes, Statement.class), Standing.PUBLISHED, bytes, jws, null);
    }

    @Override
    public void forget(UUID articleId, long version) {
        jdbc.sql("delete from signed where article_id = :id").param("id", articleId).update();
        waiting.drop(articleId, version);
    }

    @Override
    public void await(Renditions renditions) {
        waiting.keep(renditions);
    }

    @Override
    public Optional<Renditions> takeWaiting(UUID articleId, long version) {
        var taken = waiting.find(articleId, version);
        waiting.drop(articleId, version);
        return taken;
    }

    @Override
    public long nextReceipts(UUID articleId, int count) {
        return jdbc.sql(
                        """
                        update article set receipts = receipts + :count where article_id = :id
                        returning receipts - :count + 1
                        """)
                .param("count", count)
                .param("id", articleId)
                .query(Long.class)
                .single();
    }
}
