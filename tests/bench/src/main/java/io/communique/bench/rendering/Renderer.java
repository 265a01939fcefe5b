package io.communique.bench.rendering;

import io.communique.rendering.CardPainter;
import io.communique.rendering.RenderStatement;
import io.communique.rendering.card.Java2DCardPainter;
import io.communique.rendering.domain.CardFormat;
import io.communique.rendering.domain.Cards;
import io.communique.rendering.domain.Composition;
import io.communique.rendering.domain.RenditionSet;
import io.communique.rendering.domain.Statement;
import io.communique.rendering.html.TemplatePageMaker;
import io.communique.rendering.markdown.CommonMarkTypesetter;

/** Rendering's own classes, put together as the service puts them together. */
final class Renderer {

    private static final byte[] NO_CARD = {};

    private final CommonMarkTypesetter typesetter = new CommonMarkTypesetter();
    private final Java2DCardPainter painter = new Java2DCardPainter();
    private final TemplatePageMaker pages = new TemplatePageMaker();
    private final RenderStatement all = rendering(painter);
    private final RenderStatement withOneCard =
            rendering((composition, format) ->
                    format == CardFormat.LINK ? painter.paint(composition, format) : NO_CARD);
    private final Cards noCards = Cards.painted(_ -> NO_CARD);

    private RenderStatement rendering(CardPainter cards) {
        return new RenderStatement(Newsdesk.OFFICES, Newsdesk.SITE, typesetter, cards, pages);
    }

    /** A PNG of 1200×630. */
    byte[] card(Composition composition) {
        return painter.paint(composition, CardFormat.LINK);
    }

    Composition composition(Statement statement) {
        return new Composition(
                statement, Newsdesk.OFFICE, Newsdesk.SITE, new Composition.Body("", ""));
    }

    /** From Markdown to the whole page. */
    String page(Statement statement) {
        return pages.page(
                new Composition(
                        statement,
                        Newsdesk.OFFICE,
                        Newsdesk.SITE,
                        typesetter.set(statement.body())),
                noCards);
    }

    Composition.Body set(String markdown) {
        return typesetter.set(markdown);
    }

    /** Every artefact, with the link card alone. */
    RenditionSet articleWithOneCard(Statement statement) {
        return withOneCard.render(statement);
    }

    /** Every artefact. */
    RenditionSet article(Statement statement) {
        return all.render(statement);
    }
}
