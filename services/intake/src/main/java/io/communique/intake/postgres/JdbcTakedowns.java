package io.communique.intake.postgres;

import io.communique.intake.Takedowns;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Takedowns in PostgreSQL. */
@Repository
class JdbcTakedowns implements Takedowns {

    private final JdbcClient jdbc;

    JdbcTakedowns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void expect(UUID articleId, Instant at) {
        note(
                """
                insert into takedowns (article_id, expected_at) values (:article, :at)
                on conflict (article_id) do update
                set expected_at = coalesce(takedowns.expected_at, excluded.expected_at)
                """,
                articleId,
                at);
    }

    @Override
    public void confirm(UUID articleId, Instant at) {
        note(
                """
                insert into takedowns (article_id, confirmed_at) values (:article, :at)
                on conflict (article_id) do update
                set confirmed_at = coalesce(takedowns.confirmed_at, excluded.confirmed_at)
                """,
                articleId,
                at);
    }

    private void note(String sql, UUID articleId, Instant at) {
        jdbc.sql(sql).param("article", articleId).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    @Override
    public long unconfirmed(Instant before) {
        return jdbc.sql(
                        """
                        select count(*) from takedowns
                        where confirmed_at is null and expected_at < :before
                        """)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }
}
