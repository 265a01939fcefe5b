package io.communique.bench.rendering;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program that answers each line with one line, and keeps its time itself. */
final class Conversation implements AutoCloseable {

    private final Process process;
    private final PrintWriter to;
    private final BufferedReader from;

    Conversation(List<String> command) throws IOException {
        process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        to = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), false);
        from = process.inputReader(StandardCharsets.UTF_8);
    }

    String ask(String line) throws IOException {
        to.println(line);
        to.flush();
        var answer = from.readLine();
        if (answer == null) {
            throw new IOException("the peer has ended");
        }
        return answer;
    }

    /** Milliseconds, of an answer that begins with nanoseconds. */
    static double millis(String answer) {
        return Double.parseDouble(answer.split(" ")[0]) / 1e6;
    }

    @Override
    public void close() throws InterruptedException {
        to.close();
        if (!process.waitFor(5, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
