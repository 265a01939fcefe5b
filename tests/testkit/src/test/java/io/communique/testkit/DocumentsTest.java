package io.communique.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A document that names a file which is no longer there is stale. */
class DocumentsTest {

    private static final Path ROOT = root();
    private static final Pattern FENCE = Pattern.compile("(?ms)^```.*?^```$");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

    @ParameterizedTest
    @MethodSource("documents")
    void everyLinkLeadsSomewhere(Path document) throws IOException {
        assertThat(deadLinks(ROOT.resolve(document))).isEmpty();
    }

    static Stream<Path> documents() {
        return Map.of("", 1, "docs", 9, "deploy", 1, "services", 2, "tests", 2).entrySet().stream()
                .flatMap(folder -> markdown(ROOT.resolve(folder.getKey()), folder.getValue()))
                .map(ROOT::relativize)
                .sorted();
    }

    private static Stream<Path> markdown(Path folder, int depth) {
        try (var files = Files.walk(folder, depth)) {
            return files.filter(file -> file.toString().endsWith(".md")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> deadLinks(Path document) throws IOException {
        var prose = FENCE.matcher(Files.readString(document)).replaceAll("");
        return LINK.matcher(prose)
                .results()
                .map(link -> link.group(1))
                .filter(link -> !link.matches("[a-z]+:.*|#.*"))
                .filter(link ->
                        !Files.exists(document.resolveSibling(link.replaceFirst("#.*", ""))))
                .toList();
    }

    private static Path root() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("communique"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
