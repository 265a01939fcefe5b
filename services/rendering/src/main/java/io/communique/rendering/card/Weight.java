package io.communique.rendering.card;

/** How heavy letters stand; each is a file of its own. */
enum Weight {
    REGULAR("Regular"),
    BOLD("Bold");

    final String fileName;

    Weight(String fileName) {
        this.fileName = fileName;
    }
}
