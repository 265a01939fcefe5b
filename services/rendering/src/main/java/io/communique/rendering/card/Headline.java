package io.communique.rendering.card;

import io.communique.rendering.domain.Language;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextLayout;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A headline set as large as it fits.
 *
 * <p>Sizes are tried from the largest, without breaking words, and the lines of the first that fits
 * are made about equally long. A word too long for any line is broken where it must be. A headline
 * too long for the smallest size ends with an ellipsis.
 */
record Headline(float size, float leading, List<TextLayout> lines) {

    private static final float LATIN_LEADING = 1.2f;
    private static final float TALL_LEADING = 1.5f;
    private static final int BALANCING_STEPS = 7;

    float height() {
        return lines.size() * leading;
    }

    static Headline fit(Typefaces typefaces, String text, Box box) {
        for (var size : box.sizes()) {
            var measure = new Measure(typefaces, text, size, box);
            var lines = measure.lines(box.width(), true);
            if (!lines.isEmpty() && lines.size() <= measure.mostLines()) {
                return measure.headline(measure.balanced(lines));
            }
        }
        for (var size : box.sizes()) {
            var measure = new Measure(typefaces, text, size, box);
            var lines = measure.lines(box.width(), false);
            if (size <= box.largestBroken() && lines.size() <= measure.mostLines()) {
                return measure.headline(lines);
            }
        }
        return shortened(typefaces, text, box);
    }

    private static Headline shortened(Typefaces typefaces, String text, Box box) {
        return shortened(typefaces, text, box, BreakIterator.getLineInstance(box.locale()))
                .or(() ->
                        shortened(
                                typefaces,
                                text,
                                box,
                                BreakIterator.getCharacterInstance(box.locale())))
                .orElseThrow();
    }

    /** As much of it as fits, up to one of these breaks; nothing when not even the first fits. */
    private static Optional<Headline> shortened(
            Typefaces typefaces, String text, Box box, BreakIterator breaks) {
        breaks.setText(text);
        var ends =
                IntStream.generate(breaks::next)
                        .takeWhile(end -> end != BreakIterator.DONE)
                        .toArray();
        var smallest = box.sizes()[box.sizes().length - 1];
        Optional<Headline> best = Optional.empty();
        for (int low = 0, high = ends.length - 1; low <= high; ) {
            var middle = (low + high) / 2;
            var some = text.substring(0, ends[middle]).strip() + "…";
            var measure = new Measure(typefaces, some, smallest, box);
            var lines = measure.lines(box.width(), false);
            if (lines.size() <= measure.mostLines()) {
                best = Optional.of(measure.headline(lines));
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return best;
    }

    /** Where a headline has to fit, in pixels, in which sizes of letters, the largest first. */
    @SuppressWarnings("ArrayRecordComponent") // constants, never compared
    record Box(float width, float height, float[] sizes, Language language) {

        /** Words are not broken for the sake of letters larger than these. */
        float largestBroken() {
            return sizes[0] * 0.75f;
        }

        Locale locale() {
            return language.locale();
        }
    }

    private record Measure(Typefaces typefaces, String text, float size, Box box) {

        float leading() {
            return size * (box.language().isRightToLeft() ? TALL_LEADING : LATIN_LEADING);
        }

        int mostLines() {
            return (int) (box.height() / leading());
        }

        Headline headline(List<TextLayout> lines) {
            return new Headline(size, leading(), lines);
        }

        /** No lines at all when words must stay whole and one is wider than the line. */
        List<TextLayout> lines(float width, boolean wholeWords) {
            var set = typefaces.set(text, Weight.BOLD, size, box.language()).getIterator();
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
