package io.communique.local.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.communique.local.home.HomeLock;
import io.communique.local.home.LocalSystem;
import io.communique.local.process.Memory;
import io.communique.local.process.Roster;
import io.communique.local.process.Roster.State;
import io.communique.local.process.Running;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says what is running. */
public final class Status implements Command {
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final double MEBIBYTE = 1 << 20;

    /** One process; memory in bytes, with its children's. */
    record Line(
            String name, @Nullable Long pid, String state, int port, int restarts, long memory) {}

    /** The whole: memory is the sum. */
    record Report(String home, boolean ready, List<Line> processes, long memory) {}

    @Override
    public int run(List<String> arguments) throws IOException {
        var report = report(LocalSystem.here());
        switch (String.join(" ", arguments)) {
            case "" -> print(report);
            case "--json" -> System.out.println(JSON.writeValueAsString(report));
            default -> {
                System.err.println("usage: ./communique status [--json]");
                return MISUSED;
            }
        }
        return DONE;
    }

    static Report report(LocalSystem system) {
        var roster = Roster.read(system.home());
        boolean supervised = HomeLock.isTaken(system.home());
        var lines = new ArrayList<Line>();
        if (supervised) {
            roster.ifPresent(found -> lines.add(launcher(found.launcher())));
        }
        roster.ifPresent(
                found -> found.processes().forEach(entry -> lines.add(line(entry, supervised))));
        return new Report(
                system.home().folder().toString(),
                supervised && roster.map(Roster::ready).orElse(false),
                lines,
                lines.stream().mapToLong(Line::memory).sum());
    }

    private static Line launcher(Running launcher) {
        return new Line("launcher", launcher.pid(), "running", 0, 0, Memory.ofItself(launcher));
    }

    private static Line line(Roster.Entry entry, boolean supervised) {
        Optional<Running> running = entry.running().filter(Running::isAlive);
        return new Line(
                entry.name(),
                running.map(Running::pid).orElse(null),
                state(entry.state(), running.isPresent(), supervised),
                entry.port(),
                entry.restarts(),
                running.map(Memory::of).orElse(0L));
    }

    private static String state(State told, boolean alive, boolean supervised) {
        if (supervised) {
            return alive || told != State.RUNNING ? told.name().toLowerCase(Locale.ROOT) : "ended";
        }
        return alive ? "left behind" : "stopped";
    }

    private static void print(Report report) {
        System.out.printf(
                "%-12s %8s %6s %-11s %8s %9s%n", "", "pid", "port", "state", "restarts", "memory");
        for (var line : report.processes) {
            System.out.printf(
                    Locale.ROOT,
                    "%-12s %8s %6s %-11s %8d %5.0f MiB%n",
                    line.name,
                    line.pid == null ? "-" : line.pid,
                    line.port == 0 ? "-" : line.port,
                    line.state,
                    line.restarts,
                    line.memory / MEBIBYTE);
        }
        System.out.printf(
                Locale.ROOT,
                "%s, %.0f MiB in all, %s%n",
                report.ready ? "ready" : "not ready",
                report.memory / MEBIBYTE,
                report.home);
    }
}
