package io.communique.intake.domain;

import org.jspecify.annotations.Nullable;

/**
 * The hero image: a mere reference by address, which nobody here ever fetches, or a picture that
 * was uploaded.
 *
 * @param url absolute, query and all
 * @param width pixels; the source's own when it was uploaded
 * @param height pixels; the source's own when it was uploaded
 * @param scale the source's own scaling mode, such as {@code both}
 * @param hash of the uploaded picture's master
 */
public record Image(
        String url,
        @Nullable String alt,
        @Nullable String credit,
        @Nullable Crop crop,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable String scale,
        @Nullable String hash) {

    /** The same place in the draft, with the picture that was meant. */
    public Image showing(Picture picture) {
        return new Image(
                url, alt, credit, crop, picture.width(), picture.height(), scale, picture.hash());
    }
}
