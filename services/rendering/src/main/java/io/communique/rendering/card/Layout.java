package io.communique.rendering.card;

import io.communique.rendering.domain.CardFormat;
import io.communique.rendering.domain.Frame;

/**
 * Where things stand on a card, in its pixels.
 *
 * @param column how wide lines may be
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
        int column,
        int masthead,
        int top,
        int bottom,
        int date,
        int band,
        float mastheadSize,
        float smallSize,
        float[] sizes) {

    private static final float[] LINK_ON_PHOTO = {64, 58, 52, 48, 44, 40, 36, 32};
    private static final float[] SQUARE_ON_PHOTO = {76, 68, 62, 56, 50, 46};
    private static final float[] TALL_ON_PHOTO = {88, 80, 72, 64, 58, 52};
    private static final float[] LINK_SIZES = {80, 72, 64, 58, 52, 48, 44};
    private static final float[] LARGE_SIZES = {112, 104, 96, 88, 80, 72, 64, 58, 52};

    static Layout of(CardFormat format) {
        return switch (format) {
            case LINK -> new Layout(format, 72, 1056, 106, 150, 506, 566, 16, 38, 28, LINK_SIZES);
            case SQUARE -> new Layout(format, 80, 920, 132, 190, 900, 984, 20, 44, 34, LARGE_SIZES);
            case TALL -> new Layout(format, 88, 904, 334, 410, 1480, 1570, 24, 48, 38, LARGE_SIZES);
        };
    }

    /** Where words stand beside or below a photograph, and the masthead on a tab. */
    static Layout onPhotograph(CardFormat format) {
        return switch (format) {
            case LINK -> new Layout(format, 64, 540, 60, 130, 510, 570, 16, 32, 26, LINK_ON_PHOTO);
            case SQUARE ->
                    new Layout(format, 72, 936, 78, 480, 934, 1006, 20, 42, 32, SQUARE_ON_PHOTO);
            case TALL ->
                    new Layout(format, 88, 904, 334, 880, 1490, 1574, 24, 46, 38, TALL_ON_PHOTO);
        };
    }

    /** Where the photograph lies: on the side to which one reads, or above the words. */
    Frame photograph(boolean rightToLeft) {
        return switch (format) {
            case LINK -> new Frame(rightToLeft ? 0 : 480, 0, 720, format.height() - band);
            case SQUARE -> new Frame(0, 0, format.width(), 740);
            case TALL -> new Frame(0, 0, format.width(), 1240);
        };
    }

    /** How long a scrim takes to clear beyond the words. */
    int fade() {
        return switch (format) {
            case LINK -> 230;
            case SQUARE -> 150;
            case TALL -> 260;
        };
    }

    /** A masthead's tab hangs from the upper edge, or floats where apps lay their words over it. */
    int tabTop() {
        return switch (format) {
            case LINK, SQUARE -> 0;
            case TALL -> masthead - Math.round(mastheadSize * 1.55f);
        };
    }

    int tabBottom() {
        return masthead + Math.round(mastheadSize * 0.75f);
    }

    /** None where the tab is of one colour with the ground, and its edge would be the only one. */
    int tabPadding() {
        return switch (format) {
            case LINK -> 0;
            case SQUARE, TALL -> Math.round(mastheadSize * 0.7f);
        };
    }

    int markSize() {
        return Math.round(mastheadSize * 1.25f);
    }

    int markGap() {
        return Math.round(mastheadSize * 0.4f);
    }

    /** From the masthead's baseline up to the mark's upper edge. */
    int markRise() {
        return Math.round(mastheadSize * 0.98f);
    }

    /** Where the part with date and mark begins: midway between them and the words above. */
    int foot() {
        return (bottom + date - chipBaseline()) / 2;
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
