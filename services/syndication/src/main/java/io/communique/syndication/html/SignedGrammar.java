package io.communique.syndication.html;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * The Markdown that this house reads: CommonMark with footnotes and tables, in which at most 32
 * blocks are nested and an angle bracket that is not closed soon is a character. Where the tables
 * of a body would have more than ten thousand cells in all, or leave out words of a row that is
 * longer than its head, bars and dashes are characters too.
 */
final class SignedGrammar {

    static final int BLOCKS = 32;

    private static final int CELLS = 10_000;
    private static final Extension NOTES = FootnotesExtension.create();
    private static final Extension TABLES = TablesExtension.create();

    private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");
    private static final Parser WITH_TABLES =
            parser(NOTES, TABLES).includeSourceSpans(IncludeSourceSpans.BLOCKS).build();
    private static final Parser WITHOUT_TABLES = parser(NOTES).build();

    private SignedGrammar() {}

    static Node read(String markdown) {
        if (!markdown.contains("|") || cells(markdown) > CELLS) {
            return WITHOUT_TABLES.parse(markdown);
        }
        Node body = WITH_TABLES.parse(markdown);
        return leavesOut(body, markdown) ? WITHOUT_TABLES.parse(markdown) : body;
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

    private static Parser.Builder parser(Extension... extensions) {
        return Parser.builder()
                .maxOpenBlockParsers(BLOCKS)
                .customInlineContentParserFactory(new AngleBrackets())
                .extensions(List.of(extensions));
    }

    /** Counts them as they come to be read, and reads no further than is needed to know. */
    private static int cells(String markdown) {
        var cells = new AtomicInteger();
        try {
            parser(NOTES, TABLES)
                    .inlineParserFactory(_ ->
                            (_, node) -> {
                                if (node instanceof TableCell && cells.incrementAndGet() > CELLS) {
                                    throw new Enough();
                                }
                            })
                    .build()
                    .parse(markdown);
        } catch (Enough e) {
            return CELLS + 1;
        }
        return cells.get();
    }

    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Enough() {
            super("enough cells", null, false, false);
        }
    }
}
