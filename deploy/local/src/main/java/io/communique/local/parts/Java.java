package io.communique.local.parts;

import io.communique.local.process.OwnSession;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Starts Java programs with the small, equal settings of local mode: eight of them share a laptop.
 */
final class Java {

    /**
     * For programs that nothing on the way from approval to page waits for: they compile quickly
     * rather than thoroughly, which halves what starting them costs.
     */
    static final String QUICK = "-XX:TieredStopAtLevel=1";

    private Java() {}

    static ProcessBuilder program(
            int heapMegabytes,
            List<String> options,
            List<String> what,
            Map<String, String> environment) {
        var command = new ArrayList<String>();
        command.add(executable().toString());
        command.addAll(
                List.of(
                        "-Xmx" + heapMegabytes + "m",
                        "-Xss512k",
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:-UsePerfData",
                        "-Djava.awt.headless=true",
                        "-Djava.net.preferIPv4Stack=true",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(options);
        command.addAll(what);
        return OwnSession.command(command, environment);
    }

    static Path executable() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }
}
