package io.communique.bench.rendering;

import io.communique.bench.rendering.ArticleLog.Sealed;
import io.communique.journeys.LocalSystem;
import io.communique.schemas.CanonicalForm;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * Public articles as the site keeps them, put there by SQL: each like one that is there, a minute
 * older than the one before, with a small page and feed entry.
 */
final class PublicRows implements AutoCloseable {

    private static final int AT_ONCE = 50_000;

    /**
     * What comes by chance is behind the articles that are put there, but once in four thousand
     * million.
     */
    private static final UUID BEYOND = new UUID(5 << 12, 0);

    private static final String MADE =
            "create temporary table made (n int, article_id uuid, path text)";
    private static final String MADE_BY_NUMBER =
            """
            insert into made
            select n, ('00000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, path || n || '/'
            from generate_series(?, ?) n, syndication.public_article where article_id = ?
            """;
    private static final List<String> ROWS =
            List.of(
                    """
                    insert into syndication.article
                      (article_id, standing, version, shown_version, shown_renderer)
                    select made.article_id, standing, version, shown_version, shown_renderer
                    from made, syndication.article a where a.article_id = ?
                    """,
                    """
                    insert into syndication.public_article
                      (article_id, path, area, version, withdrawn, released_at, first_released_at,
                       shown_date, issuer, label, headline, summary, locale, words)
                    select made.article_id, made.path, area, version, withdrawn,
                           released_at - n * interval '1 minute',
                           first_released_at - n * interval '1 minute',
                           shown_date - n * interval '1 minute', issuer,
                           label, headline || ' ' || n, summary, locale,
                           to_tsvector('simple', headline || ' ' || n)
                    from made, syndication.public_article p where p.article_id = ?
                    """,
                    """
                    insert into syndication.artefact
                      (article_id, name, media_type, hash, bytes, gzip, styles)
                    select made.article_id, name, media_type, hash, substring(bytes for 200), null,
                           styles
                    from made, syndication.artefact a
                    where a.article_id = ? and name in ('page', 'feed-entry')
                    """);

    private final Connection database;
    private final UUID pattern;

    PublicRows(LocalSystem system, UUID pattern) throws SQLException {
        this.pattern = pattern;
        database =
                DriverManager.getConnection(
                        system.env("DATABASE_URL"),
                        system.env("DATABASE_USER"),
                        system.env("DATABASE_PASSWORD"));
        execute(MADE);
    }

    /** Articles by their numbers, of which nothing else is known. */
    void add(int first, int last) throws SQLException {
        for (int from = first; from <= last; from += AT_ONCE) {
            try (var insert = database.prepareStatement(MADE_BY_NUMBER)) {
                insert.setInt(1, from);
                insert.setInt(2, Math.min(last, from + AT_ONCE - 1));
                insert.setObject(3, pattern);
                insert.executeUpdate();
            }
            show();
        }
    }

    /** Articles with their signed statements, so that their renditions can be held against them. */
    void add(List<Sealed> articles, int first) throws SQLException {
        try (var made = database.prepareStatement("insert into made values (?, ?, ?)")) {
            for (int i = 0; i < articles.size(); i++) {
                var article = articles.get(i).article();
                made.setInt(1, first + i);
                made.setObject(2, UUID.fromString(article.getArticleId()));
                made.setString(3, article.getPath());
                made.addBatch();
            }
            made.executeBatch();
        }
        show();
        try (var signed =
                database.prepareStatement("insert into syndication.signed values (?, 1, ?, ?)")) {
            for (var sealed : articles) {
                signed.setObject(1, UUID.fromString(sealed.article().getArticleId()));
                signed.setBytes(2, CanonicalForm.of(sealed.article()));
                signed.setString(3, sealed.article().getSignature());
                signed.addBatch();
            }
            signed.executeBatch();
        }
    }

    private void show() throws SQLException {
        for (var sql : ROWS) {
            try (var insert = database.prepareStatement(sql)) {
                insert.setObject(1, pattern);
                insert.executeUpdate();
            }
        }
        execute("truncate made");
    }

    /** What a database does by itself after a while. */
    void settle() throws SQLException {
        execute("analyze syndication.article");
        execute("analyze syndication.public_article");
        execute("analyze syndication.artefact");
        execute("analyze syndication.signed");
        execute("checkpoint");
    }

    /** How many of the articles that were put there are shown in a newer form. */
    long shownAnew() throws SQLException {
        return count(
                """
                select count(*) from syndication.article where article_id < ?
                and shown_renderer = (select max(shown_renderer) from syndication.article)
                """,
                BEYOND);
    }

    /** How many lines their timelines have. */
    long happenings() throws SQLException {
        return count("select count(*) from syndication.happening where article_id < ?", BEYOND);
    }

    /** With how many receipts the world was told of the one that they are like. */
    long receipts() throws SQLException {
        return count("select receipts from syndication.article where article_id = ?", pattern);
    }

    private long count(String sql, UUID id) throws SQLException {
        try (var query = database.prepareStatement(sql)) {
            query.setObject(1, id);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
