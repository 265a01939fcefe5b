package io.communique.rendering.markdown;

import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Node;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.Parser;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * What a body may hold to be read in time that grows with its length alone.
 *
 * <p>Of one text, which is a paragraph, a heading or a cell, the parser looks through all lines
 * again at each line, and through all marks again at some of the marks. A body of one text could so
 * take minutes; one of many texts, each of which is bounded, cannot. And each row is filled up to
 * the length of its table's head, so that a few characters could ask for millions of cells.
 *
 * <p>Intake refuses such texts, so that what is out of bounds here came another way.
 */
final class Bounds {

    private static final int MOST_CELLS = 10_000;

    /** In one text, lines and marks together. */
    private static final int MOST_MARKS = 1_000;

    private final Parser counting;

    Bounds(Parser.Builder grammar) {
        counting =
                grammar.customBlockParserFactory(Bounds::beforeEachLine)
                        .inlineParserFactory(_ -> new Counting())
                        .build();
    }

    boolean hold(String markdown) {
        return isSmall(markdown) || eachTextHolds(markdown);
    }

    /** Where the whole body is within the bounds of one text, so is every text in it. */
    private static boolean isSmall(String markdown) {
        int lines = 1;
        int columns = 1;
        int marks = 0;
        for (int i = 0; i < markdown.length(); i++) {
            char c = markdown.charAt(i);
            if (isMark(c)) {
                marks++;
            } else if (c == '|') {
                columns++;
            } else if (c == '\n' || c == '\r') {
                lines++;
            }
        }
        return lines + marks <= MOST_MARKS && columns <= MOST_CELLS / lines;
    }

    private static boolean isMark(int c) {
        return switch (c) {
            case '*', '_', '`', '[', ']', '<' -> true;
            default -> false;
        };
    }

    /** Reads the blocks alone and stops at the first thing too many. */
    private boolean eachTextHolds(String markdown) {
        try {
            counting.parse(markdown);
            return true;
        } catch (TooMuch e) {
            return false;
        }
    }

    /** Stops a paragraph while it grows, as to read its lines takes longer with each of them. */
    private static BlockStart beforeEachLine(ParserState state, MatchedBlockParser paragraph) {
        if (paragraph.getParagraphLines().getLines().size() > MOST_MARKS) {
            throw new TooMuch();
        }
        return BlockStart.none();
    }

    private static final class Counting implements InlineParser {

        private int cells;

        @Override
        public void parse(SourceLines text, Node node) {
            if (node instanceof TableCell && ++cells > MOST_CELLS || marks(text) > MOST_MARKS) {
                throw new TooMuch();
            }
        }

        private static long marks(SourceLines text) {
            return text.getLines().size()
                    + text.getLines().stream()
                            .flatMapToInt(line -> line.getContent().chars())
                            .filter(Bounds::isMark)
                            .count();
        }
    }

    /** Says so from within the parser, which knows no other way to be stopped. */
    private static final class TooMuch extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooMuch() {
            super("more than is read", null, false, false);
        }
    }
}
