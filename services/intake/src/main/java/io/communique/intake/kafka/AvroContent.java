package io.communique.intake.kafka;

import io.communique.events.Content;
import io.communique.events.Crop;
import io.communique.events.Image;
import io.communique.events.Social;
import io.communique.intake.ContentSeal;
import io.communique.intake.domain.Words;
import io.communique.schemas.CanonicalForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Content as the log tells it; its canonical form is what is hashed, here and wherever it is read.
 */
@Component
class AvroContent implements ContentSeal {

    @Override
    public String hash(io.communique.intake.domain.Content content) {
        return CanonicalForm.contentHash(of(content));
    }

    Content of(io.communique.intake.domain.Content content) {
        Words words = content.words();
        return Content.newBuilder()
                .setArea(words.area())
                .setLabel(words.label())
                .setHeadline(words.headline())
                .setSummary(words.summary())
                .setBody(words.body())
                .setLocale(words.locale())
                .setPath(content.path())
                .setPublishedAt(words.publishedAt())
                .setSocial(social(words.social()))
                .setImage(words.image() == null ? null : image(words.image()))
                .setChangeNote(words.changeNote())
                .build();
    }

    private static Social social(io.communique.intake.domain.Social social) {
        return Social.newBuilder()
                .setType(social.type())
                .setTitle(social.title())
                .setDescription(social.description())
                .build();
    }

    private static Image image(io.communique.intake.domain.Image image) {
        return Image.newBuilder()
                .setUrl(image.url())
                .setAlt(image.alt())
                .setCredit(image.credit())
                .setCrop(crop(image.crop()))
                .setWidth(image.width())
                .setHeight(image.height())
                .setScale(image.scale())
                .setHash(image.hash())
                .build();
    }

    private static @Nullable Crop crop(io.communique.intake.domain.@Nullable Crop crop) {
        return crop == null
                ? null
                : Crop.newBuilder()
                        .setX1(crop.x1())
                        .setY1(crop.y1())
                        .setX2(crop.x2())
                        .setY2(crop.y2())
                        .build();
    }
}
