package io.communique.intake.http;

import io.communique.intake.MarkdownFiles;
import io.communique.intake.domain.Areas;
import io.communique.intake.domain.HouseRules;
import io.communique.intake.domain.Manuscript;
import io.communique.intake.domain.Objection;
import io.communique.intake.domain.Part;
import io.communique.platform.http.Flaw;
import io.communique.platform.http.Refusal;
import io.communique.platform.http.StrictJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Where manuscripts come in, in either media type, and are opened. */
@Component
class ManuscriptDesk {

    static final String MARKDOWN = "text/markdown";

    /** What a Markdown file may say above its body, for the contract. */
    static final String MARKDOWN_KEYS =
            "Front matter between --- lines or in a fenced yaml block, then the body. Keys: area,"
                    + " change.note, image.alt, image.credit, image.crop as (x1,y1,x2,y2),"
                    + " image.hash, image.height, image.width, og.description (the summary), og.image, og.locale, og.title,"
                    + " og.type, og.url, publish.date, social.description, title (headline *LABEL* |"
                    + " site name), url.";

    private static final MediaType MARKDOWN_TYPE = MediaType.parseMediaType(MARKDOWN);

    private final MarkdownFiles files;
    private final Areas areas;
    private final int longestBody;

    ManuscriptDesk(
            MarkdownFiles files,
            Areas areas,
            @Value("${communique.limits.body:262144}") int longestBody) {
        this.files = files;
        this.areas = areas;
        this.longestBody = longestBody;
    }

    /**
     * @param current the server-set members as they are
     */
    Manuscript open(byte[] body, @Nullable String contentType, JsonNode current) {
        MediaType type = utf8(contentType);
        Manuscript raw =
                MARKDOWN_TYPE.includes(type)
                        ? file(StrictJson.text(body))
                        : DraftForm.read(StrictJson.object(body), current);
        refuseLongBody(raw);
        var safe = SafeManuscript.of(raw, files::resolved);
        return safe.with(bodyFlaws(safe));
    }

    /** Of a body that says something; that one does not is a matter of the house rules. */
    private List<Objection> bodyFlaws(Manuscript manuscript) {
        return manuscript
                .text(Part.BODY)
                .filter(HouseRules::says)
                .flatMap(files::flaw)
                .map(flaw -> new Objection(manuscript.place(Part.BODY), flaw))
                .stream()
                .toList();
    }

    private static MediaType utf8(@Nullable String contentType) {
        try {
            MediaType type = MediaType.parseMediaType(String.valueOf(contentType));
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

    private Manuscript file(String text) {
        return switch (files.read(text)) {
            case MarkdownFiles.Reading.Legible(var frontMatter) -> frontMatter.manuscript(areas);
            case MarkdownFiles.Reading.Illegible(var objections) ->
                    throw Refusal.of(HttpStatus.BAD_REQUEST, "The file cannot be read.")
                            .with(flaws(objections));
        };
    }

    private void refuseLongBody(Manuscript manuscript) {
        int length = manuscript.text(Part.BODY).orElse("").getBytes(StandardCharsets.UTF_8).length;
        if (length > longestBody) {
            String message = "has " + length + " bytes in UTF-8; at most " + longestBody + " fit";
            throw Refusal.of(HttpStatus.CONTENT_TOO_LARGE, "The body is too long.")
                    .with(List.of(new Flaw(manuscript.place(Part.BODY), message)));
        }
    }

    static List<Flaw> flaws(List<Objection> objections) {
        return objections.stream()
                .map(objection -> new Flaw(objection.place(), objection.message()))
                .toList();
    }
}
