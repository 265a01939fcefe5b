package io.communique.rendering.card;

import io.communique.rendering.domain.Language;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextLayout;
import java.text.BreakIterator;

/** The words of a headline before it is known how large they stand. */
sealed interface Wording {

    String text();

    Measure in(float size);

    /** Words in letters of one size, to be broken into lines as often as one likes. */
    interface Measure {

        /**
         * Where the line that begins here ends; here, when words must stay whole and the first is
         * wider than that.
         */
        int next(int from, float width, boolean wholeWords);

        TextLayout line(int from, int to);
    }

    /** Of any script: each size is shaped as a whole. */
    record Shaped(String text, Typefaces typefaces, Language language) implements Wording {

        @Override
        public Measure in(float size) {
            var set = typefaces.set(text, Weight.BOLD, size, language).getIterator();
            var breaks = BreakIterator.getLineInstance(language.locale());
            var measurer = new LineBreakMeasurer(set, breaks, Typefaces.SCREEN);
            return new Measure() {

                @Override
                public int next(int from, float width, boolean wholeWords) {
                    measurer.setPosition(from);
                    return measurer.nextOffset(width, text.length(), wholeWords);
                }

                @Override
                public TextLayout line(int from, int to) {
                    measurer.setPosition(from);
                    return measurer.nextLayout(Float.MAX_VALUE, to, false);
                }
            };
        }
    }

    /**
     * Of letters that stand alone, so that a line is as wide as they are together: broken as {@link
     * Shaped} breaks it, and not shaped before it is known where.
     */
    final class Plain implements Wording {

        /** As the JDK forgives it. */
        private static final float TOO_WIDE = 0.005f;

        private final String text;
        private final Typefaces typefaces;
        private final Language language;

        /** For each place the break there or before it, and the one behind it. */
        private final int[] before;

        private final int[] behind;

        Plain(String text, Typefaces typefaces, Language language) {
            this.text = text;
            this.typefaces = typefaces;
            this.language = language;
            before = new int[text.length()];
            behind = new int[text.length()];
            var breaks = BreakIterator.getLineInstance(language.locale());
            breaks.setText(text);
            for (int from = 0, to; (to = breaks.next()) != BreakIterator.DONE; from = to) {
                for (int at = from; at < to; at++) {
                    before[at] = from;
                    behind[at] = to;
                }
            }
        }

        @Override
        public String text() {
            return text;
        }

        @Override
        public Measure in(float size) {
            var advances = typefaces.advances(text, size);
            return new Measure() {

                @Override
                public int next(int from, float width, boolean wholeWords) {
                    int over = over(from, width);
                    if (over == text.length()) {
                        return over;
                    }
                    if (Character.isWhitespace(text.charAt(over))) {
                        return behind[over];
                    }
                    if (before[over] > from) {
                        return before[over];
                    }
                    return wholeWords ? from : Math.max(from + 1, over);
                }

                // The first letter that does not fit any more.
                private int over(int from, float width) {
                    float left = width;
                    for (int at = from; at < advances.length; at++) {
                        left -= advances[at];
                        if (left < -TOO_WIDE) {
                            return at;
                        }
                    }
                    return advances.length;
                }

                @Override
                public TextLayout line(int from, int to) {
                    return new TextLayout(
                            typefaces
                                    .set(text.substring(from, to), Weight.BOLD, size, language)
                                    .getIterator(),
                            Typefaces.SCREEN);
                }
            };
        }
    }
}
