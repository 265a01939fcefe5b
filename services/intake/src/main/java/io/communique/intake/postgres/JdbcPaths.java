package io.communique.intake.postgres;

import io.communique.intake.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reserved paths. That no path lies under another cannot be a constraint, so whoever reserves holds
 * the area's advisory lock to the end of the transaction: looking and reserving are one step.
 */
@Repository
class JdbcPaths implements Paths {

    private static final int LOCKS = 0x70617468;

    private final JdbcClient jdbc;

    JdbcPaths(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void lock(String area) {
        jdbc.sql("select pg_advisory_xact_lock(:locks, hashtext(:area))::text")
                .param("locks", LOCKS)
                .param("area", area)
                .query(String.class)
                .list();
    }

    /**
     * All paths end with a slash, and a zero is what follows a slash: below {@code /a/} is from /a/
     * to /a0.
     */
    @Override
    public Optional<UUID> holder(String path, UUID articleId) {
        return jdbc.sql(
                        """
                        select article_id from paths
                        where article_id <> :articleId
                          and (path = any(:upwards) or (path >= :path and path < :end))
                        order by path
                        limit 1
                        """)
                .param("articleId", articleId)
                .param("upwards", upwards(path).toArray(String[]::new))
                .param("path", path)
                .param("end", path.substring(0, path.length() - 1) + '0')
                .query(UUID.class)
                .optional();
    }

    @Override
    public void reserve(String path, UUID articleId) {
        jdbc.sql(
                        """
                        insert into paths (path, article_id) values (:path, :articleId)
                        on conflict (article_id) do update set path = excluded.path
                        """)
                .param("path", path)
                .param("articleId", articleId)
                .update();
    }

    private static List<String> upwards(String path) {
        var paths = new ArrayList<String>();
        for (int slash = path.indexOf('/', 1); slash > 0; slash = path.indexOf('/', slash + 1)) {
            paths.add(path.substring(0, slash + 1));
        }
        return paths;
    }
}
