package io.communique.syndication.html;

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
 * raw HTML as text, links to allowed schemes only, an image as its alternative text.
 */
final class SignedSheet implements SignedBody.Visitor {

    private final Sheet sheet = new Sheet();
    private int images;

    private SignedSheet() {}

    static String of(Node document) {
        var signed = new SignedSheet();
        SignedBody.walk(document, signed);
        return signed.sheet.toString();
    }

    @Override
    public void begin(Node node) {
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

    @Override
    public void end(Node node) {
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
            case Link link when LinkPolicy.allows(link.getDestination()) ->
                    sheet.inline(
                            end.isEmpty() ? link(link.getDestination(), link.getTitle()) : "I/a");
            default -> {
                // Definitions of link references and the like are not seen.
            }
        }
    }

    static String link(String href, @org.jspecify.annotations.Nullable String title) {
        return "Ia href=" + href + (title == null ? "" : " title=" + title);
    }

    private static String start(OrderedList list) {
        Integer start = list.getMarkerStartNumber();
        return start == null || start == 1 ? "" : " start=" + start;
    }

    private static boolean isInTightList(Paragraph paragraph) {
        var item = paragraph.getParent();
        return item != null && item.getParent() instanceof ListBlock list && list.isTight();
    }
}
