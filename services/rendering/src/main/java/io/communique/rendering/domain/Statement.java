package io.communique.rendering.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One public version of an article: the approved words and the moments of their release.
 *
 * @param changeNote what these words told readers of those before them
 * @param changes all that readers were ever told to have been changed, oldest first
 */
public record Statement(
        UUID articleId,
        long version,
        String contentHash,
        String issuer,
        Instant releasedAt,
        Instant firstReleasedAt,
        String area,
        @Nullable String label,
        String headline,
        String summary,
        String body,
        Language language,
        String path,
        @Nullable Instant publishedAt,
        Social social,
        @Nullable HeroImage image,
        @Nullable String changeNote,
        List<Change> changes) {

    public Statement {
        changes = List.copyOf(changes);
    }

    /** What readers were told about a change, and when. */
    public record Change(Instant releasedAt, String note) {}

    /** What link previews say, where it differs from the page. */
    public record Social(String type, @Nullable String title, @Nullable String description) {

        public boolean isArticle() {
            return type.equals("article");
        }
    }

    /** The date that readers are shown: the editor's, or else that of the first release. */
    public Instant shownDate() {
        return publishedAt != null ? publishedAt : firstReleasedAt;
    }

    /** Whether readers may have seen other words under this article before. */
    public boolean isUpdate() {
        return version > 1 && releasedAt.isAfter(shownDate());
    }

    /** When there last was something that readers should hear of; a silent change is nothing. */
    public Instant toldAt() {
        return changes.isEmpty() ? firstReleasedAt : changes.getLast().releasedAt();
    }

    public String socialTitle() {
        return social.title() != null ? social.title() : headline;
    }

    public String socialDescription() {
        return social.description() != null ? social.description() : summary;
    }
}
