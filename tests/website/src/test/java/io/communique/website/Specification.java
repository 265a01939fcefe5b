package io.communique.website;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.ExampleReader;

/**
 * The examples of the CommonMark specification as statements, some in each. Every example is a
 * quotation, so that what it leaves open ends where it ends.
 */
final class Specification {

    private static final int IN_A_STATEMENT = 25;
    private static final List<String> EXAMPLES =
            ExampleReader.readExampleSources(TestResources.getSpec());

    static final List<Piece> PIECES =
            IntStream.iterate(0, from -> from < EXAMPLES.size(), from -> from + IN_A_STATEMENT)
                    .mapToObj(Specification::piece)
                    .toList();

    private Specification() {}

    private static Piece piece(int from) {
        var examples = EXAMPLES.subList(from, Math.min(from + IN_A_STATEMENT, EXAMPLES.size()));
        var name = "Examples %d to %d".formatted(from + 1, from + examples.size());
        return new Piece(
                name,
                name,
                "From the specification of CommonMark.",
                examples.stream().map(Specification::quoted).collect(Collectors.joining("\n\n")));
    }

    private static String quoted(String example) {
        return example.lines().map(line -> "> " + line).collect(Collectors.joining("\n"));
    }

    static int examplesIn(Piece piece) {
        return Math.min(IN_A_STATEMENT, EXAMPLES.size() - PIECES.indexOf(piece) * IN_A_STATEMENT);
    }
}
