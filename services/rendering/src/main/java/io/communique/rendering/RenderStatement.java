package io.communique.rendering;

import io.communique.rendering.domain.CardFormat;
import io.communique.rendering.domain.Cards;
import io.communique.rendering.domain.Composition;
import io.communique.rendering.domain.FeedEntry;
import io.communique.rendering.domain.HeroImage;
import io.communique.rendering.domain.IndexDocument;
import io.communique.rendering.domain.Offices;
import io.communique.rendering.domain.Photos;
import io.communique.rendering.domain.Pixels;
import io.communique.rendering.domain.PlainText;
import io.communique.rendering.domain.Rendition;
import io.communique.rendering.domain.RenditionSet;
import io.communique.rendering.domain.Site;
import io.communique.rendering.domain.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Makes every artefact of one version. The same statement always gives the same bytes: a photograph
 * is named by the hash of its master.
 */
@Service
public class RenderStatement {

    private final Offices offices;
    private final Site site;
    private final Typesetter typesetter;
    private final CardPainter painter;
    private final PageMaker pages;
    private final Masters masters;
    private final Darkroom darkroom;

    public RenderStatement(
            Offices offices,
            Site site,
            Typesetter typesetter,
            CardPainter painter,
            PageMaker pages,
            Masters masters,
            Darkroom darkroom) {
        this.offices = offices;
        this.site = site;
        this.typesetter = typesetter;
        this.painter = painter;
        this.pages = pages;
        this.masters = masters;
        this.darkroom = darkroom;
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

    /**
     * @throws MissingMaster when the statement's photograph is not here
     */
    public RenditionSet render(Statement statement) {
        var office = offices.of(statement.area());
        var body = typesetter.set(statement.body(), statement.language(), site.ownHosts(office));
        var composition = new Composition(statement, office, site, body);
        var photograph = Optional.ofNullable(statement.image()).flatMap(this::photograph);
        var photos = photograph.map(p -> Photos.printed(p, darkroom::print)).orElse(Photos.NONE);
        var cards = Cards.painted(format -> card(composition, format, photograph));
        var renditions = new ArrayList<Rendition>();
        renditions.add(Rendition.page(pages.page(composition, cards, photos)));
        renditions.addAll(cards.all());
        renditions.addAll(photos.renditions());
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

    /** Nothing of a mere reference by address. */
    private Optional<Pixels> photograph(HeroImage image) {
        return Optional.ofNullable(image.hash())
                .map(hash -> masters.find(hash).orElseThrow(() -> new MissingMaster(hash)))
                .map(master -> darkroom.develop(master, image.frameIn(master)));
    }

    private Rendition card(
            Composition composition, CardFormat format, Optional<Pixels> photograph) {
        return photograph
                .map(p -> painter.paint(composition, format, p))
                .map(card -> Rendition.photoCard(format, darkroom.print(card)))
                .orElseGet(() -> Rendition.card(format, painter.paint(composition, format)));
    }
}
