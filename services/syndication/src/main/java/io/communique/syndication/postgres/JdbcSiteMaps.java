package io.communique.syndication.postgres;

import io.communique.syndication.SiteMaps;
import io.communique.syndication.domain.Language;
import io.communique.syndication.domain.MapShard;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The public shelf in PostgreSQL, for crawlers. */
@Repository
class JdbcSiteMaps implements SiteMaps {

    private final JdbcClient jdbc;

    JdbcSiteMaps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Steps from month to month along the index; of the articles it touches a sample only. */
    @Override
    public List<Mapped> maps() {
        return jdbc
                .sql(
                        """
                        with recursive months as (
                          (select area, month from public_article where not withdrawn
                           order by area, month limit 1)
                          union all
                          select next.area, next.month from months m, lateral (
                            select area, month from public_article
                            where not withdrawn and (area, month) > (m.area, m.month)
                            order by area, month limit 1) next)
                        select area, month,
                          greatest((select max(released_at) from public_article p
                                    where not withdrawn and p.area = m.area and p.month = m.month),
                                   (select max(released_at) from public_article p
                                    where withdrawn and p.area = m.area and p.month = m.month)) as changed_at,
                          (select count(*) from public_article p
                           where share = 0 and not withdrawn and p.area = m.area and p.month = m.month) as sampled
                        from months m order by area, month
                        """)
                .query((row, _) -> maps(row))
                .list()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private static List<Mapped> maps(ResultSet row) throws SQLException {
        var area = row.getString("area");
        var month = YearMonth.from(row.getObject("month", LocalDate.class));
        var changedAt = JdbcSitePages.instant(row, "changed_at");
        int parts = MapShard.parts(row.getLong("sampled"));
        return IntStream.rangeClosed(1, parts)
                .mapToObj(part -> new Mapped(new MapShard(area, month, part, parts), changedAt))
                .toList();
    }

    @Override
    public List<Address> addresses(MapShard shard) {
        return jdbc.sql(
                        """
                        select path, released_at from public_article
                        where not withdrawn and area = :area
                          and first_released_at >= :from and first_released_at < :until
                          and share % :parts = :part - 1
                        order by first_released_at desc, article_id limit :most
                        """)
                .param("area", shard.area())
                .param("from", first(shard.month()))
                .param("until", first(shard.month().plusMonths(1)))
                .param("parts", shard.parts())
                .param("part", shard.part())
                .param("most", MapShard.MOST)
                .query((row, _) ->
                        new Address(
                                row.getString("path"), JdbcSitePages.instant(row, "released_at")))
                .list();
    }

    @Override
    public List<News> news(Instant since, int limit) {
        return jdbc.sql(
                        """
                        select path, area, headline, locale, first_released_at from public_article
                        where not withdrawn and first_released_at > :since
                        order by first_released_at desc, article_id limit :limit
                        """)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, _) ->
                        new News(
                                row.getString("path"),
                                row.getString("area"),
                                row.getString("headline"),
                                new Language(row.getString("locale")),
                                JdbcSitePages.instant(row, "first_released_at")))
                .list();
    }

    private static OffsetDateTime first(YearMonth month) {
        return month.atDay(1).atStartOfDay().atOffset(ZoneOffset.UTC);
    }
}
