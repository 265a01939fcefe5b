package io.communique.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * How much memory a process and its children hold: their proportional share on Linux, 0 where it
 * cannot be told.
 */
public final class Memory {
    private static final int KIB = 1024;

    private Memory() {}

    public static long of(Running running) {
        return running.process()
                .map(process -> Stream.concat(Stream.of(process), process.descendants()))
                .orElseGet(Stream::empty)
                .mapToLong(process -> share(process.pid()))
                .sum();
    }

    /** Without its children. */
    public static long ofItself(Running running) {
        return running.process().map(process -> share(process.pid())).orElse(0L);
    }

    private static long share(long pid) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIB)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException e) {
            return residentSet(pid);
        }
    }

    private static long residentSet(long pid) {
        try {
            var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
            var answer =
                    new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
                            .strip();
            return answer.isEmpty() ? 0 : Long.parseLong(answer) * KIB;
        } catch (IOException | NumberFormatException e) {
            return 0;
        }
    }
}
