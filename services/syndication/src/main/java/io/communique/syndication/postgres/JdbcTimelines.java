package io.communique.syndication.postgres;

import io.communique.syndication.Timelines;
import io.communique.syndication.domain.Area;
import io.communique.syndication.domain.Channel;
import io.communique.syndication.domain.Happening;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Timelines in PostgreSQL; rows are only ever added. */
@Repository
class JdbcTimelines implements Timelines {

    private final JdbcClient jdbc;

    JdbcTimelines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(UUID articleId, String path, List<Happening> happenings) {
        jdbc.sql(
                        """
                        with known as (
                          insert into address (article_id, path) values (:id, :path)
                          on conflict (article_id) do update set path = excluded.path
                            where address.path <> excluded.path)
                        insert into happening (article_id, version, kind, channel, at)
                        select :id, * from unnest(:versions, :kinds, :channels, :times::timestamptz[])
                        on conflict do nothing
                        """)
                .param("id", articleId)
                .param("path", path)
                .param("versions", happenings.stream().map(Happening::version).toArray(Long[]::new))
                .param(
                        "kinds",
                        happenings.stream().map(h -> h.kind().name()).toArray(String[]::new))
                .param(
                        "channels",
                        happenings.stream().map(JdbcTimelines::channel).toArray(String[]::new))
                .param(
                        "times",
                        happenings.stream().map(h -> h.at().toString()).toArray(String[]::new))
                .update();
    }

    private static String channel(Happening happening) {
        return happening.channel() == null ? "" : happening.channel().name();
    }

    @Override
    public Optional<Timeline> of(UUID articleId) {
        return jdbc.sql("select path from address where article_id = :id")
                .param("id", articleId)
                .query(String.class)
                .optional()
                .map(path -> new Timeline(articleId, path, Area.slugIn(path), items(articleId)));
    }

    private List<Happening> items(UUID articleId) {
        return jdbc.sql(
                        """
                        select kind, channel, version, at from happening where article_id = :id
                        order by version, at, id
                        """)
                .param("id", articleId)
                .query((row, _) -> happening(row))
                .list();
    }

    private static Happening happening(ResultSet row) throws SQLException {
        var channel = row.getString("channel");
        return new Happening(
                Happening.Kind.valueOf(row.getString("kind")),
                channel.isEmpty() ? null : Channel.valueOf(channel),
                row.getLong("version"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
