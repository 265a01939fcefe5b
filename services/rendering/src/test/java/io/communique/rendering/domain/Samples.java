package io.communique.rendering.domain;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Made-up statements, and the office and site that they belong to. */
public final class Samples {

    public static final Office OFFICE =
            new Office(
                    "harbour",
                    "Harbour",
                    "Harbour Council",
                    ZoneId.of("Europe/London"),
                    List.of("www.harbour.example"),
                    Theme.HOUSE,
                    Colophon.NONE);
    public static final Site SITE = new Site(URI.create("http://localhost:8080"), true);
    public static final Offices OFFICES = new Offices(Map.of("harbour", OFFICE));
    public static final Instant RELEASED = Instant.parse("2026-03-02T09:15:00Z");

    private Samples() {}

    public static Statement statement(String headline, String body) {
        return statement(headline, body, "en-GB");
    }

    public static Statement statement(String headline, String body, String language) {
        return statement(headline, "The harbour is open.", body, language, "STATEMENT", null);
    }

    public static Statement statement(
            String headline,
            String summary,
            String body,
            String language,
            @Nullable String label,
            @Nullable Instant publishedAt) {
        return new Statement(
                UUID.fromString("11111111-2222-4333-8444-555555555555"),
                1,
                "00".repeat(32),
                "Harbour Council",
                RELEASED,
                RELEASED,
                "harbour",
                label,
                headline,
                summary,
                body,
                new Language(language),
                "/news/harbour/2026/03/open/",
                publishedAt,
                new Statement.Social("article", null, null),
                null,
                null,
                List.of());
    }

    /** The same article, published again a day later, and nobody told. */
    public static Statement corrected(Statement first) {
        return corrected(first, null);
    }

    /** The same article, published again a day later. */
    public static Statement corrected(Statement first, @Nullable String note) {
        var released = first.releasedAt().plusSeconds(86_400);
        var changes = new ArrayList<>(first.changes());
        if (note != null) {
            changes.add(new Statement.Change(released, note));
        }
        return new Statement(
                first.articleId(),
                first.version() + 1,
                first.contentHash(),
                first.issuer(),
                released,
                first.firstReleasedAt(),
                first.area(),
                first.label(),
                first.headline(),
                first.summary(),
                first.body(),
                first.language(),
                first.path(),
                first.publishedAt(),
                first.social(),
                first.image(),
                note,
                changes);
    }

    public static Statement with(
            Statement statement, Statement.Social social, @Nullable HeroImage image) {
        return new Statement(
                statement.articleId(),
                statement.version(),
                statement.contentHash(),
                statement.issuer(),
                statement.releasedAt(),
                statement.firstReleasedAt(),
                statement.area(),
                statement.label(),
                statement.headline(),
                statement.summary(),
                statement.body(),
                statement.language(),
                statement.path(),
                statement.publishedAt(),
                social,
                image,
                statement.changeNote(),
                statement.changes());
    }

    /** A mere reference by address. */
    public static HeroImage reference(String url) {
        return new HeroImage(url, null, null, null, null, null, null);
    }

    public static Statement with(Statement statement, HeroImage image) {
        return with(statement, statement.social(), image);
    }

    public static Composition composition(Statement statement) {
        return new Composition(
                statement, OFFICE, SITE, new Composition.Body("<p>Body.</p>\n", "Body."));
    }
}
