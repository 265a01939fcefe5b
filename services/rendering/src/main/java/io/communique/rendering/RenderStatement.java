package io.communique.rendering;

import io.communique.rendering.domain.CardFormat;
import io.communique.rendering.domain.Cards;
import io.communique.rendering.domain.Composition;
import io.communique.rendering.domain.FeedEntry;
import io.communique.rendering.domain.IndexDocument;
import io.communique.rendering.domain.Offices;
import io.communique.rendering.domain.PlainText;
import io.communique.rendering.domain.Rendition;
import io.communique.rendering.domain.RenditionSet;
import io.communique.rendering.domain.Site;
import io.communique.rendering.domain.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Makes every artefact of one version. The same statement always gives the same bytes. */
@Service
public class RenderStatement {

    private final Offices offices;
    private final Site site;
    private final Typesetter typesetter;
    private final CardPainter painter;
    private final PageMaker pages;

    public RenderStatement(
            Offices offices,
            Site site,
            Typesetter typesetter,
            CardPainter painter,
            PageMaker pages) {
        this.offices = offices;
        this.site = site;
        this.typesetter = typesetter;
        this.painter = painter;
        this.pages = pages;
    }

    /** What is left of a version that is withdrawn: that there is nothing. */
    public RenditionSet nothing(UUID articleId, long version, String contentHash, String path) {
        return new RenditionSet(
                articleId,
                version,
                offices.at(path).rendererVersion(),
                contentHash,
                path,
                List.of());
    }

    public RenditionSet render(Statement statement) {
        var office = offices.of(statement.area());
        var body = typesetter.set(statement.body(), statement.language(), site.ownHosts(office));
        var composition = new Composition(statement, office, site, body);
        var cards = Cards.painted(format -> painter.paint(composition, format));
        var renditions = new ArrayList<Rendition>();
        renditions.add(Rendition.page(pages.page(composition, cards)));
        renditions.addAll(cards.all());
        renditions.add(Rendition.markdown(IndexDocument.of(composition)));
        renditions.add(Rendition.text(PlainText.of(composition)));
        renditions.add(Rendition.feedEntry(FeedEntry.of(composition, cards.the(CardFormat.LINK))));
        return new RenditionSet(
                statement.articleId(),
                statement.version(),
                composition.office().rendererVersion(),
                statement.contentHash(),
                statement.path(),
                renditions);
    }
}
