package io.communique.bench.rendering;

import io.communique.journeys.LocalSystem;
import io.communique.journeys.Newsroom;
import io.communique.journeys.Newsroom.Submitted;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What publishing one article takes when a thousand are public, and when a million are: rows as the
 * site keeps them, put there by SQL, each with a small page and feed entry.
 */
final class MillionPublic implements Row {

    private static final int FEW = 1_000;
    private static final int MANY = Integer.getInteger("public", 1_000_000);
    private static final int AT_ONCE = 50_000;
    private static final int WARM_UP = 20;
    private static final int MEASURED = Integer.getInteger("approvals", 60);

    private static final String WITH_IDS =
            """
            with made as (
              select n, ('00000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid as id
              from generate_series(?, ?) n)
            """;
    private static final List<String> ROWS =
            List.of(
                    """
                    insert into syndication.article
                      (article_id, standing, version, shown_version, shown_renderer, receipts)
                    select id, standing, version, shown_version, shown_renderer, receipts
                    from made, syndication.article where article_id = ?
                    """,
                    """
                    insert into syndication.public_article
                      (article_id, path, area, version, withdrawn, released_at, first_released_at,
                       shown_date, label, headline, summary, locale, words)
                    select id, path || n || '/', area, version, withdrawn,
                           released_at - n * interval '1 minute',
                           first_released_at - n * interval '1 minute',
                           shown_date - n * interval '1 minute',
                           label, headline || ' ' || n, summary, locale,
                           to_tsvector('simple', headline || ' ' || n)
                    from made, syndication.public_article where article_id = ?
                    """,
                    """
                    insert into syndication.artefact
                      (article_id, name, media_type, hash, bytes, gzip, styles)
                    select id, name, media_type, hash, substring(bytes for 200), null, styles
                    from made, syndication.artefact
                    where article_id = ? and name in ('page', 'feed-entry')
                    """);

    private int written;

    @Override
    public char letter() {
        return 'g';
    }

    @Override
    public String title() {
        return "publishing one article, approve → page, when %,d are public".formatted(MANY);
    }

    @Override
    public void run(Report report) throws Exception {
        try (var system = LocalSystem.own();
                var database =
                        DriverManager.getConnection(
                                system.env("DATABASE_URL"),
                                system.env("DATABASE_USER"),
                                system.env("DATABASE_PASSWORD"))) {
            var newsroom = new Newsroom(system);
            var pattern =
                    UUID.fromString(
                            newsroom.publish("application/json", Newsdesk.draft(written++))
                                    .articleId());
            fill(database, pattern, 1, FEW);
            var few = publish(newsroom);
            fill(database, pattern, FEW + 1, MANY);
            var many = publish(newsroom);
            double ratio = many.median() / few.median();
            report.figure("%,d public".formatted(FEW), few + " ms");
            report.figure("%,d public".formatted(MANY), many + " ms");
            report.figure("ratio", Series.digits(ratio), ratio, Aim.atMost(1.2));
        }
    }

    private Series publish(Newsroom newsroom) throws Exception {
        for (var submitted : prepare(newsroom, WARM_UP)) {
            approveAndSee(newsroom, submitted);
        }
        var took = new ArrayList<Double>();
        for (var submitted : prepare(newsroom, MEASURED)) {
            took.add(approveAndSee(newsroom, submitted));
        }
        return new Series(took);
    }

    private List<Submitted> prepare(Newsroom newsroom, int many) throws Exception {
        var prepared = new ArrayList<Submitted>();
        for (int i = 0; i < many; i++) {
            var draft =
                    newsroom.draft("editor", "application/json", Newsdesk.draft(written++))
                            .expect(201);
            prepared.add(newsroom.submit("editor", draft));
        }
        for (var submitted : prepared) {
            var review = "/reviews/" + submitted.articleId() + "/" + submitted.revision();
            Newsroom.until(
                    () -> newsroom.get("APPROVAL_URL", review, "approver").status() == 200,
                    review + " arrives");
        }
        return prepared;
    }

    private static double approveAndSee(Newsroom newsroom, Submitted submitted) throws Exception {
        long start = System.nanoTime();
        newsroom.decideArrived("approver", submitted, "approve").expect(201);
        Newsroom.until(() -> newsroom.site(submitted.path()).status() == 200, "it shows", 2);
        return (System.nanoTime() - start) / 1e6;
    }

    /** Articles like one that is there, each a minute older than the one before. */
    private static void fill(Connection database, UUID pattern, int first, int last)
            throws Exception {
        for (int from = first; from <= last; from += AT_ONCE) {
            int to = Math.min(last, from + AT_ONCE - 1);
            for (var sql : ROWS) {
                try (var insert = database.prepareStatement(WITH_IDS + sql)) {
                    insert.setInt(1, from);
                    insert.setInt(2, to);
                    insert.setObject(3, pattern);
                    insert.executeUpdate();
                }
            }
        }
        try (var statement = database.createStatement()) {
            statement.execute("analyze syndication.article");
            statement.execute("analyze syndication.public_article");
            statement.execute("analyze syndication.artefact");
            statement.execute("checkpoint");
        }
    }
}
