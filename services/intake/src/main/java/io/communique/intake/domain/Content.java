package io.communique.intake.domain;

/**
 * The words of a statement and where they will live: all that an approver approves.
 *
 * @param path under the area's root, ending with a slash
 */
public record Content(Words words, String path) {

    public String area() {
        return words.area();
    }

    /** Whether this is other content again, without saying its change note once more. */
    public boolean repeats(Content other) {
        return equals(other.words.withoutNote().at(other.path));
    }
}
