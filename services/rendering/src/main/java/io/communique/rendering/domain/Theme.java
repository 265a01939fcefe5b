package io.communique.rendering.domain;

/**
 * How an office looks.
 *
 * @param edition rises by one with every change of an office's theme, mark or colophon: it is how
 *     the log's readers know the newer of two forms of the same words
 */
public record Theme(int edition, Colours colours, Mark mark, TypeScale type) {

    /** So many editions fit between one renderer and the next. */
    static final int EDITIONS = 10_000;

    public static final Theme HOUSE = new Theme(0, Colours.HOUSE, Mark.HOUSE, TypeScale.HOUSE);

    public Theme {
        if (edition < 0 || edition >= EDITIONS) {
            throw new IllegalArgumentException(
                    "edition must be from 0 to " + (EDITIONS - 1) + ", was " + edition);
        }
    }
}
