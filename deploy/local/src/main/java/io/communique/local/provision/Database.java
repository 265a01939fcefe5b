package io.communique.local.provision;

import io.communique.local.home.LocalSystem;
import io.communique.local.home.Refused;
import io.communique.local.home.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * What deployment owes the services in PostgreSQL: a database, for each store a schema with its
 * owner, who migrates it, and a service role, which gets no more than the migrations grant it.
 */
public final class Database {
    private final LocalSystem system;

    public Database(LocalSystem system) {
        this.system = system;
    }

    public boolean answers() {
        try (var connection = connect("postgres")) {
            return connection.isValid(1);
        } catch (SQLException e) {
            if ("28P01".equals(e.getSQLState())) {
                throw new Refused(
                        "PostgreSQL does not know the password in "
                                + system.home().secret("database.properties"),
                        e);
            }
            return false;
        }
    }

    public void provision(Path data) throws SQLException, IOException {
        try (var connection = connect("postgres")) {
            requireDurable(connection, data);
            role(connection, "registry");
            database(connection, "registry", "registry");
            database(connection, "communique", Secrets.ADMIN);
            for (var store : Secrets.STORES) {
                role(connection, store);
                role(connection, store + "_owner");
            }
        }
        try (var connection = connect("communique")) {
            for (var store : Secrets.STORES) {
                schema(connection, store);
            }
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                system.jdbc(database)
                        + "?connectTimeout=2&socketTimeout=20&ApplicationName=deployment",
                Secrets.ADMIN,
                system.secrets().database().of(Secrets.ADMIN));
    }

    /**
     * What answers on the port is the server of this data folder, and it means what it
     * acknowledges.
     */
    private static void requireDurable(Connection connection, Path data)
            throws SQLException, IOException {
        var fsync = show(connection, "fsync");
        if (!fsync.equals("on")) {
            throw new Refused("PostgreSQL runs with fsync " + fsync);
        }
        var folder = Path.of(show(connection, "data_directory"));
        if (!Files.isSameFile(folder, data)) {
            throw new Refused(
                    "the PostgreSQL that answers works on " + folder + ", not on " + data);
        }
    }

    private static String show(Connection connection, String setting) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery("SHOW " + setting)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private void role(Connection connection, String role) throws SQLException {
        if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", role)) {
            run(connection, "CREATE ROLE " + role + " LOGIN");
        }
        run(
                connection,
                "ALTER ROLE %s PASSWORD '%s'"
                        .formatted(role, system.secrets().database().of(role)));
    }

    private static void database(Connection connection, String name, String owner)
            throws SQLException {
        if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
            run(connection, "CREATE DATABASE %s OWNER %s".formatted(name, owner));
        }
        run(connection, "REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(name));
    }

    private static void schema(Connection connection, String store) throws SQLException {
        var owner = store + "_owner";
        run(connection, "GRANT CONNECT ON DATABASE communique TO %s, %s".formatted(store, owner));
        run(connection, "CREATE SCHEMA IF NOT EXISTS %s AUTHORIZATION %s".formatted(store, owner));
        run(connection, "GRANT USAGE ON SCHEMA %s TO %s".formatted(store, store));
        run(connection, "ALTER ROLE %s SET search_path = %s".formatted(store, store));
        run(connection, "ALTER ROLE %s SET search_path = %s".formatted(owner, store));
    }

    private static boolean exists(Connection connection, String query, String name)
            throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var answer = statement.executeQuery()) {
                return answer.next();
            }
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
