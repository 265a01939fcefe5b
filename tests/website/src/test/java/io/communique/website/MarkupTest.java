package io.communique.website;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page is HTML and CSS as the standards have them. */
class MarkupTest {

    @ParameterizedTest
    @EnumSource
    void isAsTheStandardHasIt(PageType page) throws Exception {
        var answer = PublicSite.shared().newsroom().site(page.path()).expect(page.status());
        assertThat(HtmlChecker.findings(answer.response().body())).isEmpty();
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
