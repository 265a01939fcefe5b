package io.communique.intake.imageio;

import io.communique.intake.domain.PictureType;
import org.jspecify.annotations.Nullable;

/**
 * An upload taken apart before anything of it is decoded: what its header says, and what a decoder
 * needs of it, without the metadata.
 *
 * @param width as stored, before it is set upright
 * @param pixelBytes how many bytes of memory a decoded pixel takes
 * @param isWhole whether something else of the picture's size is in memory while it is decoded
 * @param isGraphic whether no detail was given up when it was stored
 * @param bare a stream with nothing but pixels
 * @param profile the ICC profile of its colours
 * @param inks how its colours are said when they are a printer's
 */
record Negative(
        PictureType type,
        int width,
        int height,
        int pixelBytes,
        boolean isWhole,
        boolean isGraphic,
        byte[] bare,
        byte @Nullable [] profile,
        @Nullable Inks inks,
        Orientation orientation) {

    private static final int MOST_PIXELS = 50_000_000;
    private static final int LONGEST_SIDE = 30_000;

    static Negative of(byte[] upload) throws Unusable {
        PictureType type =
                PictureType.of(upload)
                        .orElseThrow(() -> new Unusable("is no picture that we take"));
        try {
            Negative negative =
                    switch (type) {
                        case JPEG -> new JpegFile(upload).read();
                        case PNG -> new PngFile(upload).read();
                        case WEBP -> new WebpFile(upload).read();
                    };
            check(negative.width, negative.height);
            return negative;
        } catch (IndexOutOfBoundsException e) {
            throw Unusable.cutOff();
        }
    }

    /** Before anything of that size is made. */
    static void check(int width, int height) throws Unusable {
        if (width < 1 || height < 1) {
            throw Unusable.damaged();
        }
        if ((long) width * height > MOST_PIXELS) {
            throw new Unusable(
                    "has %d by %d pixels; at most %d megapixels fit"
                            .formatted(width, height, MOST_PIXELS / 1_000_000));
        }
        if (Math.max(width, height) > LONGEST_SIDE) {
            throw new Unusable(
                    "is %d pixels long; at most %d fit"
                            .formatted(Math.max(width, height), LONGEST_SIDE));
        }
    }
}
