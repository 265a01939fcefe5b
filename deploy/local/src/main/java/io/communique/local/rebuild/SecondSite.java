package io.communique.local.rebuild;

import io.communique.local.home.Home;
import io.communique.local.home.KafkaLogin;
import io.communique.local.home.LocalSystem;
import io.communique.local.home.Refused;
import io.communique.local.parts.Http;
import io.communique.local.process.OwnSession;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * A second process of syndication with the live one's settings, but for its ports, its schema and
 * its reader. It ends with whoever started it, however that one ends.
 */
final class SecondSite implements AutoCloseable {

    /** The shell holds the other end of a pipe; when nobody holds this end any more, it stops. */
    private static final String UNTIL_ALONE =
            """
            exec 3<&0
            "$@" </dev/null 3<&- & child=$!
            (read -r _ <&3; kill $child 2>/dev/null) & watch=$!
            exec 3<&-
            wait $child; code=$?
            kill $watch 2>/dev/null
            exit $code
            """;

    private static final int GRACE_SECONDS = 15;

    private final LocalSystem system;
    private final int port;
    private final int health;
    private final Path log;
    private final Process process;

    SecondSite(LocalSystem system, Map<String, String> own) throws IOException {
        this.system = system;
        this.log = system.home().log("rebuild");
        var free = freePorts();
        this.port = free.get(0);
        this.health = free.get(1);
        var settings = liveSettings();
        settings.putAll(own);
        settings.put("communique.rebuild", "true");
        settings.put("communique.site-port", Integer.toString(port));
        settings.put("management.server.port", Integer.toString(health));
        settings.put("server.port", Integer.toString(free.get(2)));
        this.process = start(settings);
    }

    private TreeMap<String, String> liveSettings() throws IOException {
        var file = system.home().run("syndication.properties");
        var live = new Properties();
        if (!Files.exists(file)) {
            throw new Refused("this system was never started, so there is no site to build again");
        }
        try (var in = Files.newBufferedReader(file)) {
            live.load(in);
        }
        var settings = new TreeMap<String, String>();
        live.forEach((key, value) -> settings.put((String) key, (String) value));
        return settings;
    }

    private Process start(Map<String, String> settings) throws IOException {
        var file = system.home().run("rebuild.properties");
        Home.writePrivately(file, KafkaLogin.lines(settings));
        var command =
                List.of(
                        "sh",
                        "-c",
                        UNTIL_ALONE,
                        "sh",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-Xss512k",
                        "-XX:+UseSerialGC",
                        "-XX:MaxMetaspaceSize=192m",
                        "-Djava.awt.headless=true",
                        "-Djava.net.preferIPv4Stack=true",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-jar",
                        system.install().jar("syndication").toString(),
                        "--spring.config.additional-location=file:" + file);
        return OwnSession.of(OwnSession.command(command, Map.of()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private static List<Integer> freePorts() throws IOException {
        var sockets = new ArrayList<ServerSocket>();
        try {
            for (int i = 0; i < 3; i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1")));
            }
            return sockets.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            for (var socket : sockets) {
                socket.close();
            }
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    boolean isReady() {
        if (!process.isAlive()) {
            throw new Refused("the second site has ended by itself, see " + log);
        }
        return Http.status("http://127.0.0.1:" + health + "/actuator/health/readiness") == 200;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.getOutputStream().close();
        if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
        Files.deleteIfExists(system.home().run("rebuild.properties"));
    }
}
