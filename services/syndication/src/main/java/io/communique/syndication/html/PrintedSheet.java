package io.communique.syndication.html;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * What a reader does find in the page's body, from the HTML; whatever is not known is written down
 * too, and so differs.
 */
final class PrintedSheet implements NodeVisitor {

    private static final Set<String> VOID = Set.of("br", "hr");
    private static final Set<String> INLINE = Set.of("a", "em", "strong", "code", "br", "sup");

    /** Attributes that change nothing that is seen or followed. */
    private static final Map<String, Set<String>> QUIET = Map.of("code", Set.of("class"));

    private final Sheet sheet = new Sheet();
    private final Element body;

    private PrintedSheet(Element body) {
        this.body = body;
    }

    static String of(Element body) {
        var printed = new PrintedSheet(body);
        body.traverse(printed);
        return printed.sheet.toString();
    }

    @Override
    public void head(Node node, int depth) {
        switch (node) {
            case TextNode text -> sheet.text(text.getWholeText());
            case Element element when element.equals(body) -> {}
            case Element element -> begin(element);
            default -> sheet.block("B?" + node.nodeName());
        }
    }

    private void begin(Element element) {
        String name = element.normalName();
        if (INLINE.contains(name)) {
            sheet.inline(Sheet.element("I" + name, attributes(element)));
        } else {
            sheet.block(Sheet.element("B" + name, attributes(element)));
            if (name.equals("pre")) {
                sheet.preformatted(true);
            }
        }
    }

    private static Map<String, String> attributes(Element element) {
        var quiet = QUIET.getOrDefault(element.normalName(), Set.of());
        var attributes = new HashMap<String, String>();
        for (Attribute attribute : element.attributes()) {
            if (!quiet.contains(attribute.getKey())) {
                attributes.put(attribute.getKey(), attribute.getValue());
            }
        }
        return attributes;
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element
                && !element.equals(body)
                && !VOID.contains(element.normalName())) {
            String name = element.normalName();
            if (INLINE.contains(name)) {
                sheet.inline("I/" + name);
            } else {
                if (name.equals("pre")) {
                    sheet.preformatted(false);
                }
                sheet.block("B/" + name);
            }
        }
    }
}
