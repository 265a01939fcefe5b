package io.communique.rendering.domain;

import org.jspecify.annotations.Nullable;

/**
 * The hero image as it was signed: a mere reference by address, which shows no picture, or one that
 * was uploaded, named by its master's hash.
 *
 * @param crop the part that the editor chose, in pixels of the source
 * @param width of the source, in pixels
 * @param height of the source, in pixels
 * @param hash of the master; absent of a mere reference
 */
public record HeroImage(
        String url,
        @Nullable String alt,
        @Nullable String credit,
        @Nullable Crop crop,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable String hash) {

    /** Upper left and lower right corner. */
    public record Crop(int x1, int y1, int x2, int y2) {

        /** As an editor writes it: {@code (5,0,195,100)}. */
        String written() {
            return "(%d,%d,%d,%d)".formatted(x1, y1, x2, y2);
        }
    }

    /** What the picture says to those who cannot see it. */
    public String words() {
        return alt != null ? alt : "";
    }

    /** The chosen part in the pixels of the master, which may be smaller than the source. */
    public Frame frameIn(Master master) {
        if (crop == null) {
            return new Frame(0, 0, master.width(), master.height());
        }
        int left = scaled(crop.x1(), width, master.width());
        int top = scaled(crop.y1(), height, master.height());
        int right = scaled(crop.x2(), width, master.width());
        int bottom = scaled(crop.y2(), height, master.height());
        return new Frame(left, top, right - left, bottom - top);
    }

    private static int scaled(int at, @Nullable Integer source, int master) {
        var there = source == null ? at : Math.round((double) at * master / source);
        return Math.toIntExact(Math.clamp(there, 0, master));
    }
}
