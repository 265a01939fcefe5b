package io.communique.syndication.html;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Document;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * The Markdown that this house reads: CommonMark with footnotes and tables, in which at most 32
 * blocks are nested, and 64 marks in a text. Where tables would be too many cells, or leave out
 * words of a row that is longer than its head, bars and dashes are characters. Where a text would
 * take too long to read ({@link PatientReader}), everything is.
 */
final class SignedGrammar {

    private static final Extension NOTES = FootnotesExtension.create();
    private static final Extension TABLES = TablesExtension.create();

    private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");
    private static final Parser WITH_TABLES =
            grammar(NOTES, TABLES).includeSourceSpans(IncludeSourceSpans.BLOCKS).build();
    private static final Parser WITHOUT_TABLES = grammar(NOTES).build();

    private SignedGrammar() {}

    static Node read(String markdown) {
        if (markdown.contains("|") && PatientReader.manages(markdown, grammar(NOTES, TABLES))) {
            Node body = WITH_TABLES.parse(markdown);
            if (!leavesOut(body, markdown)) {
                return body;
            }
        }
        return PatientReader.manages(markdown, grammar(NOTES))
                ? WITHOUT_TABLES.parse(markdown)
                : characters(markdown);
    }

    private static Node characters(String markdown) {
        var all = new IndentedCodeBlock();
        all.setLiteral(markdown);
        var body = new Document();
        body.appendChild(all);
        return body;
    }

    /** Whether somewhere below, a row has words behind the last column of its table. */
    private static boolean leavesOut(Node node, String markdown) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            boolean found =
                    child instanceof TableBlock table
                            ? rows(table).anyMatch(row -> isLonger(row, columns(table), markdown))
                            : leavesOut(child, markdown);
            if (found) {
                return true;
            }
        }
        return false;
    }

    private static Stream<Node> rows(TableBlock table) {
        return children(table).flatMap(SignedGrammar::children);
    }

    private static long columns(TableBlock table) {
        return children(table.getFirstChild().getFirstChild()).count();
    }

    private static Stream<Node> children(Node parent) {
        return Stream.iterate(parent.getFirstChild(), Objects::nonNull, Node::getNext);
    }

    private static boolean isLonger(Node row, long columns, String markdown) {
        return row.getSourceSpans().stream()
                .map(span ->
                        markdown.substring(
                                span.getInputIndex(), span.getInputIndex() + span.getLength()))
                .map(line -> line.strip().replaceFirst("^\\|", ""))
                .anyMatch(line ->
                        BAR.splitAsStream(line).skip(columns).anyMatch(cell -> !cell.isBlank()));
    }

    private static Parser.Builder grammar(Extension... extensions) {
        return Parser.builder()
                .maxOpenBlockParsers(32)
                .maxInlineNesting(64)
                .extensions(List.of(extensions));
    }
}
