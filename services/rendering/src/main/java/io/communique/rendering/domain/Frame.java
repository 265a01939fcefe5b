package io.communique.rendering.domain;

/** A rectangle in a picture, in its pixels, from the upper left. */
public record Frame(int x, int y, int width, int height) {

    public Frame {
        if (x < 0 || y < 0 || width < 1 || height < 1) {
            throw new IllegalArgumentException(
                    "no frame: %d,%d %d × %d".formatted(x, y, width, height));
        }
    }

    /** The largest frame of these proportions in the middle of this one. */
    public Frame middle(int across, int down) {
        boolean tooWide = (long) width * down > (long) height * across;
        int cutWidth = tooWide ? Math.max(1, scaled(height, across, down)) : width;
        int cutHeight = tooWide ? height : Math.max(1, scaled(width, down, across));
        return new Frame(
                x + (width - cutWidth) / 2, y + (height - cutHeight) / 2, cutWidth, cutHeight);
    }

    /** Whether a picture of this frame has these proportions, to the pixel. */
    public boolean hasProportions(int across, int down) {
        return scaled(width, down, across) == height || scaled(height, across, down) == width;
    }

    /** How high a picture of this frame is when it is so wide. */
    public int heightAt(int otherWidth) {
        return Math.max(1, scaled(otherWidth, height, width));
    }

    private static int scaled(int length, int by, int from) {
        return Math.toIntExact(Math.round((double) length * by / from));
    }
}
