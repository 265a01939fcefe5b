package io.communique.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The rules of RFC 8785 that statements can meet. */
class CanonicalJsonTest {

    @Test
    void membersStandInTheOrderOfTheirCodeUnits() {
        assertThat(
                        form(
                                Map.of(
                                        "\u20ac",
                                        1,
                                        "\r",
                                        2,
                                        "\ufb33",
                                        3,
                                        "1",
                                        4,
                                        "\ud83d\ude00",
                                        5,
                                        "\u00f6",
                                        6)))
                .isEqualTo(
                        "{\"\\r\":2,\"1\":4,\"\u00f6\":6,\"\u20ac\":1,\"\ud83d\ude00\":5,\"\ufb33\":3}");
    }

    @Test
    void onlyWhatMustBeIsEscaped() {
        assertThat(form(Map.of("t", "\u20ac$\u000f\nA'B\"\\\"/\u2028\u007f")))
                .isEqualTo("{\"t\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\"/\u2028\u007f\"}");
    }

    @Test
    void listsKeepTheirOrder() {
        assertThat(form(Map.of("l", List.of(2, "b", List.of(), Map.of()))))
                .isEqualTo("{\"l\":[2,\"b\",[],{}]}");
    }

    @Test
    void whatHasNoExactFormIsRefused() {
        assertThatThrownBy(() -> form(Map.of("n", 1L << 53)));
        assertThatThrownBy(() -> form(Map.of("d", 0.5)));
        assertThatThrownBy(() -> form(Map.of("s", "\ud83d")));
        assertThatThrownBy(() -> form(Map.of("s", "x\ude00")));
    }

    private static String form(Map<String, Object> object) {
        return new String(CanonicalJson.of(new TreeMap<>(object)), StandardCharsets.UTF_8);
    }
}
