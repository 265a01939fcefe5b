package io.communique.intake.http;

import io.communique.intake.domain.Draft;
import io.communique.intake.domain.Image;
import io.communique.intake.domain.Revision;
import io.communique.intake.domain.Social;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A draft as editors get it, and as they may send it back.
 *
 * @param changeNote what readers are told about what was changed; of a correction only
 * @param standing where the article stands in public, whatever the draft waits for
 * @param revision the newest submitted one
 * @param comment the approver's words, while the draft is returned
 */
@Schema(name = "Draft")
record DraftAnswer(
        UUID articleId,
        String area,
        @Nullable String label,
        String headline,
        String summary,
        @Schema(
                        description =
                                "CommonMark with tables and footnotes, of at most 262,144 bytes"
                                        + " (413 above). It must show words. None of its"
                                        + " paragraphs, headings and cells may have more than"
                                        + " 1,000 lines and marks (* _ ` [ ] <), nor its tables"
                                        + " more than 10,000 cells; else 422 for /body.")
                @Nullable String body,
        String locale,
        String path,
        @Nullable Instant publishedAt,
        Social social,
        @Nullable Image image,
        @Nullable String changeNote,
        long version,
        String state,
        String standing,
        @Nullable Integer revision,
        @Nullable String comment) {

    static DraftAnswer of(Draft draft) {
        return of(draft, draft.content().words().body());
    }

    /** Lists tell everything but the body. */
    static DraftAnswer listed(Draft draft) {
        return of(draft, null);
    }

    private static DraftAnswer of(Draft draft, @Nullable String body) {
        var words = draft.content().words();
        Revision newest = draft.newest();
        return new DraftAnswer(
                draft.articleId(),
                words.area(),
                words.label(),
                words.headline(),
                words.summary(),
                body,
                words.locale(),
                draft.content().path(),
                words.publishedAt(),
                words.social(),
                words.image(),
                words.changeNote(),
                draft.version(),
                draft.state().word(),
                draft.outcome().standing().name().toLowerCase(Locale.ROOT),
                newest == null ? null : newest.number(),
                comment(draft));
    }

    private static @Nullable String comment(Draft draft) {
        return switch (draft.state()) {
            case RETURNED -> draft.outcome().comment();
            case DRAFT, AWAITING, SCHEDULED, PUBLISHED, WITHDRAWN -> null;
        };
    }
}
