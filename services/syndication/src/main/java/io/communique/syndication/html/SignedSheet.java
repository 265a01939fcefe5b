package io.communique.syndication.html;

import java.util.Set;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/**
 * What a reader must find in the page's body, from the signed Markdown: headings one level lower,
 * raw HTML as text, links to allowed schemes only and marked where they leave the site, an image as
 * its alternative text, tables in named regions, the notes at the end.
 */
final class SignedSheet implements SignedBody.Visitor {

    private final Sheet sheet = new Sheet();
    private final SignedNotes notes;
    private final HouseWords words;
    private final Set<String> ownHosts;
    private int images;
    private int links;
    private int notesAside;
    private int tables;

    private SignedSheet(SignedNotes notes, Facts facts) {
        this.notes = notes;
        this.words = facts.words();
        this.ownHosts = facts.ownHosts();
    }

    static String of(Node document, SignedNotes notes, Facts facts) {
        var signed = new SignedSheet(notes, facts);
        SignedBody.walk(document, signed);
        if (!notes.inOrder().isEmpty()) {
            signed.notes();
        }
        return signed.sheet.toString();
    }

    @Override
    public void begin(Node node) {
        if (node instanceof FootnoteDefinition) {
            notesAside++;
        } else if (notesAside == 0) {
            open(node);
        }
    }

    @Override
    public void end(Node node) {
        if (node instanceof FootnoteDefinition) {
            notesAside--;
        } else if (notesAside == 0) {
            close(node);
        }
    }

    private void open(Node node) {
        switch (node) {
            case Text text -> sheet.text(text.getLiteral());
            case HtmlInline html -> sheet.text(html.getLiteral());
            case SoftLineBreak _ -> sheet.text("\n");
            case Image _ -> images++;
            case Node _ when images > 0 -> insideImage(node);
            case Code code -> {
                sheet.inline("Icode");
                sheet.text(code.getLiteral());
                sheet.inline("I/code");
            }
            case HardLineBreak _ -> {
                sheet.inline("Ibr");
                sheet.text("\n");
            }
            case FootnoteReference reference -> reference(reference);
            case FencedCodeBlock code -> code(code.getLiteral());
            case IndentedCodeBlock code -> code(code.getLiteral());
            case HtmlBlock html -> {
                sheet.block("Bp");
                sheet.text(html.getLiteral());
                sheet.block("B/p");
            }
            default -> element(node, "");
        }
    }

    private void insideImage(Node node) {
        if (node instanceof Code code) {
            sheet.text(code.getLiteral());
        } else if (node instanceof HardLineBreak) {
            sheet.text("\n");
        }
    }

    private void code(String literal) {
        sheet.block("Bpre");
        sheet.preformatted(true);
        sheet.inline("Icode");
        sheet.text(literal);
        sheet.inline("I/code");
        sheet.preformatted(false);
        sheet.block("B/pre");
    }

    private void close(Node node) {
        if (node instanceof Image) {
            images--;
        } else if (images == 0) {
            element(node, "/");
        }
    }

    private void element(Node node, String end) {
        switch (node) {
            case Paragraph paragraph when !isInTightList(paragraph) -> sheet.block("B" + end + "p");
            case Heading heading ->
                    sheet.block("B" + end + "h" + Math.min(heading.getLevel() + 1, 6));
            case BlockQuote _ -> sheet.block("B" + end + "blockquote");
            case BulletList _ -> sheet.block("B" + end + "ul");
            case OrderedList list ->
                    sheet.block("B" + end + "ol" + (end.isEmpty() ? start(list) : ""));
            case ListItem _ -> sheet.block("B" + end + "li");
            case ThematicBreak _ when end.isEmpty() -> sheet.block("Bhr");
            case Emphasis _ -> sheet.inline("I" + end + "em");
            case StrongEmphasis _ -> sheet.inline("I" + end + "strong");
            case Link link when LinkPolicy.allows(link.getDestination()) -> link(link, end);
            case TableBlock _ -> table(end);
            case TableHead _ -> sheet.block("B" + end + "thead");
            case TableBody _ -> sheet.block("B" + end + "tbody");
            case TableRow _ -> sheet.block("B" + end + "tr");
            case TableCell cell -> sheet.block(SignedMarks.cell(cell, end));
            default -> {
                // Definitions of link references and the like are not seen.
            }
        }
    }

    /** Only the outermost leads anywhere; an address within its words is words. */
    private void link(Link link, String end) {
        if (end.isEmpty() && links++ == 0) {
            sheet.inline(SignedMarks.link(link, ownHosts));
        } else if (!end.isEmpty() && --links == 0) {
            sheet.inline("I/a");
        }
    }

    private void table(String end) {
        if (end.isEmpty()) {
            sheet.block(SignedMarks.table(words.get("table", ++tables)));
            sheet.block("Btable");
        } else {
            sheet.block("B/table");
            sheet.block("B/div");
        }
    }

    private void reference(FootnoteReference reference) {
        String number = Integer.toString(notes.number(reference));
        String name = notes.name(reference);
        if (name.isEmpty()) {
            sheet.inline("Isup");
            sheet.text(number);
        } else {
            sheet.inline(SignedMarks.mention(name));
            sheet.inline(SignedMarks.toNote(number, words.get("footnote", number)));
            sheet.text(number);
            sheet.inline("I/a");
        }
        sheet.inline("I/sup");
    }

    private void notes() {
        sheet.block(SignedMarks.notes(words.get("footnotes")));
        sheet.block("Bol");
        int number = 0;
        for (FootnoteDefinition note : notes.inOrder()) {
            sheet.block(SignedMarks.note(++number));
            SignedBody.walk(note, this);
            for (String name : notes.mentions(note)) {
                sheet.inline(SignedMarks.toMention(name, words.get("footnote-back", name)));
                sheet.inline("I/a");
            }
            sheet.block("B/li");
        }
        sheet.block("B/ol");
        sheet.block("B/section");
    }

    private static String start(OrderedList list) {
        Integer start = list.getMarkerStartNumber();
        return start == null || start == 1 ? "" : Sheet.attribute("start", start.toString());
    }

    private static boolean isInTightList(Paragraph paragraph) {
        var item = paragraph.getParent();
        return item != null && item.getParent() instanceof ListBlock list && list.isTight();
    }
}
