package io.communique.intake.domain;

import org.jspecify.annotations.Nullable;

/**
 * The hero image, named by its address only: nobody here ever fetches it.
 *
 * @param url absolute, query and all
 * @param width pixels
 * @param height pixels
 * @param scale the source's own scaling mode, such as {@code both}
 */
public record Image(
        String url,
        @Nullable String alt,
        @Nullable String credit,
        @Nullable Crop crop,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable String scale) {}
