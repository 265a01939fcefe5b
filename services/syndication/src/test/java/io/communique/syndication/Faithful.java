package io.communique.syndication;

import io.communique.syndication.domain.Appearance;
import io.communique.syndication.domain.Area;
import io.communique.syndication.domain.Rendition;
import io.communique.syndication.domain.Renditions;
import io.communique.syndication.domain.SignedStatement;
import io.communique.syndication.domain.Standing;
import io.communique.syndication.domain.Statement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
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

    private static final Map<Rendition.Name, String> FILES =
            Map.of(
                    Rendition.Name.PAGE, "page.html",
                    Rendition.Name.CARD, "card.png",
                    Rendition.Name.MARKDOWN, "index.md",
                    Rendition.Name.TEXT, "text.txt",
                    Rendition.Name.FEED_ENTRY, "entry.xml");

    private static final Map<Rendition.Name, String> TYPES =
            Map.of(
                    Rendition.Name.PAGE, "text/html;charset=utf-8",
                    Rendition.Name.CARD, "image/png",
                    Rendition.Name.MARKDOWN, "text/markdown;charset=utf-8",
                    Rendition.Name.TEXT, "text/plain;charset=utf-8",
                    Rendition.Name.FEED_ENTRY, "application/atom+xml");

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
        FILES.forEach((rendition, file) -> all.add(rendition(rendition, bytes(name, file))));
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

    private static Rendition rendition(Rendition.Name name, byte[] bytes) {
        return new Rendition(name, TYPES.getOrDefault(name, ""), bytes, Renditions.sha256(bytes));
    }

    /**
     * The set with one artefact's text changed, and its hash made to fit, as a false renderer
     * would.
     */
    public Renditions with(Rendition.Name name, UnaryOperator<String> change) {
        var changed = change.apply(renditions.text(name)).getBytes(StandardCharsets.UTF_8);
        return set(
                renditions.all().stream()
                        .map(one -> one.name() == name ? rendition(name, changed) : one)
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
        try (var in = Faithful.class.getResourceAsStream("/faithful/" + name + "/" + file)) {
            if (in == null) {
                throw new IllegalStateException("no such sample: " + name + "/" + file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
