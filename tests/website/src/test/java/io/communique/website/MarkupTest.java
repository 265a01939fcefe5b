package io.communique.website;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Every page is HTML and CSS as the standards have them. */
class MarkupTest {

    @ParameterizedTest
    @FieldSource("io.communique.website.Page#EVERY")
    void isAsTheStandardHasIt(Page page) throws Exception {
        assertThat(HtmlChecker.findings(page.bytes())).isEmpty();
    }

    @Test
    void theCheckerFindsWhatIsWrong() throws Exception {
        assertThat(
                        HtmlChecker.findings(
                                "<!doctype html><title>x</title><img src=x.png>"
                                        .getBytes(StandardCharsets.UTF_8)))
                .anyMatch(finding -> finding.contains("must have an “alt” attribute"));
    }
}
