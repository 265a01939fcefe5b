package io.communique.platform.outbox;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;

/**
 * Rings when something was added to the outbox: PostgreSQL's LISTEN on a connection of its own,
 * outside the pool. When the connection is made, or lost and made anew, it rings as well, for what
 * was added while nobody listened.
 */
final class OutboxBell {

    private final DataSourceProperties database;
    private @Nullable Connection connection;

    OutboxBell(DataSourceProperties database) {
        this.database = database;
    }

    /** Waits until it rings, at most the patience; true when it rang. */
    boolean rings(Duration patience) throws SQLException {
        if (connection == null) {
            connection = listening();
            return true;
        }
        try {
            var notifications =
                    connection
                            .unwrap(PGConnection.class)
                            .getNotifications((int) patience.toMillis());
            return notifications != null && notifications.length > 0;
        } catch (SQLException e) {
            close();
            throw e;
        }
    }

    private Connection listening() throws SQLException {
        var opened =
                DriverManager.getConnection(
                        database.determineUrl(),
                        database.determineUsername(),
                        database.determinePassword());
        try (var listen = opened.createStatement()) {
            // Each service's schema has a bell of its own.
            listen.execute(
                    """
                    do $$ begin execute format('listen %I', 'outbox_' || current_schema()); end $$
                    """);
        }
        return opened;
    }

    void close() {
        try (var _ = connection) {
            connection = null;
        } catch (SQLException e) {
            connection = null;
        }
    }
}
