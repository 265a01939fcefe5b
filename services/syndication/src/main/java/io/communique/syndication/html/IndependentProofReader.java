package io.communique.syndication.html;

import io.communique.syndication.ProofReader;
import io.communique.syndication.domain.Area;
import io.communique.syndication.domain.ProofReading;
import io.communique.syndication.domain.Rendition;
import io.communique.syndication.domain.Renditions;
import io.communique.syndication.domain.Statement;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Reads every artefact without asking the renderer anything: the signed Markdown is read by this
 * house itself, and each artefact must say just that. Cards and photographs are pixels; they are
 * bound to the page, which names their hashes.
 */
public final class IndependentProofReader implements ProofReader {

    private final Map<String, Area> areas;
    private final String site;

    /**
     * @param areas by slug
     * @param site the site's public address, without a slash at its end
     */
    public IndependentProofReader(Map<String, Area> areas, String site) {
        this.areas = Map.copyOf(areas);
        this.site = site;
    }

    @Override
    public ProofReading read(Statement statement, Renditions renditions) {
        var wording = statement.content();
        var area = wording == null ? null : areas.get(wording.area());
        if (wording == null || area == null || !statement.area().equals(area.slug())) {
            return new ProofReading.Differs("the area");
        }
        var facts = Facts.of(statement, wording, area, site, renditions);
        var findings = new Findings();
        types(renditions, facts, findings);
        var body = SignedGrammar.read(wording.body());
        var notes = SignedNotes.of(body);
        var page = Jsoup.parse(renditions.text(Rendition.Name.PAGE), "");
        new PageProof(facts, findings).read(page, SignedSheet.of(body, notes, facts));
        new MarkdownProof(facts, findings).read(renditions.text(Rendition.Name.MARKDOWN));
        new TextProof(facts, findings)
                .read(renditions.text(Rendition.Name.TEXT), SignedText.of(body, notes));
        new FeedEntryProof(facts, findings).read(renditions.text(Rendition.Name.FEED_ENTRY));
        return findings.summary()
                .<ProofReading>map(ProofReading.Differs::new)
                .orElseGet(() -> new ProofReading.Faithful(styles(page)));
    }

    private static void types(Renditions renditions, Facts facts, Findings findings) {
        boolean photographed = facts.statement().hasPhotograph();
        for (Rendition rendition : renditions.all()) {
            String type =
                    switch (rendition.name()) {
                        case PAGE -> "text/html;charset=utf-8";
                        case CARD, CARD_SQUARE, CARD_TALL ->
                                photographed ? "image/jpeg" : "image/png";
                        case PHOTO_480, PHOTO_960, PHOTO_1440, PHOTO_1X1, PHOTO_4X3, PHOTO_16X9 ->
                                "image/jpeg";
                        case MARKDOWN -> "text/markdown;charset=utf-8";
                        case TEXT -> "text/plain;charset=utf-8";
                        case FEED_ENTRY -> "application/atom+xml";
                    };
            findings.expectEqual(
                    type, rendition.mediaType(), rendition.name().wire() + ": its media type");
        }
        if (photographed) {
            facts.pictures()
                    .cards()
                    .forEach(card ->
                            findings.expectEqual(
                                    Optional.of(size(card.name())),
                                    facts.pictures().size(card),
                                    card.name().wire() + ": no bare JPEG of its size"));
        }
    }

    private static JpegFile.Size size(Rendition.Name card) {
        return switch (card) {
            case CARD -> new JpegFile.Size(1200, 630);
            case CARD_SQUARE -> new JpegFile.Size(1080, 1080);
            case CARD_TALL -> new JpegFile.Size(1080, 1920);
            case PHOTO_480, PHOTO_960, PHOTO_1440, PHOTO_1X1, PHOTO_4X3, PHOTO_16X9 ->
                    throw new IllegalArgumentException("no card: " + card);
            case PAGE, MARKDOWN, TEXT, FEED_ENTRY ->
                    throw new IllegalArgumentException("no card: " + card);
        };
    }

    private static List<String> styles(Document page) {
        return page.select("style").stream()
                .map(style -> "sha256-" + Base64.getEncoder().encodeToString(sha256(style.data())))
                .toList();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
