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
    private static final List<Extension> NOTES = List.of(FootnotesExtension.create());
    private static final List<Extension> NOTES_AND_TABLES =
            List.of(FootnotesExtension.create(), TablesExtension.create());

    private Grammar() {}

    static Node read(String markdown) {
        if (markdown.indexOf('|') >= 0 && Bounds.hold(markdown, parser(NOTES_AND_TABLES))) {
            var body = body(markdown, NOTES_AND_TABLES);
            if (!WideRows.areIn(body, markdown)) {
                return body;
            }
        }
        return Bounds.hold(markdown, parser(NOTES)) ? body(markdown, NOTES) : typescript(markdown);
    }

    private static Node body(String markdown, List<Extension> extensions) {
        return parser(extensions)
                .includeSourceSpans(IncludeSourceSpans.BLOCKS)
                .build()
                .parse(markdown);
    }

    private static Parser.Builder parser(List<Extension> extensions) {
        return Parser.builder()
                .maxOpenBlockParsers(MOST_BLOCKS)
                .maxInlineNesting(MOST_WITHIN_A_TEXT)
                .extensions(extensions);
    }

    private static Node typescript(String markdown) {
        var lines = new IndentedCodeBlock();
        lines.setLiteral(markdown);
        var document = new Document();
        document.appendChild(lines);
        return document;
    }
}
