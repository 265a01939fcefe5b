package io.communique.syndication.postgres;

import io.communique.syndication.ChangeList;
import io.communique.syndication.domain.Change;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The public shelf in PostgreSQL, by when each article was last changed. */
@Repository
class JdbcChangeList implements ChangeList {

    private final JdbcClient jdbc;

    JdbcChangeList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Change> newest(Optional<String> area, int skip, int limit) {
        return jdbc.sql(
                        """
                        select * from public_article %s
                        order by released_at desc, article_id offset :skip limit :limit
                        """
                                .formatted(area.isPresent() ? "where area = :area" : ""))
                .param("area", area.orElse(null), Types.VARCHAR)
                .param("skip", skip)
                .param("limit", limit)
                .query((row, _) -> change(row))
                .list();
    }

    private static Change change(ResultSet row) throws SQLException {
        var at = JdbcSitePages.instant(row, "released_at");
        return row.getBoolean("withdrawn")
                ? new Change.TakenBack(row.getString("area"), row.getString("issuer"), at)
                : new Change.Shown(
                        JdbcSitePages.listed(row, null),
                        at.equals(JdbcSitePages.instant(row, "first_released_at")),
                        at);
    }
}
