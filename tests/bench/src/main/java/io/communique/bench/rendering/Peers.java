package io.communique.bench.rendering;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What others would use instead, where it is installed: programs of the machine, and packages of
 * npm in a folder under the data home, in the exact versions of {@code peers/package.json}.
 */
final class Peers {

    private static final List<String> FILES = List.of("package.json", "cards.mjs", "pages.mjs");

    private final Path folder;

    Peers(Path home) {
        this.folder = home.resolve("peers");
    }

    /** Fetches npm's packages from the registry that npm is set up for. */
    void install() throws IOException, InterruptedException {
        var npm =
                program("npm")
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "--peers needs npm on the PATH (Debian: npm)"));
        unpack();
        System.err.println("installing peers into " + folder);
        int exit =
                new ProcessBuilder(npm.toString(), "install", "--no-audit", "--no-fund", "--silent")
                        .directory(folder.toFile())
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start()
                        .waitFor();
        if (exit != 0) {
            throw new IllegalStateException("npm install failed, exit " + exit);
        }
    }

    /** Whether a package of npm can be measured. */
    boolean has(String npmPackage) {
        return program("node").isPresent()
                && Files.isDirectory(folder.resolve("node_modules").resolve(npmPackage));
    }

    /** A script of ours among those packages. */
    List<String> script(String name, String... arguments) {
        unpack();
        return Stream.concat(
                        Stream.of(
                                program("node").orElseThrow().toString(),
                                folder.resolve(name).toString()),
                        Stream.of(arguments))
                .toList();
    }

    Path folder() {
        return folder;
    }

    private void unpack() {
        try {
            Files.createDirectories(folder);
            for (var file : FILES) {
                try (var in = Peers.class.getResourceAsStream("/peers/" + file)) {
                    Files.copy(in, folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first of these that is on the PATH, or where servers are installed. */
    static Optional<Path> program(String... names) {
        var folders =
                Stream.concat(
                                Stream.of(System.getenv("PATH").split(File.pathSeparator)),
                                Stream.of("/usr/sbin"))
                        .map(Path::of)
                        .toList();
        return Stream.of(names)
                .flatMap(name -> folders.stream().map(folder -> folder.resolve(name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
