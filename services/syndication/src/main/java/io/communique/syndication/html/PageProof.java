package io.communique.syndication.html;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Reads the whole page as a browser would and holds each thing that a person or a machine can take
 * from it against the signed statement. What is not known to be right is wrong: an element, a word,
 * an address, an attribute.
 */
final class PageProof {

    private static final Set<String> ELEMENTS =
            Set.of(
                    "#root",
                    "html",
                    "head",
                    "meta",
                    "title",
                    "link",
                    "script",
                    "style",
                    "body",
                    "a",
                    "abbr",
                    "address",
                    "article",
                    "aside",
                    "b",
                    "bdi",
                    "dd",
                    "div",
                    "dl",
                    "dt",
                    "figcaption",
                    "figure",
                    "footer",
                    "h1",
                    "h2",
                    "h3",
                    "header",
                    "hr",
                    "i",
                    "img",
                    "li",
                    "main",
                    "nav",
                    "p",
                    "section",
                    "path",
                    "small",
                    "span",
                    "strong",
                    "svg",
                    "time",
                    "ul");
    private static final Set<String> ADDRESSES =
            Set.of(
                    "href",
                    "src",
                    "srcset",
                    "action",
                    "formaction",
                    "data",
                    "poster",
                    "background",
                    "cite",
                    "ping",
                    "manifest",
                    "xlink:href",
                    "longdesc",
                    "usemap",
                    "imagesrcset");
    private static final Set<String> SPOKEN =
            Set.of(
                    "title",
                    "alt",
                    "aria-label",
                    "aria-description",
                    "placeholder",
                    "label",
                    "summary");
    private static final Pattern FETCHES =
            Pattern.compile(
                    "@import|@font-face|url\\(|image-set\\(|expression|\\\\",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern GENERATED =
            Pattern.compile("(?<![a-z-])content\\s*:([^;}]*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern STRING = Pattern.compile("\"([^\"]*)\"|'([^']*)'");

    private final Facts facts;
    private final Findings findings;
    private final Set<String> texts;
    private final Set<String> addresses;

    PageProof(Facts facts, Findings findings) {
        this.facts = facts;
        this.findings = findings;
        this.texts = facts.texts();
        this.addresses = facts.addresses();
        HeadProof.ICONS.values().forEach(addresses::addAll);
    }

    void read(Document page, String signedSheet) {
        root(page);
        page.select("[id]").forEach(place -> addresses.add("#" + place.id()));
        headline(page);
        var bodies = page.select("[itemprop=articleBody]");
        findings.expect(bodies.size() == 1, "page: not one body");
        bodies.forEach(
                body -> findings.expectEqual(signedSheet, PrintedSheet.of(body), "page: the body"));
        page.traverse((node, _) -> {
            if (bodies.isEmpty() || !isInside(node, bodies.getFirst())) {
                around(node);
            }
        });
        legend(page, signedSheet.contains(Sheet.attribute("rel", "external")));
        times(page);
        new ChangesProof(facts, findings).read(page);
        new PhotoProof(facts, findings).read(page);
        new HeadProof(facts, findings).read(page);
    }

    private void root(Document page) {
        Element html = page.selectFirst("html");
        findings.expect(
                html != null && html.attr("lang").equals(facts.wording().locale()), "page: lang");
        findings.expect(html != null && html.attr("dir").equals(facts.direction()), "page: dir");
    }

    private void headline(Document page) {
        var headlines = page.select("h1");
        findings.expect(headlines.size() == 1, "page: not one h1");
        headlines.forEach(h1 ->
                findings.expectEqual(
                        Sheet.normal(facts.wording().headline()),
                        Sheet.normal(h1.wholeText()).strip(),
                        "page: the headline"));
        if (facts.wording().label() != null) {
            findings.expectEqual(
                    1, page.select("[itemprop=articleSection]").size(), "page: the label");
        }
        page.select("[itemprop=articleSection]")
                .forEach(label ->
                        findings.expectEqual(
                                facts.wording().label(),
                                label.wholeText().strip(),
                                "page: the label"));
        page.select("[itemprop=description]")
                .forEach(summary ->
                        findings.expectEqual(
                                Sheet.normal(facts.wording().summary()).strip(),
                                Sheet.normal(summary.wholeText()).strip(),
                                "page: the summary"));
    }

    private static boolean isInside(Node node, Element body) {
        for (Node at = node; at != null; at = at.parent()) {
            if (at.equals(body)) {
                return !node.equals(body);
            }
        }
        return false;
    }

    private void around(Node node) {
        switch (node) {
            case TextNode text -> word(text);
            case Element element -> element(element);
            default ->
                    findings.expect(
                            node.nodeName().equals("#doctype") || node.nodeName().equals("#data"),
                            "page: " + node.nodeName());
        }
    }

    private void word(TextNode text) {
        String seen = Sheet.normal(text.getWholeText()).strip();
        Element parent = text.parent() instanceof Element element ? element : null;
        boolean elsewhere = parent != null && Set.of("title", "time").contains(parent.normalName());
        findings.expect(
                seen.isEmpty() || elsewhere || texts.contains(seen),
                "page: words in "
                        + (parent == null ? "the page" : parent.normalName())
                        + " outside the body");
    }

    private void element(Element element) {
        String name = element.normalName();
        findings.expect(ELEMENTS.contains(name), "page: an element " + name);
        for (Attribute attribute : element.attributes()) {
            attribute(name, attribute.getKey().toLowerCase(Locale.ROOT), attribute.getValue());
        }
        switch (name) {
            case "script" ->
                    findings.expectEqual(
                            "application/ld+json", element.attr("type"), "page: a script");
            case "style" -> style(element.data());
            case "svg" -> mark(element);
            case "path" ->
                    findings.expectEqual(
                            facts.area().appearance().mark(), element.attr("d"), "page: the mark");
            case "a" -> namesWhereItLeads(element);
            default -> {}
        }
    }

    /** One outline, the office's own, and beside its name: it says nothing. */
    private void mark(Element svg) {
        findings.expect(
                svg.childrenSize() == 1
                        && svg.child(0).normalName().equals("path")
                        && svg.closest("header.masthead") != null,
                "page: a drawing");
    }

    /** Nobody is sent to one place under the name of another. */
    private void namesWhereItLeads(Element link) {
        String address = link.attr("href");
        String name = SharedPlaces.of(facts).get(address);
        String line = facts.waysToReach().get(address);
        String meant = name == null ? line : name;
        findings.expect(
                meant == null || Sheet.normal(meant).equals(Sheet.normal(link.text())),
                "page: a link's name");
    }

    /**
     * A style sheet may set punctuation around words; it brings none of its own, and fetches
     * nothing.
     */
    private void style(String css) {
        findings.expect(!FETCHES.matcher(css).find(), "page: the style fetches");
        GENERATED
                .matcher(css)
                .results()
                .flatMap(content -> STRING.matcher(content.group(1)).results())
                .forEach(string ->
                        findings.expect(
                                string.group().chars().noneMatch(Character::isLetterOrDigit),
                                "page: the style brings words"));
    }

    private void attribute(String element, String name, String value) {
        findings.expect(!name.startsWith("on"), "page: " + name + " on " + element);
        findings.expect(
                !Set.of("style", "hidden", "inert", "aria-hidden").contains(name),
                "page: " + name + " on " + element);
        if (ADDRESSES.contains(name)) {
            // A photograph's addresses have a proof of their own.
            boolean isPhotograph =
                    element.equals("img") && (name.equals("src") || name.equals("srcset"));
            findings.expect(
                    isPhotograph || name.equals("href") && addresses.contains(value),
                    "page: an address in " + element);
        }
        if (SPOKEN.contains(name)) {
            findings.expect(
                    texts.contains(Sheet.normal(value)), "page: " + name + " on " + element);
        }
    }

    /**
     * What the mark of a link to another site means is told where, and only where, there is one.
     */
    private void legend(Document page, boolean marked) {
        var legends = page.select("#" + SignedMarks.LEGEND);
        findings.expectEqual(marked ? 1 : 0, legends.size(), "page: the legend of outside links");
        legends.forEach(legend ->
                findings.expectEqual(
                        facts.words().get("outside"),
                        Sheet.normal(legend.wholeText()).strip(),
                        "page: the legend of outside links"));
    }

    private void times(Document page) {
        var statement = facts.statement();
        Map<String, Instant> meanings = new HashMap<>();
        meanings.put("datePublished", statement.shownDate());
        if (facts.isUpdate()) {
            meanings.put("dateModified", statement.releasedAt());
        }
        findings.expectEqual(
                1, page.select("time[itemprop=datePublished]").size(), "page: the date");
        for (Element time : page.select("time:not(#changes time)")) {
            Instant meant = meanings.get(time.attr("itemprop"));
            findings.expect(
                    meant != null && meant.toString().equals(time.attr("datetime")),
                    "page: datetime");
            findings.expect(
                    meant != null
                            && facts.words()
                                    .datesOf(meant, facts.area().zone())
                                    .contains(time.wholeText().strip()),
                    "page: a date as it is read");
        }
    }
}
