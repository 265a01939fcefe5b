package io.communique.rendering.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.communique.rendering.domain.TextDifference.Passage;
import io.communique.rendering.domain.TextDifference.Run;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineComparisonTest {

    private final LineComparison comparison = new LineComparison();

    @Test
    void aChangedLineIsToldWithThoseAroundIt() {
        var difference =
                comparison.compare("a\nb\nc\nd\ne old line\nf\n", "a\nb\nc\nd\na new line\nf\n");

        assertThat(difference.unified())
                .containsExactly(
                        "--- live",
                        "+++ draft",
                        "@@ -2,5 +2,5 @@",
                        " b",
                        " c",
                        " d",
                        "-e old line",
                        "+a new line",
                        " f");
        assertThat(difference.passages())
                .containsExactly(
                        new Passage(
                                List.of(new Run("e old ", true), new Run("line", false)),
                                List.of(new Run("a new ", true), new Run("line", false))));
    }

    @Test
    void linesMayComeAndGo() {
        assertThat(comparison.compare("a\n", "a\nb\n").passages())
                .containsExactly(new Passage(List.of(), List.of(new Run("b", true))));
        assertThat(comparison.compare("a\nb\n", "a\n").passages())
                .containsExactly(new Passage(List.of(new Run("b", true)), List.of()));
        assertThat(comparison.compare("", "a").unified()).contains("+a");
    }

    @Test
    void veryLongTextsAreOneChange() {
        var difference = comparison.compare(lines("old"), lines("new"));

        assertThat(difference.passages()).hasSize(1);
        assertThat(difference.unified()).hasSize(3 + 3 + 2 * 100_000 + 3);
    }

    private static String lines(String word) {
        return "1\n2\n3\n4\n"
                + IntStream.range(0, 100_000)
                        .mapToObj(i -> word + i)
                        .collect(Collectors.joining("\n"))
                + "\n5\n6\n7\n8\n";
    }
}
