package io.communique.bench.rendering;

import io.communique.rendering.CardPainter;
import io.communique.rendering.RenderStatement;
import io.communique.rendering.card.Java2DCardPainter;
import io.communique.rendering.domain.CardFormat;
import io.communique.rendering.domain.Cards;
import io.communique.rendering.domain.Composition;
import io.communique.rendering.domain.Language;
import io.communique.rendering.domain.Photos;
import io.communique.rendering.domain.Pixels;
import io.communique.rendering.domain.Rendition;
import io.communique.rendering.domain.RenditionSet;
import io.communique.rendering.domain.Statement;
import io.communique.rendering.html.TemplatePageMaker;
import io.communique.rendering.markdown.CommonMarkTypesetter;
import io.communique.rendering.photo.ImageIoDarkroom;
import java.util.Optional;

/** Rendering's own classes, put together as the service puts them together. */
final class Renderer {

    private static final byte[] NO_CARD = {};
    private static final Language ENGLISH = new Language("en-GB");

    private final CommonMarkTypesetter typesetter = new CommonMarkTypesetter();
    private final Java2DCardPainter painter = new Java2DCardPainter();
    private final ImageIoDarkroom darkroom = new ImageIoDarkroom();
    private final TemplatePageMaker pages = new TemplatePageMaker();
    private final RenderStatement all = rendering(painter);
    private final RenderStatement withOneCard =
            rendering(
                    new CardPainter() {

                        @Override
                        public byte[] paint(Composition composition, CardFormat format) {
                            return format == CardFormat.LINK
                                    ? painter.paint(composition, format)
                                    : NO_CARD;
                        }

                        @Override
                        public Pixels paint(
                                Composition composition, CardFormat format, Pixels photograph) {
                            return painter.paint(composition, format, photograph);
                        }
                    });
    private final Cards noCards = Cards.painted(format -> Rendition.card(format, NO_CARD));

    private RenderStatement rendering(CardPainter cards) {
        return new RenderStatement(
                Newsdesk.OFFICES,
                Newsdesk.SITE,
                typesetter,
                cards,
                pages,
                _ -> Optional.empty(),
                darkroom);
    }

    /** A JPEG of 1200×630. */
    byte[] photoCard(Composition composition, Pixels photograph) {
        return darkroom.print(painted(composition, photograph));
    }

    /** The same before it is printed. */
    Pixels painted(Composition composition, Pixels photograph) {
        return painter.paint(composition, CardFormat.LINK, photograph);
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
    byte[] page(Statement statement) {
        return pages.page(
                new Composition(
                        statement,
                        Newsdesk.OFFICE,
                        Newsdesk.SITE,
                        typesetter.set(
                                statement.body(),
                                statement.language(),
                                Newsdesk.SITE.ownHosts(Newsdesk.OFFICE))),
                noCards,
                Photos.NONE);
    }

    Composition.Body set(String markdown) {
        return typesetter.set(markdown, ENGLISH, Newsdesk.SITE.ownHosts(Newsdesk.OFFICE));
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
