package io.communique.rendering.markdown;

import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;

/**
 * Looks for rows that say more than their table's head has room for. The grammar would drop those
 * cells, and approved words with them.
 */
final class WideRows extends AbstractVisitor {

    private final String markdown;
    private int columns;
    private boolean found;

    private WideRows(String markdown) {
        this.markdown = markdown;
    }

    /**
     * @param body read from the Markdown with the source spans of its blocks
     */
    static boolean areIn(Node body, String markdown) {
        var rows = new WideRows(markdown);
        body.accept(rows);
        return rows.found;
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof TableRow row) {
            if (row.getParent() instanceof TableHead) {
                columns = 0;
                for (var cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                    columns++;
                }
            }
            for (var span : row.getSourceSpans()) {
                int start = span.getInputIndex();
                found |= saysMore(markdown.substring(start, start + span.getLength()).strip());
            }
        } else {
            visitChildren(node);
        }
    }

    /** Cells are between bars; a bar right behind a backslash is a character. */
    private boolean saysMore(String row) {
        int cell = 0;
        for (int i = row.startsWith("|") ? 1 : 0; i < row.length(); i++) {
            char c = row.charAt(i);
            if (c == '|' && (i == 0 || row.charAt(i - 1) != '\\')) {
                cell++;
            } else if (cell >= columns && !Character.isWhitespace(c)) {
                return true;
            }
        }
        return false;
    }
}
