package io.communique.syndication.postgres;

import io.communique.syndication.SitePages;
import io.communique.syndication.domain.Artefact;
import io.communique.syndication.domain.Change;
import io.communique.syndication.domain.Encoding;
import io.communique.syndication.domain.Listed;
import io.communique.syndication.domain.Selection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The public shelf in PostgreSQL, for readers: one statement each, so that no answer mixes two
 * versions.
 */
@Repository
class JdbcSitePages implements SitePages {

    private final JdbcClient jdbc;
    private final RecentlyRead recently;

    JdbcSitePages(JdbcClient jdbc, RecentlyRead recently) {
        this.jdbc = jdbc;
        this.recently = recently;
    }

    @Override
    public Found find(String path, Artefact.Name name, Encoding encoding) {
        return recently.find(path, name, encoding, () -> read(path, name, encoding));
    }

    @Override
    public Optional<Found.Here> remembered(String path, Artefact.Name name, Encoding encoding) {
        return recently.remembered(path, name, encoding);
    }

    private Found read(String path, Artefact.Name name, Encoding encoding) {
        return jdbc.sql(
                        """
                        select p.withdrawn, p.area, p.issuer, p.released_at, a.media_type, a.hash, a.styles,
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
            return row.getBoolean("withdrawn")
                    ? new Found.Gone(takenBack(row))
                    : new Found.Absent();
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

    /** What is asked for is in the statement, and nothing else, so that an index leads it. */
    @Override
    public List<Listed> newest(Selection selection, int skip, int limit) {
        var conditions = new StringBuilder("not withdrawn");
        selection.area().ifPresent(_ -> conditions.append(" and area = :area"));
        selection.label().ifPresent(_ -> conditions.append(" and label_slug = :label"));
        selection
                .words()
                .ifPresent(_ ->
                        conditions.append(
                                """
                                 and words @@ (websearch_to_tsquery('simple', plain_letters(:words))
                                 || websearch_to_tsquery('english', plain_letters(:words))
                                 || websearch_to_tsquery('spanish', plain_letters(:words))
                                 || websearch_to_tsquery('arabic', plain_letters(:words)))
                                """));
        selection.from().ifPresent(_ -> conditions.append(" and first_released_at >= :from"));
        selection.until().ifPresent(_ -> conditions.append(" and first_released_at < :until"));
        return jdbc.sql(
                        """
                        select path, area, label, label_slug, headline, summary, locale, shown_date,
                               (select hash from artefact a
                                where a.article_id = p.article_id and a.name = 'photo-480') as photo
                        from (select article_id, path, area, label, label_slug, headline, summary,
                                     locale, shown_date, first_released_at
                              from public_article where %s
                              order by first_released_at desc, article_id offset :skip limit :limit) p
                        order by first_released_at desc, article_id
                        """
                                .formatted(conditions))
                .param("area", selection.area().orElse(null), Types.VARCHAR)
                .param("label", selection.label().orElse(null), Types.VARCHAR)
                .param("words", selection.words().orElse(null), Types.VARCHAR)
                .param("from", selection.from().map(JdbcSitePages::moment).orElse(null))
                .param("until", selection.until().map(JdbcSitePages::moment).orElse(null))
                .param("skip", skip)
                .param("limit", limit)
                .query((row, _) -> listed(row, photo(row)))
                .list();
    }

    private static OffsetDateTime moment(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** Steps from month to month along the index, however many statements a month has. */
    @Override
    public List<YearMonth> months(String area, ZoneId zone) {
        return jdbc.sql(
                        """
                        with recursive months as (
                          (select date_trunc('month', first_released_at at time zone :zone) as month
                           from public_article where not withdrawn and area = :area
                           order by first_released_at desc limit 1)
                          union all
                          select (select date_trunc('month', first_released_at at time zone :zone)
                                  from public_article where not withdrawn and area = :area
                                    and first_released_at < month at time zone :zone
                                  order by first_released_at desc limit 1)
                          from months where month is not null)
                        select month from months where month is not null
                        """)
                .param("area", area)
                .param("zone", zone.getId())
                .query((row, _) ->
                        YearMonth.from(row.getObject("month", LocalDateTime.class).toLocalDate()))
                .list();
    }

    /** Steps from label to label along the index. */
    @Override
    public List<Label> labels(String area) {
        return jdbc.sql(
                        """
                        with recursive slugs as (
                          (select label_slug as slug from public_article
                           where not withdrawn and area = :area and label_slug is not null
                           order by label_slug limit 1)
                          union all
                          select (select label_slug from public_article
                                  where not withdrawn and area = :area and label_slug > slug
                                  order by label_slug limit 1)
                          from slugs where slug is not null)
                        select slug, (select label from public_article
                                      where not withdrawn and area = :area and label_slug = slug
                                      order by first_released_at desc, article_id limit 1) as label
                        from slugs where slug is not null
                        """)
                .param("area", area)
                .query((row, _) -> new Label(row.getString("slug"), row.getString("label")))
                .list();
    }

    private static @Nullable String photo(ResultSet row) throws SQLException {
        var hash = row.getString("photo");
        return hash == null
                ? null
                : row.getString("path") + "photo-480-" + hash.substring(0, 16) + ".jpg";
    }

    static Listed listed(ResultSet row, @Nullable String picture) throws SQLException {
        return new Listed(
                row.getString("path"),
                row.getString("area"),
                row.getString("label"),
                row.getString("label_slug"),
                row.getString("headline"),
                row.getString("summary"),
                row.getString("locale"),
                instant(row, "shown_date"),
                picture);
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

    private static Change.TakenBack takenBack(ResultSet row) throws SQLException {
        return new Change.TakenBack(
                row.getString("area"), row.getString("issuer"), instant(row, "released_at"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
