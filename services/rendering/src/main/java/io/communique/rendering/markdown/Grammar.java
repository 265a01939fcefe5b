package io.communique.rendering.markdown;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.Parser;

/**
 * How a body is read: CommonMark, with tables and footnotes as GitHub writes them.
 *
 * <p>Each row is filled up to the length of its table's head, so a few characters could ask for
 * millions of cells. A body that asks for more than any writer means is read without tables: as it
 * was typed. So is one in which a row has words beyond its table's head, which would be dropped.
 */
final class Grammar {

    private static final int MOST_CELLS = 10_000;

    private Grammar() {}

    static Node read(String markdown) {
        var tables = List.of(FootnotesExtension.create(), TablesExtension.create());
        var plain = List.of(FootnotesExtension.create());
        if (markdown.indexOf('|') >= 0 && !hasTooManyCells(markdown, tables)) {
            var body = body(markdown, tables);
            if (!WideRows.areIn(body, markdown)) {
                return body;
            }
        }
        return body(markdown, plain);
    }

    private static Node body(String markdown, List<Extension> extensions) {
        return parser(extensions)
                .includeSourceSpans(IncludeSourceSpans.BLOCKS)
                .customInlineContentParserFactory(new NearClosers())
                .build()
                .parse(markdown);
    }

    private static Parser.Builder parser(List<Extension> extensions) {
        return Parser.builder().maxOpenBlockParsers(Depth.MOST_BLOCKS).extensions(extensions);
    }

    /** Reads the blocks alone and stops at the first cell too many. */
    private static boolean hasTooManyCells(String markdown, List<Extension> extensions) {
        try {
            parser(extensions).inlineParserFactory(_ -> cellCounter()).build().parse(markdown);
            return false;
        } catch (TooManyCells e) {
            return true;
        }
    }

    private static InlineParser cellCounter() {
        var cells = new int[1];
        return (_, node) -> {
            if (node instanceof TableCell && ++cells[0] > MOST_CELLS) {
                throw new TooManyCells();
            }
        };
    }

    /** Says so from within the parser, which knows no other way to be stopped. */
    private static final class TooManyCells extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooManyCells() {
            super("more than " + MOST_CELLS + " cells", null, false, false);
        }
    }
}
