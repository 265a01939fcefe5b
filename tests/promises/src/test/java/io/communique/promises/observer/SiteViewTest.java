package io.communique.promises.observer;

import static org.assertj.core.api.Assertions.assertThat;

import io.communique.promises.Site.Entry;
import io.communique.schemas.CanonicalForm;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SiteViewTest {

    private static final String ENTRY =
            """
            <entry xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
              <id>urn:uuid:one</id>
              <link rel="alternate" type="text/html" href="https://www.example.org/news/example/a&amp;b/"/>
              <summary>words</summary>
            </entry>
            """;

    @Test
    void anEntryIsTakenAsTheRenditionItIs() {
        assertThat(SiteView.entries("<feed>\n  <id>x</id>\n" + ENTRY + ENTRY + "</feed>\n"))
                .hasSize(2)
                .containsOnly(
                        new Entry(
                                "urn:uuid:one",
                                "/news/example/a&b/",
                                CanonicalForm.sha256(ENTRY.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void everyAreaHasAFolder() {
        assertThat(SiteView.folders(List.of("example", "northants")))
                .containsExactly("/", "/news/example/", "/news/northants/");
    }

    @Test
    void aTreesHashIsOfAddressesAndAnswersInOneOrder() {
        assertThat(Tree.hash(Map.of("/a", "1", "/b", "2")))
                .isEqualTo(Tree.hash(Map.of("/b", "2", "/a", "1")))
                .isNotEqualTo(Tree.hash(Map.of("/a", "2", "/b", "1")));
    }
}
