package io.communique.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/**
 * A real PostgreSQL for a test run, with the roles that a deployment makes: for a service, an owner
 * whom Flyway works as, and the service's own role, which may do only what the migrations grant.
 */
public final class TestDatabase {

    private static final TestDatabase ONE = new TestDatabase();

    private final EmbeddedPostgres server;

    private TestDatabase() {
        try {
            server = EmbeddedPostgres.builder().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The settings of a service whose schema is made anew, to be given to its application. */
    public static synchronized Map<String, String> of(String service) {
        var url = "jdbc:postgresql://127.0.0.1:" + ONE.server.getPort() + "/postgres";
        return in(url, "postgres", "postgres", service);
    }

    /** The same on another server, which the administrator may change. */
    public static Map<String, String> in(
            String url, String administrator, String password, String service) {
        makeAnew(url, administrator, password, service);
        return Map.of(
                "spring.datasource.url", url,
                "spring.datasource.username", service,
                "spring.datasource.password", service,
                "spring.flyway.user", service + "_owner",
                "spring.flyway.password", service);
    }

    private static void makeAnew(
            String url, String administrator, String password, String service) {
        var owner = service + "_owner";
        try (var connection = DriverManager.getConnection(url, administrator, password);
                var statement = connection.createStatement()) {
            for (var sql :
                    new String[] {
                        "drop schema if exists " + service + " cascade",
                        "drop role if exists " + service,
                        "drop role if exists " + owner,
                        "create role " + owner + " login password '" + service + "'",
                        "create role " + service + " login password '" + service + "'",
                        "create schema " + service + " authorization " + owner,
                        "grant usage on schema " + service + " to " + service,
                        "alter role " + owner + " set search_path = " + service,
                        "alter role " + service + " set search_path = " + service
                    }) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
