package io.communique.syndication.postgres;

import io.communique.syndication.domain.Rendition;
import io.communique.syndication.domain.Renditions;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rendition sets that came before their article. */
@Repository
class WaitingRenditions {

    private final JdbcClient jdbc;

    WaitingRenditions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(Renditions renditions) {
        jdbc.sql(
                        """
                        delete from waiting where article_id = :id and version = :version
                               and renderer_version < :renderer
                        """)
                .param("id", renditions.articleId())
                .param("version", renditions.version())
                .param("renderer", renditions.rendererVersion())
                .update();
        int kept =
                jdbc.sql(
                                """
                                insert into waiting
                                  (article_id, version, renderer_version, content_hash, path, rendered_at)
                                values (:id, :version, :renderer, :hash, :path, :at)
                                on conflict do nothing
                                """)
                        .param("id", renditions.articleId())
                        .param("version", renditions.version())
                        .param("renderer", renditions.rendererVersion())
                        .param("hash", renditions.contentHash())
                        .param("path", renditions.path())
                        .param("at", renditions.renderedAt().atOffset(ZoneOffset.UTC))
                        .update();
        if (kept == 1) {
            int position = 0;
            for (Rendition rendition : renditions.all()) {
                keep(renditions, rendition, position++);
            }
        }
    }

    private void keep(Renditions set, Rendition rendition, int position) {
        jdbc.sql(
                        """
                        insert into waiting_rendition
                          (article_id, version, name, media_type, bytes, sha256, position)
                        values (:id, :version, :name, :type, :bytes, :sha256, :position)
                        """)
                .param("id", set.articleId())
                .param("version", set.version())
                .param("name", rendition.name().wire())
                .param("type", rendition.mediaType())
                .param("bytes", rendition.bytes())
                .param("sha256", rendition.sha256())
                .param("position", position)
                .update();
    }

    Optional<Renditions> find(UUID articleId, long version) {
        return jdbc.sql(
                        """
                        select renderer_version, content_hash, path, rendered_at from waiting
                        where article_id = :id and version = :version
                        """)
                .param("id", articleId)
                .param("version", version)
                .query((row, _) ->
                        new Renditions(
                                articleId,
                                version,
                                row.getInt("renderer_version"),
                                row.getString("content_hash"),
                                row.getString("path"),
                                row.getObject("rendered_at", OffsetDateTime.class).toInstant(),
                                all(articleId, version)))
                .optional();
    }

    private List<Rendition> all(UUID articleId, long version) {
        return jdbc.sql(
                        """
                        select name, media_type, bytes, sha256 from waiting_rendition
                        where article_id = :id and version = :version order by position
                        """)
                .param("id", articleId)
                .param("version", version)
                .query((row, _) ->
                        new Rendition(
                                Rendition.Name.of(row.getString("name")).orElseThrow(),
                                row.getString("media_type"),
                                row.getBytes("bytes"),
                                row.getString("sha256")))
                .list();
    }

    void drop(UUID articleId, long upToVersion) {
        jdbc.sql("delete from waiting where article_id = :id and version <= :version")
                .param("id", articleId)
                .param("version", upToVersion)
                .update();
    }
}
