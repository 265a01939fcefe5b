package io.communique.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A system's processes as the one command tells of them, and what may befall them. */
final class Processes {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final LocalSystem system;

    Processes(LocalSystem system) {
        this.system = system;
    }

    /** A process of the system; the id is 0 while there is none. */
    record Seen(String name, long pid, String state, int restarts) {

        boolean runs() {
            return pid > 0 && state.equals("running");
        }
    }

    Map<String, Seen> look() {
        try {
            var status = JSON.readTree(system.run("status", "--json").orFail().out());
            return status.get("processes").values().stream()
                    .map(Processes::seen)
                    .collect(
                            Collectors.toMap(
                                    Seen::name, seen -> seen, (a, _) -> a, LinkedHashMap::new));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Seen seen(JsonNode line) {
        return new Seen(
                line.get("name").stringValue(),
                line.path("pid").asLong(0),
                line.get("state").stringValue(),
                line.get("restarts").intValue());
    }

    Seen of(String name) {
        return look().get(name);
    }

    /** Waits until every process runs. */
    void awaitAll() throws InterruptedException {
        await("every process runs", () -> look().values().stream().allMatch(Seen::runs));
    }

    /** Waits until another process has taken the place of that one. */
    void awaitSuccessor(Seen dead) throws InterruptedException {
        await(
                dead.name + " runs again",
                () -> {
                    var now = of(dead.name);
                    return now.runs() && now.pid != dead.pid;
                });
    }

    /** A program's start is slow where others start as well. */
    private static void await(String what, BooleanSupplier condition) throws InterruptedException {
        var end = Instant.now().plusSeconds(180);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("waited three minutes in vain until " + what);
            }
            Thread.sleep(500);
        }
    }

    /** A dead process that nobody has taken notice of yet does not live. */
    static boolean lives(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return !stat.startsWith("Z", stat.lastIndexOf(')') + 2);
        } catch (IOException e) {
            return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
        }
    }

    /** What {@code kill -9} does, without the time that it takes to start a kill. */
    static void kill(long pid) {
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }

    static void standStill(long pid) {
        signal("STOP", pid);
    }

    static void goOn(long pid) {
        signal("CONT", pid);
    }

    static void signal(String signal, long pid) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(pid))
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
