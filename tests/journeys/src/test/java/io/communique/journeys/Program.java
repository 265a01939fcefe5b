package io.communique.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A partner's program, running in a folder of its own. */
final class Program implements AutoCloseable {

    private final Process process;
    private final Path out;

    private Program(Process process, Path out) {
        this.process = process;
        this.out = out;
    }

    static Program start(Path folder, Map<String, String> environment, List<String> command)
            throws IOException {
        var out = Files.createTempFile(folder, "said", ".txt");
        var builder =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(out.toFile());
        builder.environment().putAll(environment);
        return new Program(builder.start(), out);
    }

    /** Whether such a command works here. */
    static boolean works(Path folder, String... command) throws Exception {
        try (var program = start(folder, Map.of(), List.of(command))) {
            return program.exit() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** Everything that it has said so far. */
    String said() {
        try {
            return Files.readString(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int exit() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("it does not end\n" + said());
        }
        return process.exitValue();
    }

    void says(String words) throws InterruptedException {
        try {
            Newsroom.until(() -> said().contains(words) || !process.isAlive(), "it says " + words);
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + "\n" + said(), e);
        }
        if (!said().contains(words)) {
            throw new AssertionError("it ended without saying " + words + "\n" + said());
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
