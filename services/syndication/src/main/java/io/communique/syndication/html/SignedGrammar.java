package io.communique.syndication.html;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/**
 * The Markdown that this house reads: CommonMark with footnotes and tables, in which at most 32
 * blocks are nested and an angle bracket that is not closed soon is a character. Where the tables
 * of a body would have more than ten thousand cells in all, bars and dashes are characters too.
 */
final class SignedGrammar {

    static final int BLOCKS = 32;

    private static final int CELLS = 10_000;
    private static final Extension NOTES = FootnotesExtension.create();
    private static final Extension TABLES = TablesExtension.create();

    private static final Parser WITH_TABLES = parser(NOTES, TABLES).build();
    private static final Parser WITHOUT_TABLES = parser(NOTES).build();

    private SignedGrammar() {}

    static Node read(String markdown) {
        boolean tables = markdown.contains("|") && cells(markdown) <= CELLS;
        return (tables ? WITH_TABLES : WITHOUT_TABLES).parse(markdown);
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
