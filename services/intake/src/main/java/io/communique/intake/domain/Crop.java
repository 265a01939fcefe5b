package io.communique.intake.domain;

/** A rectangle in pixels of the source image: its upper left and its lower right corner. */
public record Crop(int x1, int y1, int x2, int y2) {

    int width() {
        return x2 - x1;
    }

    int height() {
        return y2 - y1;
    }

    boolean isRectangle() {
        return x1 >= 0 && y1 >= 0 && x2 > x1 && y2 > y1;
    }
}
