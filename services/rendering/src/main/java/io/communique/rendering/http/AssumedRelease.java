package io.communique.rendering.http;

import io.communique.platform.http.Flaw;
import io.communique.platform.http.Refusal;
import io.communique.rendering.domain.Release;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What the release of a draft is taken to be, where the caller does not say: a first version, now,
 * or at the draft's own time if that is still to come.
 */
final class AssumedRelease {

    private static final UUID NOT_SAVED_YET = new UUID(0, 0);

    private AssumedRelease() {}

    static Release of(
            DraftDesk.Opened opened,
            @Nullable Long version,
            @Nullable Instant releasedAt,
            @Nullable Instant firstReleasedAt,
            Instant now) {
        var draft = opened.draft();
        if (version != null && version < 1) {
            throw refusal("version", "must be 1 or more");
        }
        var released =
                releasedAt != null
                        ? sane("releasedAt", releasedAt)
                        : draft.publishedAt() != null && draft.publishedAt().isAfter(now)
                                ? draft.publishedAt()
                                : now;
        return new Release(
                Objects.requireNonNullElse(draft.articleId(), NOT_SAVED_YET),
                Objects.requireNonNullElse(version, 1L),
                opened.imprint().issuer(),
                released,
                firstReleasedAt == null ? released : sane("firstReleasedAt", firstReleasedAt),
                List.of());
    }

    static Instant sane(String parameter, Instant instant) {
        if (!DraftDate.isWithinReason(instant)) {
            throw refusal(parameter, "must be a year from 1900 to 2199");
        }
        return instant;
    }

    private static Refusal refusal(String parameter, String message) {
        return Refusal.of(HttpStatus.BAD_REQUEST, "No release is like that.")
                .with(List.of(new Flaw(parameter, message)));
    }
}
