package io.communique.intake.http;

import io.communique.intake.TakePicture.Taken;
import io.communique.intake.domain.Picture;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;

/**
 * A picture as a draft may name it.
 *
 * @param mediaType of the master
 * @param width of the source, upright; a crop is given in its pixels
 * @param height of the source, upright
 * @param answered drafts that referred to the address, and now show the picture
 */
@Schema(name = "Picture")
record PictureAnswer(
        String hash,
        String area,
        String mediaType,
        int width,
        int height,
        MasterAnswer master,
        List<UUID> answered) {

    /** What is passed on of the picture. */
    @Schema(name = "Master")
    record MasterAnswer(int width, int height, int bytes) {}

    static PictureAnswer of(Taken taken) {
        Picture picture = taken.picture();
        return new PictureAnswer(
                picture.hash(),
                picture.area(),
                picture.mediaType(),
                picture.width(),
                picture.height(),
                new MasterAnswer(
                        picture.masterWidth(), picture.masterHeight(), picture.masterBytes()),
                taken.answered());
    }
}
