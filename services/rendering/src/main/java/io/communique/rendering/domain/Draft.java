package io.communique.rendering.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The words of a statement that nobody has approved yet, and perhaps nobody has finished. It is
 * shown to those who write it, and then forgotten.
 *
 * @param articleId absent of a draft that was never saved
 */
public record Draft(
        @Nullable UUID articleId,
        String area,
        @Nullable String label,
        String headline,
        String summary,
        String body,
        Language language,
        String path,
        @Nullable Instant publishedAt,
        Statement.Social social,
        @Nullable HeroImage image,
        @Nullable String changeNote) {

    /** The statement that these words would be. The hash of them is in no artefact. */
    public Statement released(Release release) {
        return new Statement(
                release.articleId(),
                release.version(),
                "",
                release.issuer(),
                release.releasedAt(),
                release.firstReleasedAt(),
                area,
                label,
                headline,
                summary,
                body,
                language,
                path,
                publishedAt,
                social,
                image,
                changeNote,
                changes(release));
    }

    private List<Statement.Change> changes(Release release) {
        var changes = new ArrayList<>(release.told());
        if (changeNote != null && release.version() > 1) {
            changes.add(new Statement.Change(release.releasedAt(), changeNote));
        }
        return changes;
    }

    /** The statement that takes the place of a live one; the live one itself if nothing is new. */
    public Statement correcting(Statement live, Instant releasedAt) {
        var next = released(Release.following(live, releasedAt));
        return of(live).equals(of(next)) ? live : next;
    }

    /** Of a mere reference nothing is shown, so nothing but its address makes a difference. */
    private static @Nullable HeroImage shown(@Nullable HeroImage image) {
        return image == null || image.hash() != null
                ? image
                : new HeroImage(image.url(), null, null, null, null, null, null);
    }

    private static Draft of(Statement statement) {
        return new Draft(
                statement.articleId(),
                statement.area(),
                statement.label(),
                statement.headline(),
                statement.summary(),
                statement.body(),
                statement.language(),
                statement.path(),
                statement.publishedAt(),
                statement.social(),
                shown(statement.image()),
                statement.changeNote());
    }
}
