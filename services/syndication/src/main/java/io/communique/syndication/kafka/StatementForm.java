package io.communique.syndication.kafka;

import io.communique.events.Article;
import io.communique.events.Content;
import io.communique.events.Image;
import io.communique.syndication.domain.Statement;
import io.communique.syndication.domain.Wording;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An Article record in this house's own words. */
final class StatementForm {

    private StatementForm() {}

    static Statement of(Article article) {
        return new Statement(
                UUID.fromString(article.getArticleId()),
                article.getVersion(),
                article.getRevision(),
                article.getIssuer(),
                article.getApprovedAt(),
                article.getReleasedAt(),
                article.getFirstReleasedAt(),
                article.getContentHash(),
                article.getPath(),
                wording(article.getContent()),
                article.getChanges().stream()
                        .map(it ->
                                new Statement.Change(
                                        it.getVersion(), it.getReleasedAt(), it.getNote()))
                        .toList());
    }

    private static @Nullable Wording wording(@Nullable Content content) {
        return content == null
                ? null
                : new Wording(
                        content.getArea(),
                        content.getLabel(),
                        content.getHeadline(),
                        content.getSummary(),
                        content.getBody(),
                        content.getLocale(),
                        content.getPath(),
                        content.getPublishedAt(),
                        new Wording.Social(
                                content.getSocial().getType(),
                                content.getSocial().getTitle(),
                                content.getSocial().getDescription()),
                        image(content.getImage()),
                        content.getChangeNote());
    }

    private static Wording.@Nullable Image image(@Nullable Image image) {
        if (image == null) {
            return null;
        }
        var crop = image.getCrop();
        return new Wording.Image(
                image.getUrl(),
                image.getAlt(),
                image.getCredit(),
                crop == null
                        ? null
                        : new Wording.Image.Crop(
                                crop.getX1(), crop.getY1(), crop.getX2(), crop.getY2()),
                image.getWidth(),
                image.getHeight(),
                image.getHash());
    }
}
