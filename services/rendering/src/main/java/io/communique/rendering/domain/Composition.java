package io.communique.rendering.domain;

import java.time.Instant;

/** A statement on its office's site: what every artefact of one version is made from. */
public record Composition(Statement statement, Office office, Site site, Body body) {

    /** A body as the web and as plain text have it. */
    public record Body(String html, String text) {

        /** Whether a link is marked as leading to another site; text holds no quotation mark. */
        public boolean leadsOutside() {
            return html.contains("rel=\"external\"");
        }
    }

    /** The page's permanent public address. */
    public String canonical() {
        return site.absolute(statement.path());
    }

    /** The address by which the office itself names the page: under its usual host, if any. */
    public String officeAddress() {
        return office.aliases().isEmpty()
                ? canonical()
                : "https://" + office.aliases().getFirst() + statement.path();
    }

    public String pageTitle() {
        return statement.headline() + " | " + office.masthead();
    }

    /** Of a card or a photograph, which each article has at an address of its own. */
    public String pictureAddress(Rendition picture) {
        return site.absolute(statement.path() + picture.fileName());
    }

    /**
     * The words of the card, for those who cannot see it: the whole headline also where the card
     * has no room or no letters for it.
     */
    public String cardWords() {
        var label = statement.label() != null ? statement.label() + ": " : "";
        return office.masthead() + ". " + label + statement.headline();
    }

    public String shownDate() {
        return statement.language().words().date(statement.shownDate(), office.zone());
    }

    public String shownDateTime() {
        return dateTime(statement.shownDate());
    }

    public String updatedDateTime() {
        return dateTime(statement.releasedAt());
    }

    public String dateTime(Instant moment) {
        return statement.language().words().dateTime(moment, office.zone());
    }

    public String word(String key) {
        return statement.language().words().get(key);
    }
}
