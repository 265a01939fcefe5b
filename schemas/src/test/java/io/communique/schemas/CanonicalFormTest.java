package io.communique.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import io.communique.events.Article;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The statement of each golden Article, byte for byte as it stands beside it. */
class CanonicalFormTest {

    static java.util.stream.Stream<Samples.Sample> articles() {
        return Samples.of(Topics.ARTICLES);
    }

    @ParameterizedTest
    @MethodSource("articles")
    void theStatementIsAsItAlwaysWas(Samples.Sample sample) throws Exception {
        var expected =
                Files.readString(
                        Path.of("src/samples", sample.name().replace(".json", ".statement")));
        assertThat(new String(CanonicalForm.of((Article) sample.record()), StandardCharsets.UTF_8))
                .isEqualTo(expected.stripTrailing());
    }
}
