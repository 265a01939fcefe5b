package io.communique.syndication.html;

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
    private static final Set<String> INLINE = Set.of("a", "em", "strong", "code", "br");

    /** Attributes that change nothing that is seen or followed. */
    private static final Map<String, Set<String>> QUIET =
            Map.of("code", Set.of("class"), "a", Set.of("rel"));

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
        if (name.equals("a") && element.hasAttr("href")) {
            sheet.inline(
                    SignedSheet.link(
                                    element.attr("href"),
                                    element.hasAttr("title") ? element.attr("title") : null)
                            + others(element, Set.of("href", "title")));
        } else if (INLINE.contains(name)) {
            sheet.inline("I" + name + others(element, Set.of()));
        } else {
            sheet.block("B" + name + others(element, Set.of()));
            if (name.equals("pre")) {
                sheet.preformatted(true);
            }
        }
    }

    private static String others(Element element, Set<String> known) {
        var out = new StringBuilder();
        for (Attribute attribute : element.attributes()) {
            if (!known.contains(attribute.getKey())
                    && !QUIET.getOrDefault(element.normalName(), Set.of())
                            .contains(attribute.getKey())) {
                out.append(' ').append(attribute.getKey()).append('=').append(attribute.getValue());
            }
        }
        return out.toString();
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
