package io.communique.syndication.html;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/**
 * The signed Markdown as plain text: marks of lists and quotations stay, a link's address follows
 * in brackets, bars stand between a row's cells, and the notes are at the end.
 */
final class SignedText implements SignedBody.Visitor {

    private final SignedNotes notes;
    private final StringBuilder out = new StringBuilder();
    private final StringBuilder linkWords = new StringBuilder();
    private int images;
    private int links;

    private SignedText(SignedNotes notes) {
        this.notes = notes;
    }

    static String of(Node document, SignedNotes notes) {
        var text = new SignedText(notes);
        var parts = new ArrayList<String>();
        parts.add(text.blocks(document, "\n\n"));
        for (var note : notes.inOrder()) {
            parts.add("[" + parts.size() + "] " + text.blocks(note, "\n\n"));
        }
        return String.join("\n\n", parts);
    }

    private String blocks(Node parent, String between) {
        return children(parent).stream()
                .map(this::block)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(between));
    }

    private String block(Node node) {
        return switch (node) {
            case BlockQuote quote -> "> " + blocks(quote, "\n\n").replace("\n", "\n> ");
            case ListBlock list -> items(list);
            case FencedCodeBlock code -> code.getLiteral().stripTrailing();
            case IndentedCodeBlock code -> code.getLiteral().stripTrailing();
            case HtmlBlock html -> html.getLiteral();
            case ThematicBreak _ -> "* * *";
            case TableBlock table ->
                    children(table).stream()
                            .flatMap(part -> children(part).stream())
                            .map(this::row)
                            .collect(Collectors.joining("\n"));
            case FootnoteDefinition _ -> "";
            default -> line(node);
        };
    }

    private String row(Node row) {
        return children(row).stream().map(this::line).collect(Collectors.joining(" | "));
    }

    private String items(ListBlock list) {
        String between = list.isTight() ? "\n" : "\n\n";
        var items = new ArrayList<String>();
        for (Node item : children(list)) {
            String mark =
                    list instanceof OrderedList ordered
                            ? first(ordered) + items.size() + ". "
                            : "- ";
            items.add(mark + blocks(item, between).replace("\n", "\n" + " ".repeat(mark.length())));
        }
        return String.join(between, items);
    }

    private static int first(OrderedList list) {
        Integer start = list.getMarkerStartNumber();
        return start == null ? 1 : start;
    }

    private static List<Node> children(Node parent) {
        var children = new ArrayList<Node>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }

    private String line(Node node) {
        var text = new SignedText(notes);
        SignedBody.walk(node, text);
        return text.out.toString();
    }

    private void add(String words) {
        out.append(words);
        if (links > 0) {
            linkWords.append(words);
        }
    }

    @Override
    public void begin(Node node) {
        switch (node) {
            case Text text -> add(text.getLiteral());
            case Code code -> add(code.getLiteral());
            case HtmlInline html -> add(html.getLiteral());
            case SoftLineBreak _ -> add("\n");
            case HardLineBreak _ -> add("\n");
            case FootnoteReference reference when images == 0 ->
                    add("[" + notes.number(reference) + "]");
            case Image _ -> images++;
            case Link _ when images == 0 -> {
                if (links++ == 0) {
                    linkWords.setLength(0);
                }
            }
            default -> {
                // Emphasis is not heard in plain text.
            }
        }
    }

    @Override
    public void end(Node node) {
        if (node instanceof Image) {
            images--;
        } else if (node instanceof Link link && images == 0 && --links == 0) {
            String words = linkWords.toString();
            String address = link.getDestination();
            if (LinkPolicy.allows(address)
                    && !address.equals(words)
                    && !address.equals("mailto:" + words)) {
                out.append(" (").append(address).append(')');
            }
        }
    }
}
