package io.communique.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.communique.local.home.Areas;
import io.communique.local.home.Areas.Area;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a draft at intake holds the words of a manuscript. It may err towards "changed": intake,
 * which reads front matter for real, then finds that nothing has.
 */
record Likeness(Areas areas) {
    private static final DateTimeFormatter OFFICE_DATE =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu", Locale.ROOT);

    /** The area's slug, by which intake lists; empty when nobody knows the area. */
    Optional<String> slug(Manuscript manuscript) {
        var named = manuscript.key("area").orElse("");
        return areas.bySlug().entrySet().stream()
                .filter(area ->
                        area.getKey().equalsIgnoreCase(named)
                                || area.getValue().name().equalsIgnoreCase(named))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The same statement, perhaps in older words: area, headline and date. */
    boolean isOf(Manuscript manuscript, JsonNode draft) {
        var title = manuscript.key("title").or(() -> manuscript.key("og.title")).orElse("");
        return text(draft, "area").equals(slug(manuscript).orElse(""))
                && title(draft, title)
                && date(manuscript, draft);
    }

    boolean isUnchanged(Manuscript manuscript, JsonNode draft) {
        return isOf(manuscript, draft)
                && manuscript.body().equals(text(draft, "body").strip())
                && same(manuscript, "og.description", text(draft, "summary"))
                && socialTitle(manuscript, draft)
                && locale(manuscript, draft)
                && path(manuscript, "url", draft)
                && path(manuscript, "og.url", draft)
                && image(manuscript, draft)
                && type(manuscript, draft)
                && note(manuscript, draft);
    }

    /** A note that a file does not repeat was told with an older revision. */
    private static boolean note(Manuscript manuscript, JsonNode draft) {
        return manuscript
                .key("change.note")
                .map(told -> told.equals(text(draft, "changeNote")))
                .orElse(true);
    }

    private boolean title(JsonNode draft, String title) {
        var area = areas.bySlug().get(text(draft, "area"));
        var label = draft.hasNonNull("label") ? " *" + text(draft, "label") + "*" : "";
        var bare = text(draft, "headline") + label;
        var site = area == null || area.siteName() == null ? bare : bare + " | " + area.siteName();
        return title.strip().equals(bare) || title.strip().equals(site);
    }

    private boolean date(Manuscript manuscript, JsonNode draft) {
        var area = areas.bySlug().get(text(draft, "area"));
        var told = manuscript.key("publish.date");
        if (told.isEmpty() || area == null) {
            return told.isEmpty() && !draft.hasNonNull("publishedAt");
        }
        return instant(told.get(), area)
                .map(at -> at.toString().equals(text(draft, "publishedAt")))
                .orElse(false);
    }

    private static Optional<Instant> instant(String text, Area area) {
        try {
            return Optional.of(
                    text.contains("/")
                            ? LocalDateTime.parse(text, OFFICE_DATE)
                                    .atZone(area.zoneId())
                                    .toInstant()
                            : OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean same(Manuscript manuscript, String key, String held) {
        return manuscript.key(key).orElse("").strip().equals(held.strip());
    }

    private static boolean socialTitle(Manuscript manuscript, JsonNode draft) {
        var told = manuscript.key("og.title").orElse(text(draft, "headline"));
        var social = draft.path("social");
        return told.equals(
                social.hasNonNull("title") ? text(social, "title") : text(draft, "headline"));
    }

    private static boolean locale(Manuscript manuscript, JsonNode draft) {
        return manuscript
                .key("og.locale")
                .map(told -> told.replace('_', '-').equals(text(draft, "locale")))
                .orElse(true);
    }

    private static boolean path(Manuscript manuscript, String key, JsonNode draft) {
        return manuscript
                .key(key)
                .map(told -> URI.create(told).getPath().equals(text(draft, "path")))
                .orElse(true);
    }

    private static boolean image(Manuscript manuscript, JsonNode draft) {
        var held = text(draft.path("image"), "url");
        return manuscript
                .key("og.image")
                .map(told -> !told.isEmpty() && held.endsWith(told))
                .orElse(held.isEmpty());
    }

    private static boolean type(Manuscript manuscript, JsonNode draft) {
        return manuscript
                .key("og.type")
                .orElse("article")
                .equals(text(draft.path("social"), "type"));
    }

    private static String text(JsonNode node, String member) {
        return node.path(member).asText("");
    }
}
