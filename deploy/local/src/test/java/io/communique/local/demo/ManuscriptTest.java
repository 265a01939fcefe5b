package io.communique.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ManuscriptTest {
    @Test
    void both_forms_of_front_matter_are_read_and_every_scalar_is_a_string() {
        var plain = manuscript("---\ntitle: No\npublish: {date: 2026-02-04}\n---\n\nBody.\n");
        var fenced =
                manuscript(
                        "```yaml\r\ntitle: No\r\npublish:\r\n  date: 2026-02-04\r\n```\r\n\r\nBody.\r\n");

        assertThat(plain.key("title")).hasValue("No");
        assertThat(plain.key("publish.date")).hasValue("2026-02-04");
        assertThat(plain.body()).isEqualTo("Body.");
        assertThat(fenced.keys()).isEqualTo(plain.keys());
        assertThat(fenced.body()).isEqualTo(plain.body());
    }

    @Test
    void entities_in_front_matter_are_decoded_until_stable_and_at_most_twice() {
        assertThat(manuscript("---\ntitle: \"Fire &amp;amp; Rescue\"\n---\n").key("title"))
                .hasValue("Fire & Rescue");
        assertThat(manuscript("---\ntitle: \"&amp;amp;amp; &#8217;\"\n---\n").key("title"))
                .hasValue("&amp; \u2019");
    }

    @Test
    void a_text_without_front_matter_is_no_statement() {
        assertThat(of("# Read me\n\n---\nnot: this\n---\n")).isEmpty();
    }

    private static Manuscript manuscript(String text) {
        return of(text).orElseThrow();
    }

    private static Optional<Manuscript> of(String text) {
        return Manuscript.of("a.md", text.getBytes(StandardCharsets.UTF_8));
    }
}
