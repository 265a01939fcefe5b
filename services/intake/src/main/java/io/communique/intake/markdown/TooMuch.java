package io.communique.intake.markdown;

import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Node;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.Parser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * A body that would take the houses that read it a time out of all proportion to its length. Within
 * one text, which is a paragraph, a heading or a cell, that time rises with the square of its lines
 * and marks; and a row is filled up to the length of its table's head.
 */
final class TooMuch extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int MOST_IN_A_TEXT = 1_000;
    private static final int MOST_CELLS = 10_000;
    private static final String MARKS = "*_`[]<";

    private TooMuch(String message) {
        super(message, null, false, false);
    }

    /**
     * Looks over the blocks of a body, and no further than to the first that is too much.
     *
     * @param grammar with source spans
     */
    static void refuse(String markdown, Parser.Builder grammar) {
        grammar.customBlockParserFactory(TooMuch::refuseLongParagraph)
                .inlineParserFactory(_ -> new Texts())
                .build()
                .parse(markdown);
    }

    private static BlockStart refuseLongParagraph(ParserState state, MatchedBlockParser matched) {
        var paragraph = matched.getParagraphLines();
        if (paragraph.getLines().size() > MOST_IN_A_TEXT) {
            throw inOneText(paragraph);
        }
        return BlockStart.none();
    }

    private static TooMuch inOneText(SourceLines text) {
        int line = text.getLines().getFirst().getSourceSpan().getLineIndex() + 1;
        return new TooMuch(
                "line "
                        + line
                        + " of the text begins a paragraph, heading or cell of more than "
                        + MOST_IN_A_TEXT
                        + " lines and marks (* _ ` [ ] <)");
    }

    private static final class Texts implements InlineParser {

        private int cells;

        @Override
        public void parse(SourceLines text, Node node) {
            if (node instanceof TableCell && ++cells > MOST_CELLS) {
                throw new TooMuch(
                        "has tables of more than "
                                + MOST_CELLS
                                + " cells, counting those that a short row lacks");
            }
            if (text.getLines().stream().mapToLong(Texts::size).sum() > MOST_IN_A_TEXT) {
                throw inOneText(text);
            }
        }

        private static long size(SourceLine line) {
            return 1 + line.getContent().chars().filter(c -> MARKS.indexOf(c) >= 0).count();
        }
    }
}
