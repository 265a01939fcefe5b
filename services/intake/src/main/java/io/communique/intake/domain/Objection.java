package io.communique.intake.domain;

/**
 * Something in a manuscript that the house does not print, said so that its editor can put it
 * right.
 *
 * @param place where it stands: a JSON Pointer, or the line and key of a Markdown file
 */
public record Objection(String place, String message) {

    private static final int LONGEST_NAME = 100;

    /** A name that somebody made up, as it may be told back: not longer than anyone reads. */
    public static String shown(String name) {
        return name.codePointCount(0, name.length()) > LONGEST_NAME
                ? name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME)) + "…"
                : name;
    }
}
