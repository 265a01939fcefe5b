package io.communique.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.communique.local.home.Areas;
import io.communique.local.home.Areas.Area;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LikenessTest {
    private static final String TEXT =
            """
            ---
            area: Shire
            og:
              description: "What it is about."
              image: "/media/bridge.png"
              locale: en_GB
              title: "Bridge closed *UPDATE*"
            publish:
              date: 12:56 24/06/2026
            title: "Bridge closed *UPDATE* | Shire Office"
            ---

            The bridge is closed.
            """;
    private static final String DRAFT =
            """
            {"area": "shire", "label": "UPDATE", "headline": "Bridge closed", "summary": "What it is about.",
             "body": "The bridge is closed.\\n", "locale": "en-GB", "path": "/news/shire/2026/06/bridge-closed/",
             "publishedAt": "2026-06-24T11:56:00Z", "social": {"type": "article", "title": "Bridge closed *UPDATE*"},
             "image": {"url": "https://shire.example/media/bridge.png"}}
            """;
    private final Likeness likeness =
            new Likeness(
                    new Areas(
                            new Areas.Communique(
                                    new TreeMap<>(
                                            Map.of(
                                                    "shire",
                                                    new Area(
                                                            "Shire",
                                                            "Shire Office",
                                                            "Europe/London"))))));

    @Test
    void a_draft_made_of_the_manuscript_is_found_and_found_unchanged() throws Exception {
        assertThat(likeness.isOf(manuscript(TEXT), json(DRAFT))).isTrue();
        assertThat(likeness.isUnchanged(manuscript(TEXT), json(DRAFT))).isTrue();
    }

    @Test
    void other_words_are_a_correction_of_the_same_statement() throws Exception {
        for (var corrected :
                new String[] {
                    TEXT.replace("is closed.", "is open."),
                    TEXT.replace("What it is", "What this is"),
                    TEXT.replace("bridge.png", "river.png"),
                    TEXT.replace("  image: \"/media/bridge.png\"\n", "")
                }) {
            assertThat(likeness.isOf(manuscript(corrected), json(DRAFT))).isTrue();
            assertThat(likeness.isUnchanged(manuscript(corrected), json(DRAFT))).isFalse();
        }
    }

    @Test
    void a_note_is_compared_where_the_file_has_one() throws Exception {
        var told = TEXT.replace("og:", "change:\n  note: \"The bridge.\"\nog:");
        var noted = DRAFT.replace("\"label\"", "\"changeNote\": \"The bridge.\", \"label\"");
        assertThat(likeness.isUnchanged(manuscript(told), json(DRAFT))).isFalse();
        assertThat(likeness.isUnchanged(manuscript(told), json(noted))).isTrue();
        assertThat(likeness.isUnchanged(manuscript(TEXT), json(noted))).isTrue();
    }

    @Test
    void another_headline_or_date_is_another_statement() throws Exception {
        assertThat(likeness.isOf(manuscript(TEXT.replace("Bridge", "Road")), json(DRAFT)))
                .isFalse();
        assertThat(likeness.isOf(manuscript(TEXT.replace("12:56", "12:57")), json(DRAFT)))
                .isFalse();
    }

    private static Manuscript manuscript(String text) {
        return Manuscript.of("a.md", text.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }

    private static JsonNode json(String text) throws Exception {
        return JsonMapper.builder().build().readTree(text);
    }
}
