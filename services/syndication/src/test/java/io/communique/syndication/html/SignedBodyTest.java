package io.communique.syndication.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignedBodyTest {

    @Test
    void hostileNestingIsReadWithoutRecursion() {
        int deep = 20_000;
        assertThat(sheet("*a ".repeat(deep) + "b" + "*".repeat(deep))).contains("b");
        assertThat(sheet("> ".repeat(deep) + "x")).contains("x");
        assertThat(SignedText.of(SignedBody.parse("- ".repeat(deep) + "x"))).contains("x");
    }

    @Test
    void aBracketThatIsNotClosedSoonIsACharacter() {
        assertThat(sheet("a <!-- *x* " + "y ".repeat(100) + "-->")).doesNotContain("Iem");
        assertThat(sheet("a <!-- *x* " + "y ".repeat(600) + "-->")).contains("Iem");
        assertThat(sheet("a <https://a.example/" + "a".repeat(1000) + ">")).doesNotContain("Ia ");
    }

    /** It would take minutes if each of them were looked for to the end. */
    @Test
    void openBracketsAreReadInNoTime() {
        assertThat(sheet("<".repeat(262_000))).contains("<<");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://a.example/|true",
                "/relative|true",
                "page?x=a:b|true",
                "#part|true",
                "mailto:a@b.example|true",
                "tel:101|true",
                "HTTPS://a.example|true",
                "javascript:alert(1)|false",
                "JaVaScRiPt:alert(1)|false",
                "java\tscript:alert(1)|false",
                "\u0001javascript:x|false",
                "data:text/html,x|false",
                "vbscript:x|false",
                "file:///etc/passwd|false",
                "javascript\u200b:x|false"
            })
    void onlyAllowedSchemesAreLinked(String address, boolean allowed) {
        assertThat(LinkPolicy.allows(address)).isEqualTo(allowed);
    }

    @Test
    void whiteSpaceIsSeenAsABrowserShowsIt() {
        assertThat(sheet("a\nb  c\td")).isEqualTo(sheet("a b c d"));
        assertThat(sheet("a\n\nb")).isNotEqualTo(sheet("a b"));
        assertThat(sheet("`a  b`")).isEqualTo(sheet("`a b`"));
        assertThat(sheet("    a  b")).isNotEqualTo(sheet("    a b"));
        assertThat(sheet("a*b*")).isNotEqualTo(sheet("a *b*"));
    }

    private static String sheet(String markdown) {
        return SignedSheet.of(SignedBody.parse(markdown));
    }
}
