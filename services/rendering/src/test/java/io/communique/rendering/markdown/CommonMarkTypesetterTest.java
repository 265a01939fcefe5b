package io.communique.rendering.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.communique.rendering.domain.Composition;
import io.communique.rendering.domain.Language;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommonMarkTypesetterTest {

    private static final Language ENGLISH = new Language("en-GB");
    private static final Set<String> OWN = Set.of("localhost:8080", "www.harbour.example");

    private final CommonMarkTypesetter typesetter = new CommonMarkTypesetter();

    @Test
    void setsWhatWasTypedAndNothingElse() {
        var body =
                html(
                        """
                        The council said it was "very pleased" with the harbour's report.

                        It found:

                         * New lights -- 25% more.
                         * A plan: "better lit," it says.
                         * Training.

                        A sentence that somebody broke

                        across two paragraphs. See www.harbour.example, or click here.
                        """);

        assertThat(body.select("p")).hasSize(4);
        assertThat(body.select("ul")).hasSize(1);
        assertThat(body.select("li")).hasSize(3);
        assertThat(body.select("a")).isEmpty();
        assertThat(body.select("p").get(0).wholeText())
                .isEqualTo("The council said it was \"very pleased\" with the harbour's report.");
        assertThat(body.select("li").get(0).text()).isEqualTo("New lights -- 25% more.");
        assertThat(body.select("p").get(2).text()).isEqualTo("A sentence that somebody broke");
    }

    @Test
    void headingsStandBelowThePagesOwn() {
        assertThat(html("# One\n\n## Two\n\n###### Six").select("h1,h2,h3,h6").eachText())
                .containsExactly("One", "Two", "Six");
        assertThat(html("# One").select("h2")).hasSize(1);
        assertThat(html("###### Six").select("h6")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://harbour.example/a?b=1&c=2",
                "http://harbour.example",
                "mailto:press@harbour.example",
                "tel:+441604000000",
                "/news/harbour/",
                "../other/?time=12:56",
                "#part",
                "HTTPS://HARBOUR.EXAMPLE/"
            })
    void linksGoWhereTheyMay(String address) {
        assertThat(html("[here](" + address + ")").select("a").attr("href")).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "java&Tab;script:alert(1)",
                "java&#10;script:alert(1)",
                "&#1;javascript:alert(1)",
                "javascript&colon;alert(1)",
                "\\javascript:alert(1)",
                "data:text/html,hello",
                "vbscript:msgbox",
                "file:///etc/passwd",
                "blob:https://harbour.example/1",
                "&ZeroWidthSpace;javascript:alert(1)",
                "feed:javascript:alert(1)"
            })
    void otherSchemesAreShownAsText(String address) {
        var body = html("Press [here](" + address + ") now. ![picture](" + address + ")");

        assertThat(body.select("a,img")).isEmpty();
        assertThat(body.text()).isEqualTo("Press here now. picture");
    }

    @Test
    void anAutolinkIsALinkOnlyToAnAllowedScheme() {
        var body =
                html("1 < 2, <https://harbour.example/> <javascript:alert(1)> <a@harbour.example>");

        assertThat(body.select("a").eachAttr("href"))
                .containsExactly("https://harbour.example/", "mailto:a@harbour.example");
        assertThat(body.text()).contains("javascript:alert(1)");
    }

    /** A browser would end the outer link where an inner one begins. */
    @Test
    void withinALinkThereIsNoOther() {
        var body = html("[see <https://harbour.example/> or <a@harbour.example>](/x)");

        assertThat(body.select("a").eachAttr("href")).containsExactly("/x");
        assertThat(body.select("a").text())
                .isEqualTo("see https://harbour.example/ or a@harbour.example");
        assertThat(html("[<https://harbour.example/>](data:x)").select("a").eachAttr("href"))
                .containsExactly("https://harbour.example/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "text <b onclick=x>bold</b>",
                "<!-- comment -->",
                "<svg/onload=alert(1)>",
                "</article></main><h1>no</h1>",
                "<style>p{display:none}</style>"
            })
    void rawHtmlIsShownAsText(String raw) {
        var body = html(raw);

        assertThat(body.select(":not(p):not(div)")).isEmpty();
        assertThat(body.text()).isEqualTo(raw);
    }

    @Test
    void anImageIsItsWords() {
        var body =
                html("![a *fine* harbour with [a link](/x) and `code`](https://e.example/a.png)");

        assertThat(body.select("img,a")).isEmpty();
        assertThat(body.text()).isEqualTo("a fine harbour with a link and code");
    }

    @Test
    void anAttributeCannotBeLeft() {
        var body = html("[x](</a\"onmouseover=\"alert(1)> \"t\\\"onclick=\\\"x\")");

        assertThat(body.select("a").first().attributes().asList())
                .extracting(attribute -> attribute.getKey())
                .containsExactly("href", "title");
    }

    @Test
    void plainTextKeepsListMarksAndAddresses() {
        var text =
                set("""
                # Heading

                Some *strong* words,
                and [a link](https://harbour.example/).

                3. three
                4. four

                   - inner

                > Quoted
                >
                > twice

                <b>raw</b> & <https://harbour.example/>
                """)
                        .text();

        assertThat(text)
                .isEqualTo(
                        """
                        Heading

                        Some strong words,
                        and a link (https://harbour.example/).

                        3. three

                        4. four

                           - inner

                        > Quoted
                        >
                        > twice

                        <b>raw</b> & https://harbour.example/\
                        """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "> ",
                "- ",
                "1. ",
                "*a ",
                "**a ",
                "[",
                "![a",
                "[a](",
                "_a *b ",
                "`a ",
                "<",
                "<!-- >",
                "<a b='",
                "&",
                "[^",
                "[^a]: ",
                "[^a]: x\n",
                "[^a]",
                "|",
                "|-",
                "|a|b|\n|-|-|\n|c\n\n"
            })
    void muchNestingIsSetWithoutTrouble(String nested) {
        var body = set(nested.repeat(262_144 / nested.length()) + "end");

        assertThat(body.text()).contains("end");
        assertThat(body.html().length() + body.text().length()).isLessThan(262_144 * 30);
    }

    /** A row is filled up to its head, so that a few characters could ask for millions of cells. */
    @Test
    void aTableOfMoreCellsThanAnyoneReadsIsSetAsItWasTyped() {
        var head = "|a".repeat(100) + "\n" + "|-".repeat(100) + "\n";

        assertThat(html(head + "x\n".repeat(99)).select("td,th")).hasSize(10_000);
        var tooMany = set(head + "x\n".repeat(100));
        assertThat(tooMany.html()).doesNotContain("<td").contains("|-|-");
        assertThat(tooMany.html().length()).isLessThan(2_000);
        assertThat(set(head + "x\n".repeat(130_000)).html().length()).isLessThan(300_000);
        assertThat(html((head + "x\n".repeat(49) + "\n").repeat(3)).select("td,th")).isEmpty();
    }

    /** To read it would take a time that rises with the square of what stands in one text. */
    @ParameterizedTest
    @ValueSource(strings = {"![[]()", "[", "*a _b ", "`a``b", "x <!--", "1\n", "a\n", "|\n", "# <"})
    void aTextOfMoreLinesAndMarksThanAnyoneMeansIsSetAsItWasTyped(String piece) {
        var marks = (int) piece.chars().filter(c -> "*_`[]<\n".indexOf(c) >= 0).count();
        var fits = piece.repeat(999 / marks);
        var tooMuch = "*See*\n\n" + piece.repeat(1_001 / marks + 1);

        assertThat(html("*See*\n\n" + fits + "\n\n" + fits).select("p > em").first().text())
                .isEqualTo("See");
        assertThat(html(tooMuch).select("pre > code").text()).startsWith("*See*");
        assertThat(html(tooMuch).children()).hasSize(1);
        assertThat(set(tooMuch).text()).isEqualTo(tooMuch.stripTrailing());
    }

    @Test
    void nothingGrowsOutOfProportion() {
        var lazy = "> ".repeat(40) + "1234567. ".repeat(20) + "a\n" + "a\n".repeat(100_000);

        assertThat(set(lazy).text().length()).isLessThan(262_144 * 20);
    }

    private Composition.Body set(String markdown) {
        return typesetter.set(markdown, ENGLISH, OWN);
    }

    private Element html(String markdown) {
        return Jsoup.parseBodyFragment("<div>" + set(markdown).html() + "</div>").body().child(0);
    }
}
