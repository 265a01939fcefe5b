package io.communique.rendering.card;

import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextLayout;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A headline set as large as it fits.
 *
 * <p>Sizes are tried from the largest, without breaking words, and the lines of the first that fits
 * are made about equally long. A word too long for any line is broken where it must be. A headline
 * too long for the smallest size ends with an ellipsis.
 */
record Headline(float size, float leading, List<TextLayout> lines) {

    private static final float[] SIZES = {80, 72, 64, 58, 52, 48, 44};
    private static final float LATIN_LEADING = 1.2f;
    private static final float TALL_LEADING = 1.5f;
    private static final int BALANCING_STEPS = 7;

    float height() {
        return lines.size() * leading;
    }

    static Headline fit(Typefaces typefaces, String text, Box box) {
        for (var size : SIZES) {
            var measure = new Measure(typefaces, text, size, box);
            var lines = measure.lines(box.width(), true);
            if (!lines.isEmpty() && lines.size() <= measure.mostLines()) {
                return measure.headline(measure.balanced(lines));
            }
        }
        for (var size : SIZES) {
            var measure = new Measure(typefaces, text, size, box);
            var lines = measure.lines(box.width(), false);
            if (size <= box.largestBroken() && lines.size() <= measure.mostLines()) {
                return measure.headline(lines);
            }
        }
        return shortened(typefaces, text, box);
    }

    private static Headline shortened(Typefaces typefaces, String text, Box box) {
        var words = BreakIterator.getLineInstance(box.locale());
        words.setText(text);
        var smallest = SIZES[SIZES.length - 1];
        for (var end = words.preceding(text.length()); ; end = words.preceding(end)) {
            var some = end <= 0 ? "…" : text.substring(0, end).strip() + "…";
            var measure = new Measure(typefaces, some, smallest, box);
            var lines = measure.lines(box.width(), false);
            if (end <= 0 || lines.size() <= measure.mostLines()) {
                return measure.headline(lines);
            }
        }
    }

    /** Where a headline has to fit, in pixels, and how it is written. */
    record Box(float width, float height, boolean rightToLeft, Locale locale) {

        float largestBroken() {
            return 60;
        }
    }

    private record Measure(Typefaces typefaces, String text, float size, Box box) {

        float leading() {
            return size * (box.rightToLeft() ? TALL_LEADING : LATIN_LEADING);
        }

        int mostLines() {
            return (int) (box.height() / leading());
        }

        Headline headline(List<TextLayout> lines) {
            return new Headline(size, leading(), lines);
        }

        /** No lines at all when words must stay whole and one is wider than the line. */
        List<TextLayout> lines(float width, boolean wholeWords) {
            var set = typefaces.set(text, Weight.BOLD, size, box.rightToLeft()).getIterator();
            var measurer =
                    new LineBreakMeasurer(
                            set, BreakIterator.getLineInstance(box.locale()), Typefaces.SCREEN);
            var lines = new ArrayList<TextLayout>();
            while (measurer.getPosition() < text.length()) {
                var line = measurer.nextLayout(width, text.length(), wholeWords);
                if (line == null) {
                    return List.of();
                }
                lines.add(line);
            }
            return lines;
        }

        /** As many lines in the narrowest column that holds them. */
        List<TextLayout> balanced(List<TextLayout> widest) {
            var best = widest;
            var narrow = box.width() / widest.size();
            var wide = box.width();
            for (var step = 0; step < BALANCING_STEPS; step++) {
                var middle = (narrow + wide) / 2;
                var lines = lines(middle, true);
                if (!lines.isEmpty() && lines.size() <= widest.size()) {
                    best = lines;
                    wide = middle;
                } else {
                    narrow = middle;
                }
            }
            return best;
        }
    }
}
