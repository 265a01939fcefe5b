package io.communique.rendering.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class FeedEntryTest {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final Rendition CARD = Rendition.card(CardFormat.LINK, new byte[] {1, 2, 3});

    @Test
    void isACompleteAtomEntry() throws Exception {
        var entry = entry(Samples.corrected(Samples.statement("Harbour opens", "Body")));

        assertThat(entry.getNamespaceURI()).isEqualTo(ATOM);
        assertThat(text(entry, "id")).isEqualTo("urn:uuid:11111111-2222-4333-8444-555555555555");
        assertThat(text(entry, "title")).isEqualTo("Harbour opens");
        assertThat(text(entry, "published")).isEqualTo("2026-03-02T09:15:00Z");
        assertThat(text(entry, "updated")).isEqualTo("2026-03-02T09:15:00Z");
        assertThat(text(entry, "name")).isEqualTo("Harbour Council");
        assertThat(entry.getElementsByTagNameNS(ATOM, "link").getLength()).isEqualTo(4);
        assertThat(entry.getAttribute("xml:lang")).isEqualTo("en-GB");
    }

    @Test
    void movesOnlyWithAChangeThatReadersAreTold() throws Exception {
        var told = Samples.corrected(Samples.statement("H", "B"), "It is the other <pier>.");
        for (var statement : List.of(told, Samples.corrected(told))) {
            assertThat(text(entry(statement), "updated")).isEqualTo("2026-03-03T09:15:00Z");
            assertThat(text(entry(statement), "summary"))
                    .isEqualTo("The harbour is open.\n\nWhat was changed: It is the other <pier>.");
        }
    }

    @Test
    void namesTheCardByItsHash() throws Exception {
        var links = entry(Samples.statement("H", "B")).getElementsByTagNameNS(ATOM, "link");
        var card = (Element) links.item(3);

        assertThat(card.getAttribute("href"))
                .isEqualTo(
                        "http://localhost:8080/news/harbour/2026/03/open/card-039058c6f2c0cb49.png");
        assertThat(card.getAttribute("length")).isEqualTo("3");
    }

    @Test
    void everyLegalCharacterSurvives() throws Exception {
        var awkward = "<b> & \"quotes\" ' ]]> &amp; \ttab عربي 🚢";

        assertThat(text(entry(Samples.statement(awkward, "Body")), "title")).isEqualTo(awkward);
    }

    @Test
    void whatXmlCannotHoldIsReplaced() throws Exception {
        assertThat(text(entry(Samples.statement("a\u0001b\uffffc", "Body")), "title"))
                .isEqualTo("a\ufffdb\ufffdc");
    }

    private static Element entry(Statement statement) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var xml = FeedEntry.of(Samples.composition(statement), CARD);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
    }

    private static String text(Element entry, String name) {
        return entry.getElementsByTagNameNS(ATOM, name).item(0).getTextContent();
    }
}
