package io.communique.approval;

import io.communique.approval.domain.Content;
import io.communique.approval.domain.Revision;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Revisions to try things on. */
public final class Samples {

    public static final Instant MORNING = Instant.parse("2026-03-24T08:00:00Z");

    private Samples() {}

    public static Revision revision(UUID article, int number, String hash) {
        return revision(article, number, hash, null);
    }

    public static Revision revision(
            UUID article, int number, String hash, @Nullable Instant publishedAt) {
        return revision(article, number, hash, publishedAt, Set.of("editor"), null);
    }

    public static Revision noted(UUID article, int number, @Nullable String note) {
        return revision(article, number, "hash", null, Set.of("editor"), note);
    }

    public static Revision by(UUID article, int number, String hash, Set<String> contributors) {
        return revision(article, number, hash, null, contributors, null);
    }

    private static Revision revision(
            UUID article,
            int number,
            String hash,
            @Nullable Instant publishedAt,
            Set<String> contributors,
            @Nullable String changeNote) {
        return new Revision(
                article,
                number,
                new Content(
                        "example",
                        "APPEAL",
                        "Bridge closed",
                        "The bridge is closed.",
                        "The bridge is closed until further notice.\n",
                        "en-GB",
                        "/news/example/" + article + "/",
                        publishedAt,
                        new Content.Social("article", null, null),
                        null,
                        changeNote),
                hash,
                contributors,
                "editor",
                MORNING);
    }
}
