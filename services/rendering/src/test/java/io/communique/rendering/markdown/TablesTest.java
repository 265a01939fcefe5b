package io.communique.rendering.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.communique.rendering.domain.Composition;
import io.communique.rendering.domain.Language;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TablesTest {

    private static final String HARBOUR =
            """
            | Berth | Depth | Open |
            |:------|------:|:----:|
            | North | 4 m   | *yes* |
            | South |
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "|a|\n|-|\n|b|words|",
                "a\n-|\nb | words",
                "> |a|\n> |-|\n> |b|words|",
                "|\n-|-\n|words|"
            })
    void noWordIsDroppedForWantOfAColumn(String markdown) {
        assertThat(html(markdown + "\n", "en-GB").text()).contains("words");
    }

    @ParameterizedTest
    @ValueSource(strings = {"|a|\n|-|\n|b|  |", "|a|\n|-|\n|b\\|words|", "|a|b|\n|-|-|\n|c|"})
    void aTableWhoseRowsFitIsOne(String markdown) {
        assertThat(html(markdown + "\n", "en-GB").select("table")).hasSize(1);
    }

    @Test
    void aTableHasHeadsRowsAndColumnsThatAreAlignedByClass() {
        var table = html(HARBOUR, "en-GB").selectFirst("table");

        assertThat(table.select("thead th[scope=col]").eachText())
                .containsExactly("Berth", "Depth", "Open");
        assertThat(table.select("thead th").eachAttr("class"))
                .containsExactly("left", "right", "center");
        assertThat(table.select("tbody tr")).hasSize(2);
        assertThat(table.select("tbody td.right"))
                .extracting(Element::text)
                .containsExactly("4 m", "");
        assertThat(table.select("em").text()).isEqualTo("yes");
        assertThat(table.select("[style],[align]")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en-GB,Table 2", "cy-GB,Tabl 2", "ar,جدول 2", "es-ES,Tabla 2", "fr,Table 2"})
    void aTableStandsInANamedRegionThatAKeyboardReaches(String language, String name) {
        var second = html(HARBOUR + "\n\n" + HARBOUR, language).select("div.table").get(1);

        assertThat(second.attr("role")).isEqualTo("region");
        assertThat(second.attr("tabindex")).isEqualTo("0");
        assertThat(second.attr("aria-label")).isEqualTo(name);
    }

    @Test
    void aCellOfTheHeadThatSaysNothingHeadsNothing() {
        var head = html("| | 2025 |\n|-|-|\n| North | 4 |", "en-GB").select("thead tr > *");

        assertThat(head).extracting(Element::normalName).containsExactly("td", "th");
    }

    @Test
    void asTextARowIsALine() {
        assertThat(set("Before\n\n" + HARBOUR + "\nAfter", "en-GB").text())
                .isEqualTo(
                        """
                        Before

                        Berth | Depth | Open
                        North | 4 m | yes
                        South |  |\s

                        After\
                        """);
    }

    private static Composition.Body set(String markdown, String language) {
        return new CommonMarkTypesetter().set(markdown, new Language(language), Set.of());
    }

    private static Element html(String markdown, String language) {
        return Jsoup.parseBodyFragment(set(markdown, language).html()).body();
    }
}
