package io.communique.syndication;

import io.communique.syndication.domain.Artefact;
import io.communique.syndication.domain.Channel;
import io.communique.syndication.domain.Happening;
import io.communique.syndication.domain.ProofReading;
import io.communique.syndication.domain.PublicArticle;
import io.communique.syndication.domain.PublicArticle.Shown;
import io.communique.syndication.domain.PublicArticle.VersionShown;
import io.communique.syndication.domain.Receipt;
import io.communique.syndication.domain.Rendition;
import io.communique.syndication.domain.Renditions;
import io.communique.syndication.domain.SignedStatement;
import io.communique.syndication.domain.Statement;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts one version before the public, on all channels in one transaction, once the proof-reader has
 * found every artefact faithful to the signed statement. Otherwise nothing changes: an earlier
 * version stays shown, whole.
 */
@Service
public class ShowVersion {

    private final PublicArticles articles;
    private final PublicShelf shelf;
    private final Timelines timelines;
    private final Receipts receipts;
    private final Clock clock;

    ShowVersion(
            PublicArticles articles,
            PublicShelf shelf,
            Timelines timelines,
            Receipts receipts,
            Clock clock) {
        this.articles = articles;
        this.shelf = shelf;
        this.timelines = timelines;
        this.receipts = receipts;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Taken show(ReadProof.Proof proof, PublicArticle article) {
        var signed = proof.signed();
        var statement = signed.statement();
        var renditions = proof.renditions();
        return switch (proof.reading()) {
            case ProofReading.Differs(var where) -> new Taken.Refused(where);
            case ProofReading.Faithful(var styles) -> {
                var shown = new Shown(renditions.version(), renditions.rendererVersion());
                boolean first =
                        PublicArticle.shown(article)
                                .filter(before -> before.version() == shown.version())
                                .isEmpty();
                shelf.show(statement, artefacts(signed, renditions, styles));
                articles.save(
                        statement.articleId(),
                        PublicArticle.evolve(article, new VersionShown(shown)));
                if (first) {
                    tell(statement, renditions);
                }
                yield new Taken.Public();
            }
        };
    }

    private static List<Artefact> artefacts(
            SignedStatement signed, Renditions renditions, List<String> styles) {
        var artefacts = new ArrayList<Artefact>();
        for (Rendition rendition : renditions.all()) {
            artefacts.add(
                    Artefact.of(
                            rendition,
                            rendition.name() == Rendition.Name.PAGE ? styles : List.of()));
        }
        artefacts.addAll(signatures(signed));
        return artefacts;
    }

    static List<Artefact> signatures(SignedStatement signed) {
        return List.of(
                Artefact.of(Artefact.Name.STATEMENT, "application/json", signed.json(), List.of()),
                Artefact.of(
                        Artefact.Name.SIGNATURE,
                        "application/jose",
                        signed.jws().getBytes(StandardCharsets.US_ASCII),
                        List.of()));
    }

    /** A version is told of once; a newer renderer's form of it changes bytes and is no news. */
    private void tell(Statement statement, Renditions renditions) {
        var id = statement.articleId();
        var channels = Channel.values();
        long sequence = articles.nextReceipts(id, channels.length);
        var now = clock.instant();
        var happenings = new ArrayList<Happening>();
        happenings.add(
                new Happening(
                        Happening.Kind.RENDERED,
                        null,
                        statement.version(),
                        renditions.renderedAt()));
        var told = new ArrayList<Receipt>();
        for (Channel channel : Arrays.asList(channels)) {
            happenings.add(new Happening(Happening.Kind.LIVE, channel, statement.version(), now));
            told.add(
                    new Receipt(
                            id, sequence++, statement.version(), channel, Receipt.State.LIVE, now));
        }
        timelines.add(id, statement.path(), happenings);
        receipts.tell(told);
    }
}
