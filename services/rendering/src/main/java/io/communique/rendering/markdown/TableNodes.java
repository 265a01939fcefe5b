package io.communique.rendering.markdown;

import io.communique.rendering.domain.Words;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * A table stands in a named region of its own, which a keyboard can reach and scroll where the page
 * is narrow. Columns are aligned by class, as the page's policy allows no style of an element's.
 */
final class TableNodes implements NodeRenderer {

    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;
    private final Words words;
    private int tables;

    TableNodes(HtmlNodeRendererContext context, Words words) {
        this.context = context;
        this.html = context.getWriter();
        this.words = words;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(
                TableBlock.class,
                TableHead.class,
                TableBody.class,
                TableRow.class,
                TableCell.class);
    }

    @Override
    public void render(Node node) {
        switch (node) {
            case TableBlock table -> table(table);
            case TableHead head -> lines("thead", head);
            case TableBody body -> lines("tbody", body);
            case TableRow row -> row(row);
            case TableCell cell -> cell(cell);
            default -> throw new IllegalArgumentException("not asked for " + node);
        }
    }

    private void table(TableBlock table) {
        Map<String, String> region = new LinkedHashMap<>();
        region.put("class", "table");
        region.put("role", "region");
        region.put("aria-label", words.get("table", Integer.toString(++tables)));
        region.put("tabindex", "0");
        html.line();
        html.tag("div", region);
        lines("table", table);
        html.tag("/div");
        html.line();
    }

    private void lines(String tag, Node parent) {
        html.line();
        html.tag(tag);
        html.line();
        children(parent);
        html.tag("/" + tag);
        html.line();
    }

    private void row(TableRow row) {
        html.tag("tr");
        children(row);
        html.tag("/tr");
        html.line();
    }

    /** A cell of the head that says nothing heads nothing. */
    private void cell(TableCell cell) {
        var heads = cell.isHeader() && cell.getFirstChild() != null;
        Map<String, String> attributes = new LinkedHashMap<>();
        if (heads) {
            attributes.put("scope", "col");
        }
        if (cell.getAlignment() != null) {
            attributes.put("class", cell.getAlignment().name().toLowerCase(Locale.ROOT));
        }
        html.tag(heads ? "th" : "td", attributes);
        children(cell);
        html.tag(heads ? "/th" : "/td");
    }

    private void children(Node parent) {
        for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
            context.render(node);
        }
    }
}
