package io.communique.promises.observer;

import static org.assertj.core.api.Assertions.assertThat;

import io.communique.promises.observer.Canaries.Canary;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CanariesTest {

    private static final String WORDS = "the inspector will resign on Friday";

    private final Canaries canaries = new Canaries();

    private Set<Canary> in(String text) {
        var found = new HashSet<Canary>();
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        canaries.search(bytes, bytes.length, found::add);
        return found;
    }

    @Test
    void aCanaryIsARunThatNoMarkupChanges() {
        assertThat(Canaries.runs("**Short** one. " + WORDS + ", she said & left."))
                .containsExactly(WORDS + ", she said");
        assertThat(Canaries.runs("x".repeat(23))).isEmpty();
        assertThat(Canaries.runs("x".repeat(24))).containsExactly("x".repeat(24));
    }

    @Test
    void emphasisIsNotAWord() {
        assertThat(Canaries.set("Please *call the police* **now**, \\[you]"))
                .isEqualTo("Please call the police now, you");
    }

    @Test
    void itIsFoundAtTheBeginningInTheMiddleAndAtTheEnd() {
        canaries.add("a", WORDS);
        var canary = new Canary("a", WORDS);
        assertThat(in(WORDS)).containsExactly(canary);
        assertThat(in("<p>" + WORDS + "</p>")).containsExactly(canary);
        assertThat(in("é".repeat(500) + WORDS)).containsExactly(canary);
        assertThat(in(WORDS.substring(1))).isEmpty();
        assertThat(in(WORDS.substring(0, WORDS.length() - 1))).isEmpty();
        assertThat(in("")).isEmpty();
    }

    @Test
    void oneThatBeginsLikeAnotherIsNotTakenForIt() {
        canaries.add("a", "the inspector will resign on Friday");
        canaries.add("b", "the inspector will resign on Monday");
        assertThat(in("… the inspector will resign on Monday …"))
                .extracting(Canary::articleId)
                .containsExactly("b");
    }

    @Test
    void otherAlphabetsAreFoundToo() {
        var words = "تقدم هيئة الصحة المحلية نصائح لكبار السن";
        canaries.add("a", words);
        assertThat(in("<p dir=\"rtl\">" + words + "</p>")).hasSize(1);
    }

    @Test
    void whatOthersHavePublishedIsNoCanary() {
        canaries.add("a", WORDS);
        canaries.remove(Set.of(new Canary("a", WORDS)));
        assertThat(canaries.size()).isZero();
        assertThat(in(WORDS)).isEmpty();
    }

    @Test
    void nothingFallsBetweenTwoChunksOfALog(@TempDir Path logs) throws Exception {
        canaries.add("a", WORDS);
        for (int before : new int[] {0, (1 << 18) - 480, (1 << 18) - 10, 1 << 18, 3 << 18}) {
            var search = new LeakSearch(canaries);
            Files.writeString(logs.resolve("intake.log"), "-".repeat(before) + WORDS + "\n");
            search.files(logs);
            assertThat(search.found().found())
                    .singleElement()
                    .hasFieldOrPropertyWithValue("place", "the log intake.log");
        }
    }
}
