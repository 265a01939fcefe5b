package io.communique.local.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.communique.local.home.Home;
import io.communique.local.process.Part.Round;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who is on duty: written by the launcher at every change, read by every other command. */
public record Roster(
        long launcherPid,
        String launcherBegan,
        boolean ready,
        @Nullable String failure,
        List<Entry> processes) {
    /** One process of the system; no pid while it is not running. */
    public record Entry(
            String name,
            Round round,
            int port,
            State state,
            int restarts,
            @Nullable Long pid,
            @Nullable String began) {
        public Optional<Running> running() {
            return pid == null || began == null
                    ? Optional.empty()
                    : Optional.of(new Running(pid, Instant.parse(began)));
        }
    }

    /** Where a process stands. */
    public enum State {
        WAITING,
        STARTING,
        RUNNING,
        RESTARTING,
        STOPPED
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String FILE = "roster.json";

    public Running launcher() {
        return new Running(launcherPid, Instant.parse(launcherBegan));
    }

    public void save(Home home) {
        try {
            Home.writePrivately(home.run(FILE), JSON.writeValueAsString(this));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Optional<Roster> read(Home home) {
        try {
            return Optional.of(JSON.readValue(Files.readString(home.run(FILE)), Roster.class));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
