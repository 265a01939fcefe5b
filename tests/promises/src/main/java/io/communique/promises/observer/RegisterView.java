package io.communique.promises.observer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.communique.promises.Register;
import io.communique.promises.Register.Decided;
import io.communique.promises.Register.Released;
import io.communique.promises.Register.Reviewed;
import io.communique.promises.Register.Withdrawn;
import io.communique.promises.observer.Canaries.Canary;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The database, read with the administrator's login: approval's register, and intake's drafts. */
public final class RegisterView implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int ROWS_AT_ONCE = 200;
    private static final Set<String> NOT_WORDS = Set.of("path", "url", "area", "locale", "type");

    private final Connection database;

    public RegisterView(Addresses.Database login) {
        try {
            database = DriverManager.getConnection(login.url(), login.user(), login.password());
            database.setAutoCommit(false);
            database.setReadOnly(true);
        } catch (SQLException e) {
            throw new NotRunning("the database " + login.url(), e);
        }
    }

    /** What is done with each row of an answer. */
    @FunctionalInterface
    private interface Row {
        void take(ResultSet row) throws SQLException;
    }

    /** A few rows at a time, whatever the answer's length; each question sees the newest state. */
    private void each(String question, Row row) {
        try (var statement = database.prepareStatement(question)) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (var answer = statement.executeQuery()) {
                while (answer.next()) {
                    row.take(answer);
                }
            }
            database.commit();
        } catch (SQLException e) {
            throw new NotRunning("the database", e);
        }
    }

    public Register read() {
        var released = new ArrayList<Released>();
        var reviews = new ArrayList<Reviewed>();
        var decisions = new ArrayList<Decided>();
        var withdrawals = new ArrayList<Withdrawn>();
        var conflicts = new ArrayList<String>();
        each(
                """
                select s.article_id, s.version, s.revision, s.state, s.content_hash, s.hash,
                       s.released_at, r.content ->> 'path' as path
                from approval.statements s left join approval.reviews r using (article_id, revision)
                order by s.article_id, s.version
                """,
                row -> released.add(released(row)));
        each(
                """
                select article_id, revision, content_hash, contributors,
                       content ->> 'publishedAt' as published_at
                from approval.reviews
                """,
                row -> reviews.add(reviewed(row)));
        each(
                """
                select article_id, revision, verdict, decided_by, content_hash, decided_at
                from approval.decisions
                """,
                row -> decisions.add(decided(row)));
        each(
                """
                select w.article_id, w.version, w.withdrawn_at, exists (
                  select from approval.statements s where s.article_id = w.article_id) as was_public
                from approval.withdrawals w
                """,
                row -> withdrawals.add(withdrawn(row)));
        each(
                "select article_id, revision, outcomes from approval.outcomes_in_conflict",
                row ->
                        conflicts.add(
                                "revision %d of %s has %d outcomes"
                                        .formatted(
                                                row.getInt("revision"),
                                                row.getString("article_id"),
                                                row.getInt("outcomes"))));
        return new Register(released, reviews, decisions, withdrawals, conflicts);
    }

    private static Released released(ResultSet row) throws SQLException {
        return new Released(
                row.getString("article_id"),
                row.getLong("version"),
                row.getInt("revision"),
                row.getString("state").equals("WITHDRAWN"),
                String.valueOf(row.getString("path")),
                row.getString("content_hash"),
                row.getString("hash"),
                instant(row, "released_at"));
    }

    private static Reviewed reviewed(ResultSet row) throws SQLException {
        var publishedAt = row.getString("published_at");
        return new Reviewed(
                row.getString("article_id"),
                row.getInt("revision"),
                row.getString("content_hash"),
                Set.of((String[]) row.getArray("contributors").getArray()),
                publishedAt == null ? null : Instant.parse(publishedAt));
    }

    private static Decided decided(ResultSet row) throws SQLException {
        return new Decided(
                row.getString("article_id"),
                row.getInt("revision"),
                row.getString("verdict").equals("APPROVE"),
                row.getString("decided_by"),
                row.getString("content_hash"),
                instant(row, "decided_at"));
    }

    private static Withdrawn withdrawn(ResultSet row) throws SQLException {
        return new Withdrawn(
                row.getString("article_id"),
                row.getBoolean("was_public") ? row.getLong("version") : 0,
                instant(row, "withdrawn_at"));
    }

    /** As statements carry them: to the millisecond. */
    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class)
                .toInstant()
                .truncatedTo(ChronoUnit.MILLIS);
    }

    /** The path of each article that ever was public. */
    public Map<String, String> addresses() {
        var addresses = new TreeMap<String, String>();
        each(
                """
                select article_id, statement ->> 'path' as path from approval.articles
                where statement is not null
                """,
                row -> addresses.put(row.getString("article_id"), row.getString("path")));
        return addresses;
    }

    /** Paths reserved for drafts that never were public. */
    List<String> hiddenPaths() {
        var paths = new ArrayList<String>();
        each(
                """
                select path from intake.paths p where not exists (
                  select from approval.articles a
                  where a.article_id = p.article_id and a.statement is not null)
                """,
                row -> paths.add(row.getString("path")));
        return paths;
    }

    public List<String> areas() {
        var areas = new ArrayList<String>();
        each(
                "select distinct area from approval.articles order by area",
                row -> areas.add(row.getString("area")));
        return areas;
    }

    /** Words of drafts, revisions and reviews that are in no text that ever was public. */
    Canaries canaries() {
        var canaries = new Canaries();
        each(
                """
                select article_id, content::text as words from approval.reviews r where not exists (
                  select from approval.statements s
                  where s.article_id = r.article_id and s.revision = r.revision)
                """,
                row -> addTo(canaries, row));
        each(
                """
                select article_id, words::text as words from intake.revisions r where not exists (
                  select from approval.statements s
                  where s.article_id = r.article_id and s.revision = r.revision)
                """,
                row -> addTo(canaries, row));
        each(
                "select article_id, words::text as words from intake.drafts",
                row -> addTo(canaries, row));
        canaries.remove(nowPublic(canaries));
        return canaries;
    }

    private static void addTo(Canaries canaries, ResultSet row) throws SQLException {
        for (var text : texts(row.getString("words"))) {
            canaries.add(row.getString("article_id"), text);
        }
    }

    /** Which of them are words of a statement that is or was public. */
    Set<Canary> nowPublic(Canaries canaries) {
        var published = new HashSet<Canary>();
        each(
                """
                select r.content::text as words from approval.reviews r where exists (
                  select from approval.statements s
                  where s.article_id = r.article_id and s.revision = r.revision)
                """,
                row -> {
                    for (var text : texts(row.getString("words"))) {
                        for (var form : List.of(text, Canaries.set(text))) {
                            var bytes = form.getBytes(StandardCharsets.UTF_8);
                            canaries.search(bytes, bytes.length, published::add);
                        }
                    }
                });
        return published;
    }

    private static List<String> texts(String json) {
        try {
            var texts = new ArrayList<String>();
            collect(JSON.readTree(json), texts);
            return texts;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void collect(JsonNode node, List<String> texts) {
        if (node.isTextual()) {
            texts.add(node.asText());
        }
        node.properties()
                .forEach(member -> {
                    if (!NOT_WORDS.contains(member.getKey())) {
                        collect(member.getValue(), texts);
                    }
                });
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
