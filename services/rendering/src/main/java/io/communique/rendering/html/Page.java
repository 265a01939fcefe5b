package io.communique.rendering.html;

import gg.jte.Content;
import io.communique.rendering.domain.CardFormat;
import io.communique.rendering.domain.Cards;
import io.communique.rendering.domain.Colophon;
import io.communique.rendering.domain.Composition;
import io.communique.rendering.domain.Office;
import io.communique.rendering.domain.Photo;
import io.communique.rendering.domain.Photos;
import io.communique.rendering.domain.Rendition;
import io.communique.rendering.domain.Share;
import io.communique.rendering.domain.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the page's template is given to fill in. */
public record Page(
        Composition composition, Cards cards, Photos photos, Content css, String policy) {

    public Statement statement() {
        return composition.statement();
    }

    public Office office() {
        return composition.office();
    }

    public String word(String key) {
        return composition.word(key);
    }

    /** Where readers may pass the statement on. */
    public List<Share> shares() {
        return Share.of(composition);
    }

    public Colophon.@Nullable Contact contact() {
        return office().colophon().contact();
    }

    public @Nullable String note() {
        return office().colophon().note(statement().language()).orElse(null);
    }

    public String at(String file) {
        return statement().path() + file;
    }

    /** Where readers check the statement in their browser. */
    public String verifyAddress() {
        return "/verify/?path=" + statement().path() + "&lang=" + statement().language().tag();
    }

    public String cardAddress() {
        return composition.pictureAddress(card());
    }

    public Rendition card() {
        return cards.the(CardFormat.LINK);
    }

    /** Every width of the hero, for the browser to choose from. */
    public String sourceSet() {
        return photos.hero().stream()
                .map(photo -> source(photo) + " " + photo.width() + "w")
                .collect(Collectors.joining(", "));
    }

    /** Below the page's own address, so that only this site is asked. */
    public String source(Photo photo) {
        return at(photo.rendition().fileName());
    }

    public String jsonLd() {
        return JsonLd.of(composition, cards, photos);
    }
}
