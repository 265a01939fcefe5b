package io.communique.syndication.postgres;

import io.communique.syndication.SitePages;
import io.communique.syndication.domain.Artefact;
import io.communique.syndication.domain.Encoding;
import io.communique.syndication.domain.Listed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The public shelf in PostgreSQL, for readers: one statement each, so that no answer mixes two
 * versions.
 */
@Repository
class JdbcSitePages implements SitePages {

    private final JdbcClient jdbc;

    JdbcSitePages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Found find(String path, Artefact.Name name, Encoding encoding) {
        return jdbc.sql(
                        """
                        select p.withdrawn, a.media_type, a.hash, a.styles,
                               a.gzip is not null as packable, a.name is not null as there,
                               case when :gzip then coalesce(a.gzip, a.bytes) else a.bytes end as bytes
                        from public_article p
                        left join artefact a on a.article_id = p.article_id and a.name = :name
                        where p.path = :path
                        """)
                .param("gzip", encoding == Encoding.GZIP)
                .param("name", name.stored())
                .param("path", path)
                .query((row, _) -> found(row, encoding))
                .optional()
                .orElseGet(Found.Absent::new);
    }

    private static Found found(ResultSet row, Encoding encoding) throws SQLException {
        if (!row.getBoolean("there")) {
            return row.getBoolean("withdrawn") ? new Found.Gone() : new Found.Absent();
        }
        boolean packable = row.getBoolean("packable");
        return new Found.Here(
                row.getString("media_type"),
                row.getString("hash"),
                packable ? encoding : Encoding.IDENTITY,
                packable,
                row.getBytes("bytes"),
                List.of((String[]) row.getArray("styles").getArray()));
    }

    @Override
    public boolean isArticle(String path) {
        return jdbc.sql("select exists (select 1 from public_article where path = :path)")
                .param("path", path)
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<Listed> newest(Optional<String> area, int skip, int limit) {
        var sql =
                area.isPresent()
                        ? """
                        select * from public_article where not withdrawn and area = :area
                        order by first_released_at desc, article_id offset :skip limit :limit
                        """
                        : """
                        select * from public_article where not withdrawn
                        order by first_released_at desc, article_id offset :skip limit :limit
                        """;
        return jdbc.sql(sql)
                .param("area", area.orElse(null), Types.VARCHAR)
                .param("skip", skip)
                .param("limit", limit)
                .query((row, _) -> listed(row))
                .list();
    }

    private static Listed listed(ResultSet row) throws SQLException {
        return new Listed(
                row.getString("path"),
                row.getString("area"),
                row.getString("label"),
                row.getString("headline"),
                row.getString("summary"),
                row.getString("locale"),
                instant(row, "shown_date"));
    }

    @Override
    public Entries entries(Optional<String> area, int limit) {
        var newest =
                area.isPresent()
                        ? "select max(released_at) from public_article where area = :area"
                        : "select max(released_at) from public_article";
        var fragments =
                area.isPresent()
                        ? """
                        select a.bytes from public_article p join artefact a using (article_id)
                        where not p.withdrawn and p.area = :area and a.name = 'feed-entry'
                        order by p.first_released_at desc, p.article_id limit :limit
                        """
                        : """
                        select a.bytes from public_article p join artefact a using (article_id)
                        where not p.withdrawn and a.name = 'feed-entry'
                        order by p.first_released_at desc, p.article_id limit :limit
                        """;
        return new Entries(
                jdbc.sql(newest)
                        .param("area", area.orElse(null), Types.VARCHAR)
                        .query(OffsetDateTime.class)
                        .optional()
                        .map(OffsetDateTime::toInstant),
                jdbc.sql(fragments)
                        .param("area", area.orElse(null), Types.VARCHAR)
                        .param("limit", limit)
                        .query((row, _) -> row.getBytes("bytes"))
                        .list());
    }

    @Override
    public List<Address> addresses(int limit) {
        return jdbc.sql(
                        """
                        select path, released_at from public_article where not withdrawn
                        order by first_released_at desc, article_id limit :limit
                        """)
                .param("limit", limit)
                .query((row, _) -> new Address(row.getString("path"), instant(row, "released_at")))
                .list();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
