package io.communique.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page on which readers check a statement. */
class VerifyPageTest extends WholeSite {

    /** No other page may run a script, and this one only the one that is named by its hash. */
    @ParameterizedTest
    @CsvSource({"'',en-GB,ltr", "?lang=cy-GB,cy,ltr", "?lang=ar,ar,rtl", "?lang=fr,en-GB,ltr"})
    void readersCheckAStatementInTheirBrowser(String query, String language, String direction)
            throws Exception {
        var answer = get("/verify/" + query);
        assertThat(header(answer, "Content-Security-Policy"))
                .startsWith("default-src 'none'; script-src 'self'; connect-src 'self'; ")
                .contains("form-action 'none'", "style-src 'sha256-")
                .doesNotContain("unsafe");
        var page = Jsoup.parse(text("/verify/" + query));
        assertThat(page.select("html").attr("lang")).isEqualTo(language);
        assertThat(page.select("html").attr("dir")).isEqualTo(direction);
        assertThat(page.select("#address, #statement, #signature, #check, #result")).hasSize(5);
        assertThat(page.select("[name]:not(meta)")).as("what a form could send").isEmpty();
        var script = get(page.select("script[type=module]").attr("src"));
        assertThat(header(script, "Content-Type")).startsWith("text/javascript");
        var digest = MessageDigest.getInstance("SHA-256").digest(script.body());
        assertThat(page.select("script").attr("integrity"))
                .isEqualTo("sha256-" + Base64.getEncoder().encodeToString(digest));
        show(first);
        for (var other : List.of("/", path, "/news/northants/", "/feed.atom", "/verify.js")) {
            assertThat(header(get(other), "Content-Security-Policy")).doesNotContain("script-src");
        }
    }

    /** Whatever the script may say is there to be said, in every language. */
    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "cy", "ar"})
    void theScriptFindsItsWords(String language) {
        var words =
                Jsoup.parse(text("/verify/?lang=" + language))
                        .select("template [data-word]")
                        .eachAttr("data-word");
        var said =
                Pattern.compile(
                                "(?:say|row|require|otherwise|Refusal)\\((?:[^;\"]*, )?\"([a-z0-9-]*[a-z0-9])\"")
                        .matcher(text("/verify.js"))
                        .results()
                        .map(match -> match.group(1))
                        .collect(Collectors.toSet());
        assertThat(said).hasSizeGreaterThan(20);
        assertThat(words).containsAll(said);
    }
}
