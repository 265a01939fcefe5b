package io.communique.rendering;

import io.communique.rendering.domain.Composition;
import io.communique.rendering.domain.FeedEntry;
import io.communique.rendering.domain.IndexDocument;
import io.communique.rendering.domain.Offices;
import io.communique.rendering.domain.PlainText;
import io.communique.rendering.domain.Rendition;
import io.communique.rendering.domain.RenditionSet;
import io.communique.rendering.domain.Site;
import io.communique.rendering.domain.Statement;
import java.util.List;
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

    public RenditionSet render(Statement statement) {
        var composition =
                new Composition(
                        statement,
                        offices.of(statement.area()),
                        site,
                        typesetter.set(statement.body()));
        var card = Rendition.card(painter.paint(composition));
        return new RenditionSet(
                statement.articleId(),
                statement.version(),
                statement.contentHash(),
                statement.path(),
                List.of(
                        Rendition.page(pages.page(composition, card)),
                        card,
                        Rendition.markdown(IndexDocument.of(composition)),
                        Rendition.text(PlainText.of(composition)),
                        Rendition.feedEntry(FeedEntry.of(composition, card))));
    }
}
