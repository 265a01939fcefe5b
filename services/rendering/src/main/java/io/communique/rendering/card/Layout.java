package io.communique.rendering.card;

import io.communique.rendering.domain.CardFormat;

/**
 * Where things stand on a card, in its pixels.
 *
 * @param masthead baseline of the office's name
 * @param top where the room for label and headline begins
 * @param bottom where it ends
 * @param date baseline of the date and the demonstration's mark
 * @param band height of the coloured band along the lower edge
 * @param mastheadSize of its letters
 * @param smallSize of the letters of label, date and mark
 * @param sizes of the headline's letters, the largest first
 */
@SuppressWarnings("ArrayRecordComponent") // constants, never compared
record Layout(
        CardFormat format,
        int margin,
        int masthead,
        int top,
        int bottom,
        int date,
        int band,
        float mastheadSize,
        float smallSize,
        float[] sizes) {

    private static final float[] LINK_SIZES = {80, 72, 64, 58, 52, 48, 44};
    private static final float[] LARGE_SIZES = {112, 104, 96, 88, 80, 72, 64, 58, 52};

    static Layout of(CardFormat format) {
        return switch (format) {
            case LINK -> new Layout(format, 72, 106, 150, 506, 566, 16, 38, 28, LINK_SIZES);
            case SQUARE -> new Layout(format, 80, 132, 190, 900, 984, 20, 44, 34, LARGE_SIZES);
            case TALL -> new Layout(format, 88, 334, 410, 1480, 1570, 24, 48, 38, LARGE_SIZES);
        };
    }

    /** Where the part with date and mark begins: midway between them and the words above. */
    int foot() {
        return (bottom + date - chipBaseline()) / 2;
    }

    int column() {
        return format.width() - 2 * margin;
    }

    int chipHeight() {
        return Math.round(smallSize * 1.8f);
    }

    int chipPadding() {
        return Math.round(smallSize * 0.65f);
    }

    int chipGap() {
        return Math.round(smallSize * 0.95f);
    }

    /** From a chip's upper edge to the baseline of its words. */
    int chipBaseline() {
        return Math.round(smallSize * 1.25f);
    }
}
