package io.communique.approval.kafka;

import io.communique.approval.domain.Content;
import org.jspecify.annotations.Nullable;

/** Content between the log's record and the domain, member by member. */
final class ContentRecords {

    private ContentRecords() {}

    static Content of(io.communique.events.Content record) {
        return new Content(
                record.getArea(),
                record.getLabel(),
                record.getHeadline(),
                record.getSummary(),
                record.getBody(),
                record.getLocale(),
                record.getPath(),
                record.getPublishedAt(),
                new Content.Social(
                        record.getSocial().getType(),
                        record.getSocial().getTitle(),
                        record.getSocial().getDescription()),
                image(record.getImage()),
                record.getChangeNote());
    }

    private static Content.@Nullable Image image(io.communique.events.@Nullable Image image) {
        return image == null
                ? null
                : new Content.Image(
                        image.getUrl(),
                        image.getAlt(),
                        image.getCredit(),
                        crop(image.getCrop()),
                        image.getWidth(),
                        image.getHeight(),
                        image.getScale(),
                        image.getHash());
    }

    private static Content.@Nullable Crop crop(io.communique.events.@Nullable Crop crop) {
        return crop == null
                ? null
                : new Content.Crop(crop.getX1(), crop.getY1(), crop.getX2(), crop.getY2());
    }

    static io.communique.events.Content of(Content content) {
        var social = content.social();
        return new io.communique.events.Content(
                content.area(),
                content.label(),
                content.headline(),
                content.summary(),
                content.body(),
                content.locale(),
                content.path(),
                content.publishedAt(),
                new io.communique.events.Social(
                        social.type(), social.title(), social.description()),
                image(content.image()),
                content.changeNote());
    }

    private static io.communique.events.@Nullable Image image(Content.@Nullable Image image) {
        return image == null
                ? null
                : new io.communique.events.Image(
                        image.url(),
                        image.alt(),
                        image.credit(),
                        crop(image.crop()),
                        image.width(),
                        image.height(),
                        image.scale(),
                        image.hash());
    }

    private static io.communique.events.@Nullable Crop crop(Content.@Nullable Crop crop) {
        return crop == null
                ? null
                : new io.communique.events.Crop(crop.x1(), crop.y1(), crop.x2(), crop.y2());
    }
}
