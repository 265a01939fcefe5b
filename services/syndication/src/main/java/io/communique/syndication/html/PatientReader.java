package io.communique.syndication.html;

import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Node;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.Parser;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * Goes over a body's blocks and gives up on one that nobody could have meant: more than a thousand
 * lines and marks in one text, or more than ten thousand cells in its tables. The time to read a
 * text rises with the square of either.
 */
final class PatientReader implements BlockParserFactory, InlineParser {

    private static final int CELLS = 10_000;
    private static final int LINES_AND_MARKS = 1_000;

    private int cells;

    private PatientReader() {}

    static boolean manages(String markdown, Parser.Builder grammar) {
        var reader = new PatientReader();
        try {
            grammar.customBlockParserFactory(reader)
                    .inlineParserFactory(_ -> reader)
                    .build()
                    .parse(markdown);
            return true;
        } catch (Enough e) {
            return false;
        }
    }

    /** Asked before each line of a paragraph that may be the first of something else. */
    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
        if (matched.getParagraphLines().getLines().size() > LINES_AND_MARKS) {
            throw new Enough();
        }
        return BlockStart.none();
    }

    @Override
    public void parse(SourceLines text, Node place) {
        cells += place instanceof TableCell ? 1 : 0;
        int found = 0;
        for (var line : text.getLines()) {
            found++;
            var words = line.getContent();
            for (int i = 0; i < words.length(); i++) {
                found += isMark(words.charAt(i)) ? 1 : 0;
            }
        }
        if (cells > CELLS || found > LINES_AND_MARKS) {
            throw new Enough();
        }
    }

    private static boolean isMark(char c) {
        return switch (c) {
            case '*', '_', '`', '[', ']', '<' -> true;
            default -> false;
        };
    }

    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Enough() {
            super("enough lines, marks or cells", null, false, false);
        }
    }
}
