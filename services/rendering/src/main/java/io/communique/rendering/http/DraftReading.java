package io.communique.rendering.http;

import io.communique.platform.http.SafeText;
import io.communique.rendering.Uploads;
import io.communique.rendering.domain.Draft;
import io.communique.rendering.domain.Imprint;
import io.communique.rendering.domain.Language;
import io.communique.rendering.domain.Site;
import io.communique.rendering.domain.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes a draft of what was read, in the form that it would be handed in. Only a headline is asked
 * for: what else is missing may still be written. Whether the house takes the draft at all is
 * intake's to say; what could not be shown, or would be shown falsely, is refused here too.
 */
final class DraftReading {

    private static final Map<String, Integer> LONGEST =
            Map.ofEntries(
                    Map.entry("/label", 40),
                    Map.entry("/headline", 200),
                    Map.entry("/summary", 1000),
                    Map.entry("/social/type", 40),
                    Map.entry("/social/title", 300),
                    Map.entry("/social/description", 1000),
                    Map.entry("/path", 400),
                    Map.entry("/changeNote", 500),
                    Map.entry("/image/url", 2000),
                    Map.entry("/image/alt", 420),
                    Map.entry("/image/credit", 200));
    private static final Pattern TYPE = Pattern.compile("[a-z._]+");
    private static final Pattern SEGMENTS = Pattern.compile("([a-z0-9][a-z0-9-]*/)+");

    private final Sheet sheet;
    private final Imprint imprint;
    private final Site site;
    private final Uploads uploads;

    DraftReading(Sheet sheet, Imprint imprint, Site site, Uploads uploads) {
        this.sheet = sheet;
        this.imprint = imprint;
        this.site = site;
        this.uploads = uploads;
    }

    /** Nothing when the sheet has flaws, which then say which. */
    Optional<Draft> draft() {
        sheet.texts().forEach(this::characters);
        LONGEST.forEach(this::length);
        if (sheet.text("/headline").filter(headline -> !headline.isBlank()).isEmpty()) {
            sheet.object("/headline", "is required");
        }
        var draft = settled();
        return sheet.flaws().isEmpty() ? Optional.of(draft) : Optional.empty();
    }

    /** What must still be written before the draft can be handed in. */
    List<String> unfinished(Draft draft) {
        var required = new ArrayList<>(List.of("/summary", "/body"));
        if (draft.image() != null && draft.image().hash() != null) {
            required.addAll(List.of("/image/alt", "/image/credit"));
        }
        return required.stream()
                .filter(pointer -> sheet.text(pointer).orElse("").isBlank())
                .toList();
    }

    private void characters(String pointer, String text) {
        var unsafe =
                pointer.equals("/body") ? SafeText.unsafeIn(text) : SafeText.unsafeInLine(text);
        for (var found : unsafe) {
            sheet.object(pointer, "character " + found.position() + ": " + found.message());
        }
    }

    private void length(String pointer, int longest) {
        sheet.text(pointer)
                .map(text -> text.codePointCount(0, text.length()))
                .filter(length -> length > longest)
                .ifPresent(length ->
                        sheet.object(pointer, "has " + length + " characters; at most " + longest));
    }

    private Draft settled() {
        var headline = sheet.text("/headline").orElse("");
        var summary = sheet.text("/summary").orElse("");
        return new Draft(
                articleId(),
                imprint.office().area(),
                sheet.text("/label").orElse(null),
                headline,
                summary,
                sheet.text("/body").orElse("").replace("\r\n", "\n"),
                language(),
                path(),
                publishedAt(),
                new Statement.Social(
                        type(),
                        sheet.text("/social/title")
                                .filter(title -> !title.equals(headline))
                                .orElse(null),
                        sheet.text("/social/description")
                                .filter(description -> !description.equals(summary))
                                .orElse(null)),
                new DraftImage(sheet, imprint.office().area(), site, uploads).read().orElse(null),
                sheet.text("/changeNote").orElse(null));
    }

    private @Nullable UUID articleId() {
        var text = sheet.text("/articleId").orElse(null);
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            sheet.object("/articleId", "must be a UUID");
            return null;
        }
    }

    private Language language() {
        var usual = imprint.languages().getFirst();
        var locale = sheet.text("/locale");
        if (locale.isPresent() && imprint.language(locale.get()).isEmpty()) {
            sheet.object(
                    "/locale",
                    "must be a locale of the area: "
                            + String.join(
                                    ", ",
                                    imprint.languages().stream().map(Language::tag).toList()));
        }
        return locale.flatMap(imprint::language).orElse(usual);
    }

    /** A draft that has no path yet is shown at one that stands for it. */
    private String path() {
        var root = imprint.office().frontPage();
        var path = sheet.text("/path").orElse(root + "draft/");
        if (!path.startsWith(root) || !SEGMENTS.matcher(path.substring(root.length())).matches()) {
            sheet.object(
                    "/path",
                    "must lie under " + root + ", be made of a-z, 0-9, hyphens, end with /");
        }
        return path;
    }

    private @Nullable Instant publishedAt() {
        var text = sheet.text("/publishedAt");
        var date = text.flatMap(given -> DraftDate.read(given, imprint.office().zone()));
        if (text.isPresent() && date.isEmpty()) {
            sheet.object(
                    "/publishedAt",
                    "is not a date and time such as 2021-03-24T12:56:00Z or 12:56 24/03/2021");
        }
        return date.orElse(null);
    }

    private String type() {
        var type = sheet.text("/social/type").orElse("article");
        if (!TYPE.matcher(type).matches()) {
            sheet.object("/social/type", "may hold a-z, dots and underscores only");
        }
        return type;
    }
}
