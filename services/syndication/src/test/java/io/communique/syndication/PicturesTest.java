package io.communique.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import io.communique.syndication.domain.Rendition;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** A photograph in all its sizes, at its article's addresses. */
class PicturesTest extends WholeSite {

    @Test
    void aPhotographIsServedAtTheArticlesAddressesAndGoesWithIt() {
        var sample = Faithful.photographed();
        var home = sample.statement().path();
        show(sample);
        var pictures =
                sample.renditions().all().stream()
                        .filter(one -> one.name().isPhoto() || one.name().isCard())
                        .toList();
        assertThat(pictures).hasSize(8);
        for (var picture : pictures) {
            var versioned = get(home + picture.fileName());
            assertThat(versioned.body()).isEqualTo(picture.bytes());
            assertThat(header(versioned, "Content-Type")).isEqualTo("image/jpeg");
            assertThat(get(home + picture.name().wire() + ".jpg").body())
                    .isEqualTo(picture.bytes());
            assertThat(get(home + picture.fileName().replace(".jpg", ".png")).statusCode())
                    .isEqualTo(404);
        }
        assertThat(header(get(home + "card.png"), "Content-Type"))
                .as("a plain address follows the newest card, whatever it is")
                .isEqualTo("image/jpeg");

        takeStatement.take(sample.withdrawn(2, LATER));
        for (var picture : pictures) {
            assertThat(get(home + picture.fileName()).statusCode()).isEqualTo(410);
            assertThat(get(home + picture.name().wire() + ".jpg").statusCode()).isEqualTo(410);
        }
    }

    @Test
    void aPhotographThatWasNotSignedIsNotShown() {
        takeStatement.take(first.signed());
        var more = new ArrayList<>(first.renditions().all());
        more.add(Faithful.photographed().renditions().the(Rendition.Name.PHOTO_480));
        assertThat(taken(first.set(more)))
                .isEqualTo(new Taken.Refused("a photograph of a statement that has none"));
        var sample = Faithful.photographed();
        takeStatement.take(sample.signed());
        var fewer =
                sample.renditions().all().stream().filter(one -> !one.name().isPhoto()).toList();
        assertThat(taken(sample.set(fewer)))
                .isEqualTo(new Taken.Refused("the photo-480 is missing"));
        assertThat(get(path).statusCode()).isEqualTo(404);
    }
}
