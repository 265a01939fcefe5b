package io.communique.rendering.kafka;

import io.communique.events.Article;
import io.communique.events.Content;
import io.communique.events.Image;
import io.communique.platform.kafka.BrokenRecord;
import io.communique.rendering.domain.HeroImage;
import io.communique.rendering.domain.Language;
import io.communique.rendering.domain.Statement;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A public article's record, as the renderer knows it. */
final class PublishedArticle {

    private PublishedArticle() {}

    static Statement statement(Article article) {
        var content = article.getContent();
        if (content == null) {
            throw new BrokenRecord("published without content");
        }
        return new Statement(
                UUID.fromString(article.getArticleId()),
                article.getVersion(),
                article.getContentHash(),
                article.getIssuer(),
                article.getReleasedAt(),
                article.getFirstReleasedAt(),
                content.getArea(),
                content.getLabel(),
                content.getHeadline(),
                content.getSummary(),
                content.getBody(),
                new Language(content.getLocale()),
                content.getPath(),
                content.getPublishedAt(),
                social(content),
                image(content.getImage()),
                content.getChangeNote(),
                article.getChanges().stream()
                        .map(it -> new Statement.Change(it.getReleasedAt(), it.getNote()))
                        .toList());
    }

    private static @Nullable HeroImage image(@Nullable Image image) {
        if (image == null) {
            return null;
        }
        var crop = image.getCrop();
        return new HeroImage(
                image.getUrl(),
                image.getAlt(),
                image.getCredit(),
                crop == null
                        ? null
                        : new HeroImage.Crop(
                                crop.getX1(), crop.getY1(), crop.getX2(), crop.getY2()),
                image.getWidth(),
                image.getHeight(),
                image.getHash());
    }

    private static Statement.Social social(Content content) {
        var social = content.getSocial();
        return new Statement.Social(social.getType(), social.getTitle(), social.getDescription());
    }
}
