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
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Reads every artefact without asking the renderer anything: the signed Markdown is read by this
 * house itself, and each artefact must say just that. A card is pixels; it is bound to the page,
 * whose preview image names its hash.
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
        types(renditions, findings);
        var body = SignedBody.parse(wording.body());
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

    private static void types(Renditions renditions, Findings findings) {
        for (Rendition rendition : renditions.all()) {
            String type =
                    switch (rendition.name()) {
                        case PAGE -> "text/html;charset=utf-8";
                        case CARD, CARD_SQUARE, CARD_TALL -> "image/png";
                        case MARKDOWN -> "text/markdown;charset=utf-8";
                        case TEXT -> "text/plain;charset=utf-8";
                        case FEED_ENTRY -> "application/atom+xml";
                    };
            findings.expectEqual(
                    type, rendition.mediaType(), rendition.name().wire() + ": its media type");
        }
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
