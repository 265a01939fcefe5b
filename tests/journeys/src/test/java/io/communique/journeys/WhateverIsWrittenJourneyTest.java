package io.communique.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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
                    "<".repeat(5_000),
                    "*a ".repeat(2_000) + "b" + "*".repeat(2_000),
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
                    "\u00a0\u2003*spaced*\u00a0 tabs\tand\tmore",
                    "שלום *עולם* English عربي **نص** 👩🏽‍🚒 e\u0301");

    static IntStream bodies() {
        return IntStream.range(0, BODIES.size());
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void isShown(int i) throws Exception {
        var newsroom = new Newsroom(LocalSystem.shared());
        var draft =
                Map.of(
                        "area", "example",
                        "headline", "Written in form " + i,
                        "summary", "In short.",
                        "locale", "en-GB",
                        "body", BODIES.get(i));
        var published =
                newsroom.publish("application/json", JsonMapper.shared().writeValueAsString(draft));
        assertThat(newsroom.site(published.path()).status()).isEqualTo(200);
    }
}
