package io.communique.syndication.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.communique.syndication.Faithful;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignedBodyTest {

    @Test
    void nestingEndsWhereNobodyFollows() {
        assertThat(sheet("*a ".repeat(400) + "b" + "*".repeat(400)).split("Iem", -1)).hasSize(65);
        assertThat(sheet("![".repeat(400) + "b" + "](c)".repeat(400))).contains("b");
        assertThat(sheet("> ".repeat(20_000) + "x")).contains("x");
        assertThat(text("- ".repeat(20_000) + "x")).contains("x");
    }

    /** To read it would take minutes; how long, its square says. */
    @ParameterizedTest
    @ValueSource(strings = {"![[]()", "[", "*a _b ", "`a``b", "x <!--", "1\n", "a\n", "|\n", "# <"})
    void ofMoreThanAThousandLinesAndMarksInATextEachIsACharacter(String piece) {
        int marks = (int) piece.chars().filter(c -> "*_`[]<\n".indexOf(c) >= 0).count();
        var fits = piece.repeat(999 / marks);
        var tooMuch = "*See*\n\n" + piece.repeat(1_001 / marks + 1);
        assertThat(sheet("*See*\n\n" + fits + "\n\n" + fits)).startsWith(sheet("*See*"));
        assertThat(text(tooMuch)).isEqualTo(tooMuch.stripTrailing());
        assertThat(sheet(tooMuch)).startsWith(sheet("    *See*").split("\\*See", 2)[0]);
    }

    @Test
    void anAddressWithinALinkIsWords() {
        var body = "[a <https://b.example>](https://b.example)";
        assertThat(sheet(body).split("href=", -1)).hasSize(2);
        assertThat(text(body)).isEqualTo("a https://b.example (https://b.example)");
    }

    @Test
    void aTableOfTooManyCellsIsOfCharacters() {
        var head = "|a".repeat(100) + "\n" + "|-".repeat(100) + "\n";
        assertThat(sheet(head + "x\n".repeat(99))).contains("Btable");
        assertThat(sheet(head + "x\n".repeat(100))).doesNotContain("Btable").contains("|-|-");
        assertThat(sheet(head + "x\n".repeat(130_000))).doesNotContain("Btable");
    }

    @Test
    void ofTooManyMentionsTheLaterOnesAreNumbersOnly() {
        var sheet = sheet(("[^a]".repeat(300) + "\n\n").repeat(100) + "[^a]: Note.");
        assertThat(sheet.split("Isup", -1)).hasSize(30_001);
        assertThat(sheet.split("footnote-ref-1", -1)).hasSize(2_001);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/relative//x|false",
                "page#a:b|false",
                "http://127.0.0.1:8080/x|false",
                "HTTPS://WWW.northants.police.uk?x|false",
                "//www.northants.police.uk|false",
                "mailto:a@b.example|false",
                "tel:101|false",
                "https://a.example/|true",
                "http://127.0.0.1/|true",
                "https://www.northants.police.uk.a.example|true",
                "https://www.northants.police.uk@a.example|true",
                "https:www.northants.police.uk|true",
                "https:/\\a.example|true",
                "//a.example|true",
                "/\\a.example|true",
                "/\t/a.example|true",
                "///a.example|true"
            })
    void aLinkThatIsNotPlainlyOursLeadsOutside(String address, boolean outside) {
        var own = Set.of("127.0.0.1:8080", "www.northants.police.uk");
        assertThat(LinkPolicy.leadsOutside(address, own)).isEqualTo(outside);
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
        var body = SignedGrammar.read(markdown);
        var english = Faithful.english();
        var statement = english.statement();
        var wording = statement.content();
        var facts =
                Facts.of(
                        statement,
                        wording,
                        Faithful.AREAS.get(wording.area()),
                        Faithful.SITE,
                        english.renditions());
        return SignedSheet.of(body, SignedNotes.of(body), facts);
    }

    private static String text(String markdown) {
        var body = SignedGrammar.read(markdown);
        return SignedText.of(body, SignedNotes.of(body));
    }
}
