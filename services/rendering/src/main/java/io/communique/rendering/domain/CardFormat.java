package io.communique.rendering.domain;

/** A form in which a statement's card is painted, for the place where it will be shown. */
public enum CardFormat {

    /** For link previews: what the page names as its og:image. */
    LINK("card", 1200, 630),

    /** For timelines that show squares, and search engines' 1:1. */
    SQUARE("card-square", 1080, 1080),

    /** For screens held upright; above and below, apps lay their own words over it. */
    TALL("card-tall", 1080, 1920);

    private final String rendition;
    private final int width;
    private final int height;

    CardFormat(String rendition, int width, int height) {
        this.rendition = rendition;
        this.width = width;
        this.height = height;
    }

    /** The name of its rendition, and of its file without the ending. */
    public String rendition() {
        return rendition;
    }

    /** In pixels. */
    public int width() {
        return width;
    }

    /** In pixels. */
    public int height() {
        return height;
    }
}
