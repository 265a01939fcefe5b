package io.communique.rendering.http;

import io.communique.platform.Limits;
import io.communique.platform.http.Caller;
import io.communique.platform.http.Flaw;
import io.communique.platform.http.Refusal;
import io.communique.platform.http.StrictJson;
import io.communique.rendering.Uploads;
import io.communique.rendering.domain.Draft;
import io.communique.rendering.domain.Imprint;
import io.communique.rendering.domain.Imprints;
import io.communique.rendering.domain.Site;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Where drafts come in, in either media type, and are opened for those who may read them. */
@Component
class DraftDesk {

    static final String[] STAFF = {"editor", "approver"};
    static final String MARKDOWN = "text/markdown";

    private static final MediaType MARKDOWN_TYPE = MediaType.parseMediaType(MARKDOWN);

    private final Imprints imprints;
    private final Site site;
    private final Uploads uploads;
    private final DraftFile files;
    private final int longestBody;

    DraftDesk(Imprints imprints, Site site, Uploads uploads, Limits limits) {
        this.imprints = imprints;
        this.site = site;
        this.uploads = uploads;
        this.files = new DraftFile(imprints, site);
        this.longestBody = limits.body();
    }

    /**
     * A draft and the imprint that it would go out under.
     *
     * @param placed whether it says itself where it lives
     * @param unfinished what must still be written before it can be handed in
     */
    record Opened(Draft draft, Imprint imprint, boolean placed, List<String> unfinished) {}

    static void admit(Caller caller) {
        if (!caller.has(STAFF)) {
            throw Refusal.of(HttpStatus.FORBIDDEN, "Only editors and approvers see previews.");
        }
    }

    Opened open(byte[] body, @Nullable String contentType, Caller caller) {
        var type = utf8(contentType);
        var sheet =
                MARKDOWN_TYPE.includes(type)
                        ? files.read(StrictJson.text(body))
                        : DraftForm.read(StrictJson.object(body));
        var imprint = imprint(sheet);
        if (!caller.may(imprint.office().area(), STAFF)) {
            throw Refusal.of(HttpStatus.FORBIDDEN, "You do not work for this area.");
        }
        return opened(sheet, imprint);
    }

    /** A file of our own, which nobody sent. */
    Opened specimen(String file, Imprint imprint) {
        var sheet = files.read(file);
        sheet.write("/area", imprint.office().area());
        return opened(sheet, imprint);
    }

    private Opened opened(Sheet sheet, Imprint imprint) {
        refuseLongBody(sheet);
        var proof = new DraftReading(sheet, imprint, site, uploads);
        var draft = proof.draft();
        if (draft.isEmpty()) {
            throw flawed(sheet);
        }
        return new Opened(
                draft.get(),
                imprint,
                sheet.text("/path").isPresent(),
                proof.unfinished(draft.get()));
    }

    private Imprint imprint(Sheet sheet) {
        var imprint = sheet.text("/area").flatMap(imprints::of);
        if (imprint.isEmpty()) {
            sheet.object("/area", "must name one of the areas: " + imprints.known());
            throw flawed(sheet);
        }
        return imprint.get();
    }

    private void refuseLongBody(Sheet sheet) {
        var length = sheet.text("/body").orElse("").getBytes(StandardCharsets.UTF_8).length;
        if (length > longestBody) {
            throw Refusal.of(HttpStatus.CONTENT_TOO_LARGE, "The body is too long.")
                    .with(
                            List.of(
                                    new Flaw(
                                            "/body",
                                            "has %d bytes in UTF-8; at most %d fit"
                                                    .formatted(length, longestBody))));
        }
    }

    private static Refusal flawed(Sheet sheet) {
        return Refusal.of(HttpStatus.UNPROCESSABLE_CONTENT, "The draft cannot be shown as it is.")
                .with(sheet.flaws());
    }

    private static MediaType utf8(@Nullable String contentType) {
        try {
            var type = MediaType.parseMediaType(String.valueOf(contentType));
            if (type.getCharset() == null || type.getCharset().equals(StandardCharsets.UTF_8)) {
                return type;
            }
        } catch (IllegalArgumentException e) {
            throw unsupported();
        }
        throw unsupported();
    }

    private static Refusal unsupported() {
        return Refusal.of(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "A draft is application/json or text/markdown, in UTF-8.");
    }
}
