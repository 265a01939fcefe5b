package io.communique.website;

/** A way to look at a page. */
enum View {
    LIGHT(1280, 1, "screen", "light"),
    DARK(1280, 1, "screen", "dark"),
    /** The narrowest screen that WCAG asks for. */
    NARROW(320, 2, "screen", "light"),
    /** Zoomed to 200 %: a window of 1280 shows 640 CSS pixels, each twice as large. */
    ZOOMED(640, 2, "screen", "dark"),
    /** On paper, also from a browser that is set to dark. */
    PRINT(794, 1, "print", "dark");

    final int width;
    final int scale;
    final String medium;
    final String colours;

    View(int width, int scale, String medium, String colours) {
        this.width = width;
        this.scale = scale;
        this.medium = medium;
        this.colours = colours;
    }
}
