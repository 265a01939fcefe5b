package io.communique.intake;

import io.communique.intake.domain.Areas;
import io.communique.intake.domain.HouseRules;
import io.communique.intake.domain.HouseRules.Finding;
import io.communique.intake.domain.Image;
import io.communique.intake.domain.Manuscript;
import io.communique.intake.domain.Picture;
import io.communique.intake.domain.PictureRules;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Holds a manuscript against the house's rules and finds the picture that it means: by its hash, or
 * by an address for which one was uploaded.
 */
@Component
class ReadManuscript {

    private final Areas areas;
    private final Pictures pictures;

    ReadManuscript(Areas areas, Pictures pictures) {
        this.areas = areas;
        this.pictures = pictures;
    }

    Finding read(Manuscript manuscript) {
        return switch (HouseRules.read(manuscript, areas)) {
            case Finding.Flawed flawed -> flawed;
            case Finding.Sound sound -> {
                Image image = sound.words().image();
                yield image == null
                        ? sound
                        : PictureRules.read(
                                sound, manuscript, image, picture(sound.area().slug(), image));
            }
        };
    }

    private Optional<Picture> picture(String area, Image image) {
        return image.hash() == null
                ? pictures.at(area, image.url())
                : pictures.find(area, image.hash());
    }
}
