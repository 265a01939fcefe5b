package io.communique.syndication.html;

import io.communique.syndication.domain.Area;
import io.communique.syndication.domain.Language;
import io.communique.syndication.domain.Rendition;
import io.communique.syndication.domain.Renditions;
import io.communique.syndication.domain.Statement;
import io.communique.syndication.domain.Wording;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the artefacts of one signed statement must say, worked out from the statement alone. */
record Facts(
        Statement statement,
        Wording wording,
        Area area,
        String site,
        Map<Rendition.Name, Rendition> cards) {

    static Facts of(
            Statement statement, Wording wording, Area area, String site, Renditions renditions) {
        var cards =
                renditions.all().stream()
                        .filter(rendition -> rendition.name().isCard())
                        .collect(Collectors.toMap(Rendition::name, card -> card));
        return new Facts(statement, wording, area, site, cards);
    }

    Locale locale() {
        return Locale.forLanguageTag(wording.locale());
    }

    HouseWords words() {
        return HouseWords.in(locale());
    }

    String direction() {
        return new Language(wording.locale()).direction();
    }

    String canonical() {
        return site + statement.path();
    }

    /** The address under the office's usual host, as its front matter has it. */
    String officeAddress() {
        return area.aliases().isEmpty()
                ? canonical()
                : "https://" + area.aliases().getFirst() + statement.path();
    }

    String pageTitle() {
        return wording.headline() + " | " + area.title();
    }

    /** Of the card that link previews show. */
    String cardAddress() {
        return address(card());
    }

    long cardLength() {
        return card().bytes().length;
    }

    private Rendition card() {
        var card = cards.get(Rendition.Name.CARD);
        if (card == null) {
            throw new IllegalStateException("no card");
        }
        return card;
    }

    /** Every card's, with the hash of its bytes. */
    Stream<String> cardAddresses() {
        return cards.values().stream().map(this::address);
    }

    private String address(Rendition card) {
        return canonical() + card.name().wire() + "-" + card.sha256().substring(0, 16) + ".png";
    }

    String cardWords() {
        return area.title()
                + ". "
                + (wording.label() == null ? "" : wording.label() + ": ")
                + wording.headline();
    }

    String openGraphLocale() {
        return wording.locale().replace('-', '_');
    }

    /** Whether the page may say that it was updated. */
    boolean isUpdate() {
        return statement.version() > 1 && statement.releasedAt().isAfter(statement.shownDate());
    }

    /** Every text that may stand on the page outside the body. */
    Set<String> texts() {
        var texts = new HashSet<String>();
        words().all().forEach(word -> texts.add(Sheet.normal(word)));
        texts.add(Sheet.normal(wording.headline()));
        texts.add(Sheet.normal(wording.summary()));
        if (wording.label() != null) {
            texts.add(Sheet.normal(wording.label()));
        }
        texts.add(Sheet.normal(area.title()));
        texts.add(Sheet.normal(area.name()));
        texts.add(Sheet.normal(statement.issuer()));
        return texts;
    }

    /** Every address that the page may lead to from outside the body. */
    Set<String> addresses() {
        var addresses = new HashSet<String>();
        for (String path :
                new String[] {
                    "/",
                    "/feed.atom",
                    area.path(),
                    area.path() + "feed.atom",
                    statement.path(),
                    statement.path() + "index.md",
                    statement.path() + "statement.json",
                    statement.path() + "statement.jws"
                }) {
            addresses.add(path);
            addresses.add(site + path);
        }
        cardAddresses().forEach(addresses::add);
        addresses.add(words().get("accessibility-page"));
        return addresses;
    }
}
