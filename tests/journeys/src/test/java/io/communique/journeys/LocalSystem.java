package io.communique.journeys;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
    private static LocalSystem shared;

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
        if (shared == null) {
            shared = new LocalSystem();
        }
        return shared;
    }

    /** A system that a journey may break. */
    public static LocalSystem own() throws Exception {
        return new LocalSystem();
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
        var command = new ArrayList<String>();
        command.add(root.resolve("communique").toString());
        command.addAll(List.of(arguments));
        var out = Files.createTempFile(home, "out", ".log");
        var err = Files.createTempFile(home, "err", ".log");
        var builder =
                new ProcessBuilder(command)
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile());
        builder.environment().put("COMMUNIQUE_HOME", home.resolve("data").toString());
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
            try (var files = Files.walk(home)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        } catch (Exception e) {
            // Nothing is left to be told: the run is over.
        }
    }

    private static Path root() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("communique"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    private static int freeOffset() {
        return IntStream.iterate(20_000, offset -> offset + 1_000)
                .limit(30)
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
