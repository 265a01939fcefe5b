package io.communique.intake.domain;

/**
 * A picture that an editor uploaded for an area, as drafts know it.
 *
 * @param hash of its master
 * @param mediaType of its master
 * @param width of the source, upright, in pixels; the space in which a crop is given
 * @param height of the source, upright, in pixels
 * @param masterWidth pixels
 * @param masterHeight pixels
 * @param masterBytes how many
 */
public record Picture(
        String area,
        String hash,
        String mediaType,
        int width,
        int height,
        int masterWidth,
        int masterHeight,
        int masterBytes) {

    public static Picture of(String area, Print print) {
        Master master = print.master();
        return new Picture(
                area,
                master.hash(),
                master.mediaType(),
                print.width(),
                print.height(),
                master.width(),
                master.height(),
                master.bytes().length);
    }
}
