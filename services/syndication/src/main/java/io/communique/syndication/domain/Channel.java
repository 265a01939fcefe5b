package io.communique.syndication.domain;

import java.util.List;
import java.util.Locale;

/** A place where a version becomes public, by the name it carries in receipts and timelines. */
public enum Channel {
    PAGE,
    CARD,
    MARKDOWN,
    FEED,
    INDEX,
    SITEMAP,
    STATEMENT;

    /** The channels that a withdrawal empties; the signed statement stays and says so. */
    public static final List<Channel> TAKEN_DOWN =
            List.of(PAGE, CARD, MARKDOWN, FEED, INDEX, SITEMAP);

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
