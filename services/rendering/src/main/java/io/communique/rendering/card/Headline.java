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
            var measure = Measure.of(typefaces, text, size, box);
            int lines = measure.count(box.width(), true);
            if (lines > 0 && lines <= measure.mostLines()) {
                return measure.headline(measure.balanced(lines), true);
            }
        }
        for (var size : box.sizes()) {
            var measure = Measure.of(typefaces, text, size, box);
            int lines = measure.count(box.width(), false);
            if (size <= box.largestBroken() && lines <= measure.mostLines()) {
                return measure.headline(box.width(), false);
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
            var measure = Measure.of(typefaces, some, smallest, box);
            if (measure.count(box.width(), false) <= measure.mostLines()) {
                best = Optional.of(measure.headline(box.width(), false));
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

    /** Text in letters of one size, shaped once, and broken as often as one likes. */
    private record Measure(LineBreakMeasurer measurer, int length, float size, Box box) {

        static Measure of(Typefaces typefaces, String text, float size, Box box) {
            var set = typefaces.set(text, Weight.BOLD, size, box.language()).getIterator();
            var breaks = BreakIterator.getLineInstance(box.locale());
            return new Measure(
                    new LineBreakMeasurer(set, breaks, Typefaces.SCREEN), text.length(), size, box);
        }

        float leading() {
            return size * (box.language().isRightToLeft() ? TALL_LEADING : LATIN_LEADING);
        }

        int mostLines() {
            return (int) (box.height() / leading());
        }

        /** How many lines; none at all when words must stay whole and one is wider than that. */
        int count(float width, boolean wholeWords) {
            measurer.setPosition(0);
            int lines = 0;
            for (int at = 0; at < length; at = measurer.getPosition()) {
                int next = measurer.nextOffset(width, length, wholeWords);
                if (next == at) {
                    return 0;
                }
                measurer.setPosition(next);
                lines++;
            }
            return lines;
        }

        Headline headline(float width, boolean wholeWords) {
            measurer.setPosition(0);
            var lines = new ArrayList<TextLayout>();
            while (measurer.getPosition() < length) {
                lines.add(measurer.nextLayout(width, length, wholeWords));
            }
            return new Headline(size, leading(), lines);
        }

        /** The narrowest column that holds it in as many lines. */
        float balanced(int lines) {
            var best = box.width();
            var narrow = box.width() / lines;
            var wide = box.width();
            for (var step = 0; step < BALANCING_STEPS; step++) {
                var middle = (narrow + wide) / 2;
                int some = count(middle, true);
                if (some > 0 && some <= lines) {
                    best = middle;
                    wide = middle;
                } else {
                    narrow = middle;
                }
            }
            return best;
        }
    }
}
