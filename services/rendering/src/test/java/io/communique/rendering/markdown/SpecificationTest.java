package io.communique.rendering.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.communique.rendering.domain.Language;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.ExampleReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example of the CommonMark and GFM specifications, read as a browser reads it. */
class SpecificationTest {

    private static final Map<String, Set<String>> MAY_STAND =
            Map.ofEntries(
                    Map.entry("a", Set.of("href", "title", "rel", "aria-describedby")),
                    Map.entry("ol", Set.of("start")),
                    Map.entry("code", Set.of("class")),
                    Map.entry("div", Set.of("class", "role", "aria-label", "tabindex")),
                    Map.entry("th", Set.of("scope", "class")),
                    Map.entry("td", Set.of("class")));
    private static final Set<String> BARE =
            Set.of(
                    "p",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "ul",
                    "li",
                    "blockquote",
                    "pre",
                    "hr",
                    "br",
                    "em",
                    "strong",
                    "table",
                    "thead",
                    "tbody",
                    "tr");

    static Stream<String> examples() {
        return Stream.of(TestResources.getSpec(), TestResources.getGfmSpec())
                .map(ExampleReader::readExampleSources)
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void isSetWithNothingThatRunsOrFetches(String example) {
        var set = new CommonMarkTypesetter().set(example, new Language("en-GB"), Set.of());
        var body = Jsoup.parse("<body><main>" + set.html() + "</main>").body();

        assertThat(body.childrenSize()).as("what closes the body's own element").isEqualTo(1);
        for (var element : body.child(0).select("main *")) {
            assertThat(element.normalName())
                    .isIn(Stream.concat(MAY_STAND.keySet().stream(), BARE.stream()).toList());
            assertThat(element.attributes().asList())
                    .extracting(Attribute::getKey)
                    .isSubsetOf(MAY_STAND.getOrDefault(element.normalName(), Set.of()));
        }
        assertThat(body.select("a")).allMatch(SpecificationTest::leadsWhereItMay);
    }

    private static boolean leadsWhereItMay(Element link) {
        return link.attr("href").matches("(?s)(https?:|mailto:|tel:|[^:]*([/?#].*)?$).*")
                || Links.isAllowed(link.attr("href"));
    }
}
