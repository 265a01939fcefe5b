package io.communique.syndication.html;

import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads the entry of the feed: each element once, saying what was signed. */
final class FeedEntryProof {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final Facts facts;
    private final Findings findings;

    FeedEntryProof(Facts facts, Findings findings) {
        this.facts = facts;
        this.findings = findings;
    }

    void read(String entry) {
        try {
            var root = parse(entry);
            findings.expect(
                    ATOM.equals(root.getNamespaceURI()) && "entry".equals(root.getLocalName()),
                    "feed entry: its name");
            findings.expectEqual(
                    facts.wording().locale(),
                    root.getAttributeNS(XMLConstants.XML_NS_URI, "lang"),
                    "feed entry: lang");
            var found = new HashMap<String, String>();
            collect(root, "", found);
            var meant = meant();
            findings.expectEqual(meant.keySet(), found.keySet(), "feed entry: the elements");
            meant.forEach((key, value) ->
                    findings.expectEqual(value, found.get(key), "feed entry: " + key));
        } catch (SAXException | java.io.IOException | ParserConfigurationException e) {
            findings.expect(false, "feed entry: not XML");
        }
    }

    private Map<String, String> meant() {
        var statement = facts.statement();
        var wording = facts.wording();
        var meant = new HashMap<String, String>();
        meant.put("id", "urn:uuid:" + statement.articleId());
        meant.put("title", wording.headline());
        meant.put("published", statement.firstReleasedAt().toString());
        meant.put("updated", facts.told().toString());
        meant.put("author.name", statement.issuer());
        meant.put("summary", summary());
        if (wording.label() != null) {
            meant.put("category[term]", wording.label());
        }
        meant.put("link alternate text/html", facts.canonical());
        meant.put("link alternate text/markdown", facts.canonical() + "index.md");
        meant.put("link related application/json", facts.canonical() + "statement.json");
        meant.put("link enclosure " + facts.pictures().card().mediaType(), facts.cardAddress());
        return meant;
    }

    /** Ends with what readers were told last. */
    private String summary() {
        var words = facts.words();
        return facts.changes().stream()
                .findFirst()
                .map(change -> "\n\n" + words.get("changed") + ": " + change.note())
                .map(facts.wording().summary()::concat)
                .orElse(facts.wording().summary());
    }

    private void collect(Element parent, String prefix, Map<String, String> found) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                String name = prefix + element.getLocalName();
                switch (name) {
                    case "link" -> link(element, found);
                    case "author" -> collect(element, "author.", found);
                    case "category" -> {
                        attributes(element, "term");
                        put(found, "category[term]", element.getAttribute("term"));
                    }
                    default -> {
                        attributes(element);
                        findings.expect(
                                element.getElementsByTagName("*").getLength() == 0,
                                "feed entry: " + name);
                        put(found, name, element.getTextContent());
                    }
                }
            } else {
                findings.expect(
                        node.getNodeType() == Node.TEXT_NODE && node.getTextContent().isBlank(),
                        "feed entry: words between the elements");
            }
        }
    }

    private void link(Element link, Map<String, String> found) {
        attributes(link, "rel", "type", "href", "length");
        findings.expect(
                !link.hasAttribute("length")
                        || link.getAttribute("length")
                                .equals(Long.toString(facts.pictures().card().bytes().length)),
                "feed entry: length");
        put(
                found,
                "link " + link.getAttribute("rel") + " " + link.getAttribute("type"),
                link.getAttribute("href"));
    }

    private void attributes(Element element, String... known) {
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            String name = ((Attr) attributes.item(i)).getName();
            findings.expect(java.util.List.of(known).contains(name), "feed entry: an attribute");
        }
    }

    private void put(Map<String, String> found, String name, String value) {
        findings.expect(found.put(name, value) == null, "feed entry: two of " + name);
    }

    private static Element parse(String entry)
            throws SAXException, java.io.IOException, ParserConfigurationException {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        var parser = factory.newDocumentBuilder();
        parser.setErrorHandler(new Silent());
        return parser.parse(new InputSource(new StringReader(entry))).getDocumentElement();
    }

    /** Leaves it to the exception; the default prints to standard error. */
    private static final class Silent implements ErrorHandler {
        @Override
        public void warning(SAXParseException flaw) {}

        @Override
        public void error(SAXParseException flaw) throws SAXException {
            throw flaw;
        }

        @Override
        public void fatalError(SAXParseException flaw) throws SAXException {
            throw flaw;
        }
    }
}
