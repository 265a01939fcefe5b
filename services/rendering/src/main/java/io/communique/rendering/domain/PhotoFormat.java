package io.communique.rendering.domain;

import java.util.Arrays;
import java.util.List;

/** A form in which a statement's photograph is printed, for the place where it will be shown. */
public enum PhotoFormat {

    /** The hero of the page, for narrow screens. */
    NARROW("photo-480", 480, 0, 0),

    MIDDLE("photo-960", 960, 0, 0),

    /** For wide screens, and fine ones. */
    WIDE("photo-1440", 1440, 0, 0),

    /** What search engines ask for besides the hero. */
    SQUARE("photo-1x1", 1200, 1, 1),

    CLASSIC("photo-4x3", 1200, 4, 3),

    LANDSCAPE("photo-16x9", 1200, 16, 9);

    /** The widths of the page's hero, the narrowest first. */
    static final List<PhotoFormat> HERO = List.of(NARROW, MIDDLE, WIDE);

    static final List<PhotoFormat> SEARCH = List.of(SQUARE, CLASSIC, LANDSCAPE);

    private final String rendition;
    private final int mostWidth;
    private final int across;
    private final int down;

    PhotoFormat(String rendition, int mostWidth, int across, int down) {
        this.rendition = rendition;
        this.mostWidth = mostWidth;
        this.across = across;
        this.down = down;
    }

    /** The name of its rendition, and of its file without the ending. */
    public String rendition() {
        return rendition;
    }

    /** The part of the editor's choice that it shows: all of it, or its middle. */
    Frame part(Frame chosen) {
        return across == 0 ? chosen : chosen.middle(across, down);
    }

    /** In pixels: its own width, or that of a smaller part. Nothing is ever enlarged. */
    int width(Frame part) {
        return Math.min(mostWidth, part.width());
    }

    /** Whether the editor's choice is wider than the next narrower hero already. */
    boolean addsTo(Frame chosen) {
        return Arrays.stream(values())
                .filter(narrower -> HERO.contains(narrower) && narrower.mostWidth < mostWidth)
                .allMatch(narrower -> narrower.mostWidth < chosen.width());
    }

    /** Whether the whole of the editor's choice has its proportions already. */
    boolean isShapeOf(Frame chosen) {
        return across != 0 && chosen.hasProportions(across, down);
    }
}
