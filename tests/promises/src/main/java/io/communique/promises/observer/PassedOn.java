package io.communique.promises.observer;

import io.communique.promises.Log.DeadLetter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Whether an article has come through its readers since one of them parked a record of it. */
public final class PassedOn implements AutoCloseable {

    private static final String AT_APPROVAL =
            """
            select exists (
              select from intake.drafts d where d.article_id::text = ?
                and d.newest_revision > coalesce((
                  select max(r.revision) from approval.reviews r
                  where r.article_id = d.article_id), 0))
            """;
    private static final String AT_INTAKE =
            """
            select exists (
              select from approval.articles a
              join intake.drafts d on d.article_id = a.article_id
              where a.article_id::text = ? and a.sequence > d.decision_sequence)
            """;
    private static final String ON_THE_SITE =
            """
            select exists (
              select from approval.articles a where a.article_id::text = ?
                and a.statement is not null
                and (a.statement ->> 'version')::bigint > coalesce((
                  select p.version from syndication.public_article p
                  where p.article_id = a.article_id), 0))
            """;

    private final Connection database;

    public PassedOn(Addresses.Database login) {
        try {
            database = DriverManager.getConnection(login.url(), login.user(), login.password());
        } catch (SQLException e) {
            throw new NotRunning("the database " + login.url(), e);
        }
    }

    /** True while the article's newest state has not reached whom the reader reads for. */
    public boolean waits(DeadLetter letter) {
        var question =
                switch (letter.reader()) {
                    case "approval" ->
                            letter.topic().equals("communique.submissions")
                                    ? AT_APPROVAL
                                    : ON_THE_SITE;
                    case "intake" -> AT_INTAKE;
                    default -> ON_THE_SITE;
                };
        try (var statement = database.prepareStatement(question)) {
            statement.setString(1, letter.articleId());
            try (var answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new NotRunning("the database", e);
        }
    }

    @Override
    public void close() {
        try {
            database.close();
        } catch (SQLException e) {
            throw new NotRunning("the database", e);
        }
    }
}
