package io.communique.rendering.markdown;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Document;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * How a body is read: CommonMark, with tables and footnotes as GitHub writes them, nested no deeper
 * than any writer means.
 *
 * <p>A body with more cells than anyone reads is read without tables: as it was typed. So is one in
 * which a row has words beyond its table's head, which would be dropped. What is out of {@link
 * Bounds} even so is not read at all, and set as it was typed from its first character to its last.
 */
final class Grammar {

    private static final int MOST_BLOCKS = 32;
    private static final int MOST_WITHIN_A_TEXT = 64;
    private static final Grammar WITH_TABLES =
            new Grammar(FootnotesExtension.create(), TablesExtension.create());
    private static final Grammar WITHOUT_TABLES = new Grammar(FootnotesExtension.create());

    private final Bounds bounds;
    private final Parser parser;

    private Grammar(Extension... extensions) {
        bounds = new Bounds(parser(extensions));
        parser = parser(extensions).includeSourceSpans(IncludeSourceSpans.BLOCKS).build();
    }

    static Node read(String markdown) {
        if (markdown.indexOf('|') >= 0 && WITH_TABLES.bounds.hold(markdown)) {
            var body = WITH_TABLES.parser.parse(markdown);
            if (!WideRows.areIn(body, markdown)) {
                return body;
            }
        }
        return WITHOUT_TABLES.bounds.hold(markdown)
                ? WITHOUT_TABLES.parser.parse(markdown)
                : typescript(markdown);
    }

    private static Parser.Builder parser(Extension... extensions) {
        return Parser.builder()
                .maxOpenBlockParsers(MOST_BLOCKS)
                .maxInlineNesting(MOST_WITHIN_A_TEXT)
                .extensions(List.of(extensions));
    }

    private static Node typescript(String markdown) {
        var lines = new IndentedCodeBlock();
        lines.setLiteral(markdown);
        var document = new Document();
        document.appendChild(lines);
        return document;
    }
}
