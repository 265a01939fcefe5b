package io.communique.rendering.html;

import io.communique.rendering.domain.CardFormat;
import io.communique.rendering.domain.Cards;
import io.communique.rendering.domain.Colophon;
import io.communique.rendering.domain.Composition;
import io.communique.rendering.domain.Office;
import io.communique.rendering.domain.Share;
import io.communique.rendering.domain.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the page's template is given to fill in. */
public record Page(Composition composition, Cards cards, String css, String policy) {

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
        return composition.cardAddress(cards.the(CardFormat.LINK));
    }

    public String jsonLd() {
        return JsonLd.of(composition, cards);
    }
}
