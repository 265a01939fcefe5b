package io.communique.syndication;

import io.communique.syndication.domain.Appearance;
import io.communique.syndication.domain.Area;
import io.communique.syndication.domain.Rendition;
import io.communique.syndication.domain.Renditions;
import io.communique.syndication.domain.SignedStatement;
import io.communique.syndication.domain.Standing;
import io.communique.syndication.domain.Statement;
import io.communique.syndication.domain.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Statements with the artefacts that a faithful renderer made of them, kept as files. */
public record Faithful(Statement statement, Renditions renditions) {

    public static final String SITE = "http://127.0.0.1:8080";

    public static final Map<String, Area> AREAS =
            Map.of(
                    "northants",
                    new Area(
                            "northants",
                            "Northamptonshire",
                            "Northamptonshire Police",
                            "Northamptonshire Police",
                            ZoneId.of("Europe/London"),
                            List.of("www.northants.police.uk"),
                            List.of("en-GB"),
                            Appearance.HOUSE),
                    "example",
                    new Area(
                            "example",
                            "Example",
                            null,
                            "Example",
                            ZoneId.of("Europe/London"),
                            List.of(),
                            List.of("en-GB", "cy-GB", "ar"),
                            Appearance.HOUSE));

    private static final Map<Rendition.Name, String> TEXTS =
            Map.of(
                    Rendition.Name.PAGE, "page.html",
                    Rendition.Name.MARKDOWN, "index.md",
                    Rendition.Name.TEXT, "text.txt",
                    Rendition.Name.FEED_ENTRY, "entry.xml");

    private static final Map<String, String> TYPES =
            Map.of(
                    "html", "text/html;charset=utf-8",
                    "png", "image/png",
                    "jpg", "image/jpeg",
                    "md", "text/markdown;charset=utf-8",
                    "txt", "text/plain;charset=utf-8",
                    "xml", "application/atom+xml");

    public static Faithful english() {
        return named("english-1");
    }

    /** The correction of {@link #english()}. */
    public static Faithful corrected() {
        return named("english-2");
    }

    public static Faithful named(String name) {
        var statement =
                JsonMapper.shared().readValue(bytes(name, "statement.json"), Statement.class);
        var all = new ArrayList<Rendition>();
        for (var rendition : Rendition.Name.values()) {
            file(name, rendition)
                    .ifPresent(file -> all.add(rendition(rendition, file, bytes(name, file))));
        }
        return new Faithful(
                statement,
                new Renditions(
                        statement.articleId(),
                        statement.version(),
                        1,
                        statement.contentHash(),
                        statement.path(),
                        statement.releasedAt().plusMillis(20),
                        all));
    }

    /** Not every sample has every picture. */
    private static Optional<String> file(String sample, Rendition.Name name) {
        return Stream.of(TEXTS.getOrDefault(name, name.wire() + ".jpg"), name.wire() + ".png")
                .filter(file -> Faithful.class.getResource(address(sample, file)) != null)
                .findFirst();
    }

    private static String address(String sample, String file) {
        return "/faithful/" + sample + "/" + file;
    }

    private static Rendition rendition(Rendition.Name name, String file, byte[] bytes) {
        var type = TYPES.getOrDefault(file.substring(file.indexOf('.') + 1), "");
        return new Rendition(name, type, bytes, Renditions.sha256(bytes));
    }

    /** A statement with a photograph. */
    public static Faithful photographed() {
        return named("photo-1");
    }

    /**
     * The set with one artefact's text changed, and its hash made to fit, as a false renderer
     * would.
     */
    public Renditions with(Rendition.Name name, UnaryOperator<String> change) {
        var changed = change.apply(renditions.text(name)).getBytes(StandardCharsets.UTF_8);
        return with(name, changed);
    }

    /** The set with other bytes in place of an artefact's, and its hash made to fit. */
    public Renditions with(Rendition.Name name, byte[] bytes) {
        return set(
                renditions.all().stream()
                        .map(one ->
                                one.name() == name
                                        ? new Rendition(
                                                name,
                                                one.mediaType(),
                                                bytes,
                                                Renditions.sha256(bytes))
                                        : one)
                        .toList());
    }

    public Renditions set(List<Rendition> all) {
        return new Renditions(
                renditions.articleId(),
                renditions.version(),
                renditions.rendererVersion(),
                renditions.contentHash(),
                renditions.path(),
                renditions.renderedAt(),
                all);
    }

    /** The same words, signed with another hero image. */
    public Statement statement(Wording.Image image) {
        var words = statement.content();
        if (words == null) {
            throw new IllegalStateException("a sample has words");
        }
        return new Statement(
                statement.articleId(),
                statement.version(),
                statement.revision(),
                statement.issuer(),
                statement.approvedAt(),
                statement.releasedAt(),
                statement.firstReleasedAt(),
                statement.contentHash(),
                statement.path(),
                new Wording(
                        words.area(),
                        words.label(),
                        words.headline(),
                        words.summary(),
                        words.body(),
                        words.locale(),
                        words.path(),
                        words.publishedAt(),
                        words.social(),
                        image,
                        words.changeNote()),
                statement.changes());
    }

    public SignedStatement signed() {
        return new SignedStatement(
                statement,
                Standing.PUBLISHED,
                JsonMapper.shared().writeValueAsBytes(statement),
                "header..signature-" + statement.version(),
                statement.approvedAt().minusSeconds(60));
    }

    /** The office takes the statement back. */
    public SignedStatement withdrawn(long version, Instant at) {
        return bare(version, at, Standing.WITHDRAWN);
    }

    public SignedStatement bare(long version, Instant at, Standing standing) {
        var bare =
                new Statement(
                        statement.articleId(),
                        version,
                        statement.revision(),
                        statement.issuer(),
                        at,
                        at,
                        statement.firstReleasedAt(),
                        statement.contentHash(),
                        statement.path(),
                        null,
                        List.of());
        return new SignedStatement(
                bare,
                standing,
                JsonMapper.shared().writeValueAsBytes(bare),
                "header..signature-" + version,
                null);
    }

    private static byte[] bytes(String name, String file) {
        try (var in = Faithful.class.getResourceAsStream(address(name, file))) {
            if (in == null) {
                throw new IllegalStateException("no such sample: " + name + "/" + file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
