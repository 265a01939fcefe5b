package io.communique.rendering.markdown;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * Where the page departs from plain CommonMark: headings stand one level lower, below the page's
 * own; links go to allowed schemes only, those to other sites say so, and within one there is no
 * other; an image is its alternative text, so that nothing is fetched from elsewhere.
 */
final class SafeNodes implements NodeRenderer {

    private static final int LOWEST_HEADING = 6;

    /** The place on the page that says what the mark means; it stands outside the signed words. */
    private static final String LEGEND = "outside";

    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;
    private final Links links;
    private boolean withinLink;

    SafeNodes(HtmlNodeRendererContext context, Links links) {
        this.links = links;
        this.context = context;
        this.html = context.getWriter();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Heading.class, Link.class, Image.class);
    }

    @Override
    public void render(Node node) {
        switch (node) {
            case Heading heading -> heading(heading);
            case Link link -> link(link);
            case Image image -> html.text(BareWords.of(image));
            default -> throw new IllegalArgumentException("not asked for " + node);
        }
    }

    private void heading(Heading heading) {
        var tag = "h" + Math.min(heading.getLevel() + 1, LOWEST_HEADING);
        html.line();
        html.tag(tag);
        children(heading);
        html.tag("/" + tag);
        html.line();
    }

    private void link(Link link) {
        if (withinLink || !Links.isAllowed(link.getDestination())) {
            children(link);
            return;
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("href", link.getDestination());
        if (link.getTitle() != null) {
            attributes.put("title", link.getTitle());
        }
        if (links.leadOutside(link.getDestination())) {
            attributes.put("rel", "external");
            attributes.put("aria-describedby", LEGEND);
        }
        html.tag("a", attributes);
        withinLink = true;
        children(link);
        withinLink = false;
        html.tag("/a");
    }

    private void children(Node parent) {
        for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
            context.render(node);
        }
    }
}
