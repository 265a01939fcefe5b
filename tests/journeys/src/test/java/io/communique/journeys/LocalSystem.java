package io.communique.journeys;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * A whole system of the journeys' own, started with the one command in a temporary home on free
 * ports, and gone afterwards. One serves all journeys of a run that do not break it.
 */
public final class LocalSystem implements AutoCloseable {

    private static final List<Integer> PORTS =
            List.of(
                    8080, 8082, 8083, 8084, 8085, 8090, 8091, 8180, 8182, 8183, 8184, 8190, 8191,
                    9092, 9093, 5433);

    private static LocalSystem kept;
    private static String keptFor = "";

    private final Path root = root();
    private final Path home;
    private final int offset;
    private final Map<String, String> env = new HashMap<>();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    private LocalSystem() throws Exception {
        home = Files.createTempDirectory("communique-journey");
        offset = freeOffset();
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        run("up", "--detach").orFail();
        readEnv();
    }

    /** The system that journeys share, started at first need. */
    public static synchronized LocalSystem shared() throws Exception {
        return kept("shared");
    }

    /** The system of the journeys that break one and leave it running again. */
    static synchronized LocalSystem battered() throws Exception {
        var system = kept("battered");
        if (!system.run("status").orFail().out().contains("\nready, ")) {
            system.run("up", "--detach").orFail();
        }
        return system;
    }

    /** A system of a journey's own; whoever asks closes it. */
    public static synchronized LocalSystem own() throws Exception {
        closeKept();
        return new LocalSystem();
    }

    /** One at a time: two are more than a small machine should carry. */
    private static LocalSystem kept(String use) throws Exception {
        if (kept == null || !keptFor.equals(use)) {
            closeKept();
            kept = new LocalSystem();
            keptFor = use;
        }
        return kept;
    }

    private static void closeKept() {
        if (kept != null) {
            kept.close();
            kept = null;
        }
    }

    public record Ran(int exit, String out, String err) {

        public Ran orFail() {
            if (exit != 0) {
                throw new AssertionError("exit " + exit + "\n" + out + "\n" + err);
            }
            return this;
        }
    }

    /** Runs the one command against this system. */
    public Ran run(String... arguments) throws Exception {
        return run(data(), arguments);
    }

    /** Runs it on these ports with another data folder. */
    Ran run(Path data, String... arguments) throws Exception {
        var command = new ArrayList<String>();
        command.add(root.resolve("communique").toString());
        command.addAll(List.of(arguments));
        var out = Files.createTempFile(home, "out", ".log");
        var err = Files.createTempFile(home, "err", ".log");
        var builder =
                new ProcessBuilder(command)
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile());
        builder.environment().put("COMMUNIQUE_HOME", data.toString());
        builder.environment().put("COMMUNIQUE_BUILD", "no");
        builder.environment().put("COMMUNIQUE_PORT_OFFSET", Integer.toString(offset));
        int exit = builder.start().waitFor();
        return new Ran(exit, text(out), text(err));
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    /** A value of {@code ./communique env}. */
    public String env(String key) {
        return env.get(key);
    }

    public Path data() {
        return home.resolve("data");
    }

    int port(int usual) {
        return usual + offset;
    }

    private void readEnv() throws Exception {
        run("env")
                .orFail()
                .out()
                .lines()
                .forEach(line -> env.put(line.split("=", 2)[0], line.split("=", 2)[1]));
    }

    /** An access token; made once for each user. */
    public String token(String user) {
        return tokens.computeIfAbsent(
                user,
                name -> {
                    try {
                        return run("token", name).orFail().out().strip();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    @Override
    public void close() {
        try {
            run("down");
            keepLogs();
            try (var files = Files.walk(home)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        } catch (Exception e) {
            // Nothing is left to be told: the run is over.
        }
    }

    /** What the processes said, for whoever asks why a journey failed. */
    private void keepLogs() throws IOException {
        var kept = Path.of("target", "journey-logs", home.getFileName().toString());
        Files.createDirectories(kept);
        try (var logs = Files.list(data().resolve("logs"))) {
            for (var log : logs.toList()) {
                Files.copy(
                        log, kept.resolve(log.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** The folder of the one command. */
    public static Path root() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("communique"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    /**
     * Below the ports that the machine gives to whoever asks for any; where to begin to look
     * differs from run to run, so that two runs do not look at the same moment at the same place.
     */
    private static int freeOffset() {
        long first = ProcessHandle.current().pid();
        return IntStream.range(0, 14)
                .map(step -> 10_000 + (int) ((first + step) % 14) * 1_000)
                .filter(offset -> PORTS.stream().allMatch(port -> isFree(port + offset)))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
