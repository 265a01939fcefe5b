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
}
