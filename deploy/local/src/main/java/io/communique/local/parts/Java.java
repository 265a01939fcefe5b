package io.communique.local.parts;

import io.communique.local.process.OwnSession;
import java.io.IOException;
import java.nio.file.Files;
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

    /**
     * A program that has yet to be started.
     *
     * @param temporary its own, emptied here: one that was killed leaves its files behind
     */
    static ProcessBuilder program(
            Path temporary,
            int heapMegabytes,
            List<String> options,
            List<String> what,
            Map<String, String> environment)
            throws IOException {
        Folders.delete(temporary);
        Files.createDirectory(temporary);
        var command = new ArrayList<String>();
        command.add(executable().toString());
        command.addAll(
                List.of(
                        "-Xmx" + heapMegabytes + "m",
                        "-Xss512k",
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:-UsePerfData",
                        "-Djava.io.tmpdir=" + temporary,
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
