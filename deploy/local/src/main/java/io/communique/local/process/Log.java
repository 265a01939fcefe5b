package io.communique.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The file that a process writes its output to; when it has grown large, the one before is kept
 * beside it.
 */
record Log(Path file) {
    private static final long LARGE = 20 << 20;
    private static final int TAIL_BYTES = 16_384;
    private static final int TAIL_LINES = 15;

    void makeRoom() throws IOException {
        if (Files.exists(file) && Files.size(file) > LARGE) {
            Files.move(
                    file,
                    file.resolveSibling(file.getFileName() + ".1"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The last lines, for a message about what went wrong. */
    String tail() {
        if (!Files.exists(file)) {
            return "(there is no " + file + ")";
        }
        try (var in = Files.newByteChannel(file)) {
            in.position(Math.max(0, in.size() - TAIL_BYTES));
            var bytes = Channels.newInputStream(in).readAllBytes();
            var lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
            return "the end of %s:\n%s"
                    .formatted(
                            file,
                            String.join(
                                    "\n",
                                    lines.subList(
                                            Math.max(0, lines.size() - TAIL_LINES), lines.size())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
