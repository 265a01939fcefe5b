package io.communique.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two houses read each body, the one that sets the page and the one that proof-reads it. Whatever
 * an editor may write they read alike, or an approved statement would never show.
 */
class WhateverIsWrittenJourneyTest {

    private static final List<String> BODIES =
            List.of(
                    "text <!-- *x* " + "y ".repeat(600) + "--> after",
                    "text <b title=\"*x* " + "y ".repeat(600) + "\"> after",
                    "see <https://ok.example/" + "a".repeat(1_100) + "> there",
                    "see <https://ok.example/" + "a".repeat(900) + "> there",
                    "<? *x* "
                            + "y".repeat(1_200)
                            + " ?> <![CDATA[ *x* "
                            + "y".repeat(1_200)
                            + "]]>",
                    "<".repeat(900),
                    "*a ".repeat(450) + "b" + "*".repeat(450),
                    "> ".repeat(200) + "deep\n\n" + "- ".repeat(200) + "deeper",
                    "[a](javascript:x) [b](<java\tscript:x>) [c](data:,x) ![*d* `e`](/f.png \"g\")",
                    "<script>alert(1)</script>\n\n<div>\n*not* emphasis\n</div>\n\n*emphasis*",
                    "a\\\nb  \nc\n\n    code  kept\n\n```\nfence\n``` \n\n~~~ x\n~~~",
                    "1. a\n1) b\n- c\n+ d\n* e\n\n   f\n\n10. g",
                    "Setext\n===\n\nTwo\n---\n\n####### seven\n\n###### six ######\n\n***\n___",
                    "[ref] [ref][] [text][ref] [none]\n\n[ref]: /place \"title\"",
                    "&amp;amp; &#8217; &copy &unknown; &#x26;lt; AT&T",
                    "``a`b`` `` ` `` ` a ` `` ` ``",
                    "**a*b**c* ***d** e* _f__g_ snake_case_word 2*3*4",
                    "|a|b|\n|-|-|\n|1|2|\n\nfoot[^1]\n\n[^1]: note",
                    "| |b|\n|:-|-:|\n|*1*\\|1|[2](//x.example)[^n]|\n|3\n\n> [^n]: |c|\n>     |-|",
                    "[^a]: [^b]: [^a]\n\n[^c]: lost\n\n[^B] ![x[^c]](/y) [[^b]](/z) [^d]",
                    ("[^a]".repeat(400) + "\n\n").repeat(3) + "[^a]: often",
                    "|a".repeat(101) + "\n" + "|-".repeat(101) + "\n" + "x\n".repeat(98),
                    "[a <https://b.example> *c*](https://b.example) [<a@b.example>](data:x)",
                    "> ".repeat(20) + "*a _b ".repeat(55) + "[deep](//x.example)",
                    "[a](https:x) [b](/\\x) [c](//127.0.0.1) [d](http://127.0.0.1/) [e](#x) [f](tel:1)",
                    "\u00a0\u2003*spaced*\u00a0 tabs\tand\tmore",
                    "שלום *עולם* English عربي **نص** 👩🏽‍🚒 e\u0301");

    private static final int AT_ONCE = 20;

    static IntStream bodies() {
        return IntStream.range(0, BODIES.size());
    }

    /** What the grammar is made of, to be strewn about. */
    private static final List<String> PIECES =
            List.of(
                    "[^a]",
                    "[^a]: ",
                    "[^B]",
                    "[^b]: ",
                    "[^",
                    "]",
                    "[",
                    "](/x)",
                    "![",
                    "[r]",
                    "[r]: /r\n",
                    "|",
                    "|-|",
                    "|a|b|\n|:-|-:|\n",
                    "\\|",
                    "*",
                    "**",
                    "_",
                    "`",
                    "``",
                    "<",
                    "<b>",
                    "<!--",
                    "-->",
                    "<https://a.example>",
                    "[x](//a.example)",
                    "&amp;",
                    "&#9;",
                    "\\",
                    "\n",
                    "\n\n",
                    "  \n",
                    "    ",
                    "\t",
                    "> ",
                    "- ",
                    "1. ",
                    "# ",
                    "===\n",
                    "---\n",
                    "```\n",
                    "word",
                    "é",
                    "ع",
                    "\u00a0");

    @ParameterizedTest
    @MethodSource("bodies")
    void isShown(int i) throws Exception {
        isShown("Written in form " + i, BODIES.get(i));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void isShownWhateverTheMonkeyTyped(long seed) throws Exception {
        var random = new Random(seed);
        var body = new StringBuilder("Begun.\n\n");
        random.ints(2_000, 0, PIECES.size()).mapToObj(PIECES::get).forEach(body::append);
        isShown("Written by monkey " + seed, body.toString());
    }

    /** Each in a quotation of its own, so that what one leaves open ends before the next. */
    @ParameterizedTest
    @MethodSource("examples")
    void theSpecificationsExamplesAreShown(int first, List<String> examples) throws Exception {
        var body =
                examples.stream()
                        .map(example -> "> " + example.stripTrailing().replace("\n", "\n> "))
                        .collect(Collectors.joining("\n\nNext.\n\n"));
        isShown("Examples from " + first, body);
    }

    static List<Arguments> examples() {
        var all =
                Stream.of(TestResources.getSpec(), TestResources.getGfmSpec())
                        .flatMap(spec -> ExampleReader.readExampleSources(spec).stream())
                        .filter(example -> example.chars().noneMatch(c -> c == 0 || c == 0xFFFD))
                        .distinct()
                        .toList();
        return IntStream.iterate(0, first -> first < all.size(), first -> first + AT_ONCE)
                .mapToObj(first ->
                        Arguments.of(
                                first, all.subList(first, Math.min(first + AT_ONCE, all.size()))))
                .toList();
    }

    private static void isShown(String headline, String body) throws Exception {
        var newsroom = new Newsroom(LocalSystem.shared());
        var draft =
                Map.of(
                        "area", "example",
                        "headline", headline,
                        "summary", "In short.",
                        "locale", "en-GB",
                        "body", body);
        var published =
                newsroom.publish("application/json", JsonMapper.shared().writeValueAsString(draft));
        assertThat(newsroom.site(published.path()).status()).isEqualTo(200);
    }
}
