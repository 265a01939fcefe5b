package io.communique.website;

import io.communique.journeys.Newsroom;
import io.communique.journeys.Photo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A statement of each kind that readers meet, as its editor wrote it. */
enum Sample {
    EVERY_ELEMENT,
    WELSH,
    ARABIC,
    SPANISH,
    LONGEST,
    PHOTOGRAPH,
    PHOTOGRAPH_ARABIC,
    CORRECTED,
    WITHDRAWN;

    private static final String MARKDOWN = "text/markdown";

    /** Publishes it, and does to it what its kind says. */
    String publish(Newsroom newsroom) throws Exception {
        return switch (this) {
            case EVERY_ELEMENT, WELSH, ARABIC, SPANISH, LONGEST ->
                    newsroom.publish(MARKDOWN, text("")).path();
            case PHOTOGRAPH, PHOTOGRAPH_ARABIC ->
                    newsroom.publish(MARKDOWN, draft(newsroom)).path();
            case CORRECTED -> corrected(newsroom);
            case WITHDRAWN -> withdrawn(newsroom);
        };
    }

    private String corrected(Newsroom newsroom) throws Exception {
        var first = newsroom.publish(MARKDOWN, text("-first"));
        var live = newsroom.get("INTAKE_URL", "/drafts/" + first.articleId(), "editor").expect(200);
        var saved =
                newsroom.save("editor", first.articleId(), live.header("ETag"), MARKDOWN, text(""))
                        .expect(200);
        newsroom.decide("approver", newsroom.submit("editor", saved), "approve").expect(201);
        Newsroom.until(() -> newsroom.showsVersion(first.path(), 2), "the correction shows");
        return first.path();
    }

    private String withdrawn(Newsroom newsroom) throws Exception {
        var said = newsroom.publish(MARKDOWN, text(""));
        newsroom.withdraw("legal", said.articleId()).expect(201);
        Newsroom.until(() -> newsroom.site(said.path()).status() == 410, "the page is gone");
        return said.path();
    }

    /** As its editor would send it in; a picture of it is uploaded first. */
    String draft(Newsroom newsroom) {
        try {
            return text("").replace("{hash}", picture(newsroom));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String picture(Newsroom newsroom) throws IOException {
        return newsroom.upload("editor", "example", "image/jpeg", Photo.small(1))
                .json()
                .get("hash")
                .stringValue();
    }

    private String text(String suffix) throws IOException {
        var name = name().toLowerCase(Locale.ROOT).replace('_', '-') + suffix;
        try (var in = Sample.class.getResourceAsStream("samples/" + name + ".md")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
