package io.communique.rendering.card;

import io.communique.rendering.domain.Language;
import java.awt.font.TextLayout;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A headline set as large as it fits.
 *
 * <p>Sizes are tried from the largest, without breaking words, and the lines of the first that fits
 * are made about equally long. A word too long for any line is broken where it must be. A headline
 * too long for the smallest size ends with an ellipsis.
 */
record Headline(float size, float leading, Wording words, List<Line> lines) {

    private static final float LATIN_LEADING = 1.2f;
    private static final float TALL_LEADING = 1.5f;
    private static final int BALANCING_STEPS = 7;

    /** A line's part of the words. */
    record Line(int from, int to) {}

    float height() {
        return lines.size() * leading;
    }

    /** Its lines as they are drawn. */
    List<TextLayout> layouts() {
        var measure = words.in(size);
        return lines.stream().map(line -> measure.line(line.from(), line.to())).toList();
    }

    /**
     * @param set makes a text the words of a headline
     */
    static Headline fit(String text, Box box, Function<String, Wording> set) {
        var words = set.apply(text);
        for (var size : box.sizes()) {
            var measure = new Measured(words, size, box);
            int lines = measure.count(box.width(), true);
            if (lines > 0 && lines <= measure.mostLines()) {
                return measure.headline(measure.balanced(lines), true);
            }
        }
        for (var size : box.sizes()) {
            if (size <= box.largestBroken()) {
                var measure = new Measured(words, size, box);
                if (measure.count(box.width(), false) <= measure.mostLines()) {
                    return measure.headline(box.width(), false);
                }
            }
        }
        return shortened(text, box, set);
    }

    private static Headline shortened(String text, Box box, Function<String, Wording> set) {
        return shortened(text, box, set, BreakIterator.getLineInstance(box.locale()))
                .or(() ->
                        shortened(text, box, set, BreakIterator.getCharacterInstance(box.locale())))
                .orElseThrow();
    }

    /** As much of it as fits, up to one of these breaks; nothing when not even the first fits. */
    private static Optional<Headline> shortened(
            String text, Box box, Function<String, Wording> set, BreakIterator breaks) {
        breaks.setText(text);
        var ends =
                IntStream.generate(breaks::next)
                        .takeWhile(end -> end != BreakIterator.DONE)
                        .toArray();
        var smallest = box.sizes()[box.sizes().length - 1];
        Optional<Headline> best = Optional.empty();
        for (int low = 0, high = ends.length - 1; low <= high; ) {
            var middle = (low + high) / 2;
            var some = set.apply(text.substring(0, ends[middle]).strip() + "…");
            var measure = new Measured(some, smallest, box);
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

    /** Words in letters of one size, in their box. */
    private record Measured(Wording words, Wording.Measure measure, float size, Box box) {

        Measured(Wording words, float size, Box box) {
            this(words, words.in(size), size, box);
        }

        float leading() {
            return size * (box.language().isRightToLeft() ? TALL_LEADING : LATIN_LEADING);
        }

        int mostLines() {
            return (int) (box.height() / leading());
        }

        /** How many lines; none at all when words must stay whole and one is wider than that. */
        int count(float width, boolean wholeWords) {
            int lines = 0;
            for (int at = 0; at < words.text().length(); lines++) {
                int next = measure.next(at, width, wholeWords);
                if (next == at) {
                    return 0;
                }
                at = next;
            }
            return lines;
        }

        Headline headline(float width, boolean wholeWords) {
            var lines = new ArrayList<Line>();
            for (int at = 0; at < words.text().length(); ) {
                int next = measure.next(at, width, wholeWords);
                lines.add(new Line(at, next));
                at = next;
            }
            return new Headline(size, leading(), words, lines);
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
