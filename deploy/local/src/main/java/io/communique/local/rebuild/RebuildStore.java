package io.communique.local.rebuild;

import io.communique.local.home.LocalSystem;
import io.communique.local.home.Refused;
import io.communique.local.home.Secrets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * The second site's own schema, with an owner and a service role of its own that have no right to
 * anything else; it is made empty and leaves nothing behind.
 */
final class RebuildStore implements AutoCloseable {

    private static final String NAME = "syndication_rebuild";
    private static final String OWNER = NAME + "_owner";

    private final LocalSystem system;
    private final String password = password();

    RebuildStore(LocalSystem system) {
        this.system = system;
    }

    void create() throws SQLException {
        try (var admin = connect()) {
            drop(admin);
            for (var role : List.of(NAME, OWNER)) {
                run(admin, "CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(role, password));
                run(admin, "GRANT CONNECT ON DATABASE communique TO " + role);
                run(admin, "ALTER ROLE %s SET search_path = %s".formatted(role, NAME));
            }
            run(admin, "CREATE SCHEMA %s AUTHORIZATION %s".formatted(NAME, OWNER));
            run(admin, "GRANT USAGE ON SCHEMA %s TO %s".formatted(NAME, NAME));
        } catch (SQLException e) {
            if (String.valueOf(e.getSQLState()).startsWith("08")) {
                throw new Refused(
                        "PostgreSQL does not answer; is the system running? ./communique status",
                        e);
            }
            throw e;
        }
    }

    Map<String, String> settings() {
        return Map.of(
                "spring.datasource.username", NAME,
                "spring.datasource.password", password,
                "spring.flyway.user", OWNER,
                "spring.flyway.password", password,
                "spring.flyway.default-schema", NAME,
                "spring.flyway.placeholders.service", NAME);
    }

    @Override
    public void close() throws SQLException {
        try (var admin = connect()) {
            drop(admin);
        }
    }

    private static void drop(Connection admin) throws SQLException {
        for (var role : List.of(NAME, OWNER)) {
            run(
                    admin,
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '%s'"
                            .formatted(role));
        }
        run(admin, "DROP SCHEMA IF EXISTS " + NAME + " CASCADE");
        for (var role : List.of(NAME, OWNER)) {
            if (exists(admin, role)) {
                run(admin, "DROP OWNED BY " + role + " CASCADE");
                run(admin, "DROP ROLE " + role);
            }
        }
    }

    private static boolean exists(Connection admin, String role) throws SQLException {
        try (var statement = admin.prepareStatement("SELECT FROM pg_roles WHERE rolname = ?")) {
            statement.setString(1, role);
            try (var answer = statement.executeQuery()) {
                return answer.next();
            }
        }
    }

    private static void run(Connection admin, String sql) throws SQLException {
        try (var statement = admin.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                system.jdbc("communique") + "?connectTimeout=5&ApplicationName=rebuild",
                Secrets.ADMIN,
                system.secrets().database().of(Secrets.ADMIN));
    }

    private static String password() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
