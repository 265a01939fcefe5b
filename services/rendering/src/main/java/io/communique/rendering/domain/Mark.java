package io.communique.rendering.domain;

import java.util.regex.Pattern;

/**
 * The sign that an office is known by, in one colour, on a square of 24 by 24.
 *
 * @param path the outline as SVG writes it, in absolute moves, lines and curves (M L C Q Z), filled
 *     by the even-odd rule
 */
public record Mark(String path) {

    private static final Pattern OUTLINE =
            Pattern.compile(
                    "M%1$s(?:[ML]%1$s|Q%1$s %1$s|C%1$s %1$s %1$s|Z)+"
                            .formatted("[0-9]+(?:\\.[0-9]+)? [0-9]+(?:\\.[0-9]+)?"));
    private static final int LONGEST = 2_000;

    /** A sheet of paper with three lines of text: no crest, no office's own. */
    public static final Mark HOUSE =
            new Mark(
                    "M5 2L15 2L19 6L19 22L5 22ZM7 4L7 20L17 20L17 7L14 7L14 4Z"
                            + "M9 10L15 10L15 11.5L9 11.5ZM9 13L15 13L15 14.5L9 14.5ZM9 16L13 16L13 17.5L9 17.5Z");

    public Mark {
        if (path.length() > LONGEST || !OUTLINE.matcher(path).matches()) {
            throw new IllegalArgumentException(
                    "mark must be an SVG path of absolute M, L, C, Q and Z, was " + path);
        }
    }
}
