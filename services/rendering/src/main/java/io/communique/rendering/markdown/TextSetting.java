package io.communique.rendering.markdown;

import java.util.ArrayList;
import java.util.function.IntFunction;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/**
 * A document as plain text: list marks and quotation marks stay, link addresses follow in brackets,
 * a row's cells are parted by bars, and the notes come last.
 */
final class TextSetting extends AbstractVisitor {

    /** Deeper blocks are no longer indented, so that no input grows out of proportion. */
    private static final int DEEPEST_INDENT = 8;

    private static final String LIST_INDENT = "   ";

    private final StringBuilder out = new StringBuilder();
    private final Notes notes;
    private final int depth;

    private TextSetting(Notes notes, int depth) {
        this.notes = notes;
        this.depth = depth;
    }

    static String of(Node document, Notes notes) {
        var setting = new TextSetting(notes, 0);
        setting.out.append(setting.blocks(document, "\n\n"));
        for (var note : notes.inOrder()) {
            setting.out.append(setting.out.isEmpty() ? "" : "\n\n");
            setting.note(note);
        }
        return setting.out.toString();
    }

    private void note(Notes.Note note) {
        indented(blocks(note.words(), "\n\n"), mark(note.number()), LIST_INDENT);
    }

    private static String mark(int note) {
        return "[" + note + "] ";
    }

    private String blocks(Node parent, String between) {
        var out = new StringBuilder();
        for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
            var setting = new TextSetting(notes, depth + 1);
            node.accept(setting);
            if (!setting.out.isEmpty()) {
                out.append(out.isEmpty() ? "" : between).append(setting.out);
            }
        }
        return out.toString();
    }

    private void indented(String text, String first, String other) {
        out.append(first);
        if (depth > DEEPEST_INDENT) {
            out.append(text);
            return;
        }
        out.append(
                text.replace("\n", "\n" + other)
                        .replace("\n" + other + "\n", "\n" + other.stripTrailing() + "\n"));
    }

    @Override
    public void visit(BlockQuote quote) {
        indented(blocks(quote, "\n\n"), "> ", "> ");
    }

    @Override
    public void visit(BulletList list) {
        items(list, list.isTight(), _ -> "- ");
    }

    @Override
    public void visit(OrderedList list) {
        var start = list.getMarkerStartNumber();
        var first = start == null ? 1 : start;
        items(list, list.isTight(), position -> first + position + ". ");
    }

    private void items(Node list, boolean tight, IntFunction<String> marks) {
        var between = tight ? "\n" : "\n\n";
        var position = 0;
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            var mark = marks.apply(position);
            out.append(position == 0 ? "" : between);
            indented(
                    blocks(item, between),
                    mark,
                    LIST_INDENT.substring(0, Math.min(mark.length(), 3)));
            position++;
        }
    }

    /** A table's rows, a line each; a note stands at the end, wherever it was written. */
    @Override
    public void visit(CustomBlock block) {
        if (!(block instanceof FootnoteDefinition)) {
            out.append(rows(block));
        }
    }

    private String rows(Node table) {
        var rows = new ArrayList<String>();
        for (var part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (var row = part.getFirstChild(); row != null; row = row.getNext()) {
                rows.add(cells(row));
            }
        }
        return String.join("\n", rows);
    }

    private String cells(Node row) {
        var cells = new ArrayList<String>();
        for (var cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            var setting = new TextSetting(notes, depth);
            setting.visitChildren(cell);
            cells.add(setting.out.toString());
        }
        return String.join(" | ", cells);
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof FootnoteReference reference) {
            out.append(mark(notes.place(reference).note()).stripTrailing());
        }
    }

    @Override
    public void visit(FencedCodeBlock code) {
        out.append(code.getLiteral().stripTrailing());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        out.append(code.getLiteral().stripTrailing());
    }

    @Override
    public void visit(HtmlBlock html) {
        out.append(html.getLiteral());
    }

    @Override
    public void visit(ThematicBreak line) {
        out.append("* * *");
    }

    @Override
    public void visit(Link link) {
        var words = BareWords.of(link);
        out.append(words);
        var address = link.getDestination();
        if (Links.isAllowed(address)
                && !address.equals(words)
                && !address.equals("mailto:" + words)) {
            out.append(" (").append(address).append(')');
        }
    }

    @Override
    public void visit(Image image) {
        out.append(BareWords.of(image));
    }

    @Override
    public void visit(Text text) {
        out.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        out.append(code.getLiteral());
    }

    @Override
    public void visit(HtmlInline html) {
        out.append(html.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        out.append('\n');
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        out.append('\n');
    }
}
