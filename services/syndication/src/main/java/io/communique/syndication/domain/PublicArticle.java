package io.communique.syndication.domain;

import java.util.Optional;

/**
 * Where one article stands on this site, between what approval announced and what rendering
 * delivered.
 *
 * <p>Versions only rise. Articles and their renditions travel on two topics, so either may come
 * first: a rendition set that is ahead of its article waits, one that is behind is dropped, one
 * that matches is shown. A withdrawal needs no rendition. While a correction's renditions are under
 * way, the version before it stays shown, whole.
 */
public sealed interface PublicArticle {

    /** Nothing signed has arrived; renditions that are ahead of their article may be waiting. */
    record Unheard() implements PublicArticle {}

    /**
     * A version is announced and its renditions are not here yet; an earlier one may be shown
     * meanwhile.
     */
    record Awaiting(long version, Optional<Shown> meanwhile) implements PublicArticle {}

    /** The newest version is what readers see. */
    record Showing(Shown shown) implements PublicArticle {}

    /** Taken back by the office; the signed withdrawal is what remains. */
    record Withdrawn(long version) implements PublicArticle {}

    /** In a standing that this house has not learnt; not public until it has. */
    record Hidden(long version) implements PublicArticle {}

    /** The version that readers see, and the renderer that made it. */
    record Shown(long version, int rendererVersion) {}

    /** A signed statement came. */
    record Announce(long version, Standing standing) {}

    /** A rendition set came. */
    record Offer(long version, int rendererVersion) {}

    /** What became of the article. */
    sealed interface Event {}

    record VersionAnnounced(long version) implements Event {}

    record VersionShown(Shown shown) implements Event {}

    record ArticleTakenDown(long version) implements Event {}

    record ArticleHidden(long version) implements Event {}

    /** What the article says to what came. */
    sealed interface Reply {
        record Accepted(Event event) implements Reply {}

        /** Ahead of its article: keep it. */
        record Early() implements Reply {}

        /** Not newer than what is known: drop it. */
        record Late() implements Reply {}
    }

    static Reply decide(PublicArticle article, Announce announce) {
        boolean news =
                switch (article) {
                    case Unheard _ -> true;
                    case Awaiting(long version, _) -> announce.version() > version;
                    case Showing(Shown shown) -> announce.version() > shown.version();
                    case Withdrawn(long version) -> announce.version() > version;
                    // The same version may come again once this house has learnt its standing.
                    case Hidden(long version) ->
                            announce.version() > version
                                    || announce.version() == version
                                            && announce.standing() != Standing.UNKNOWN;
                };
        if (!news) {
            return new Reply.Late();
        }
        return new Reply.Accepted(
                switch (announce.standing()) {
                    case PUBLISHED -> new VersionAnnounced(announce.version());
                    case WITHDRAWN -> new ArticleTakenDown(announce.version());
                    case UNKNOWN -> new ArticleHidden(announce.version());
                });
    }

    static Reply decide(PublicArticle article, Offer offer) {
        return switch (article) {
            case Unheard _ -> new Reply.Early();
            case Awaiting(long version, _) when offer.version() == version -> shown(offer);
            case Awaiting(long version, _) -> earlyOrLate(offer, version);
            case Showing(Shown shown)
                    when offer.version() == shown.version()
                            && offer.rendererVersion() > shown.rendererVersion() ->
                    shown(offer);
            case Showing(Shown shown) -> earlyOrLate(offer, shown.version());
            case Withdrawn(long version) -> earlyOrLate(offer, version);
            case Hidden(long version) -> earlyOrLate(offer, version);
        };
    }

    static PublicArticle evolve(PublicArticle article, Event event) {
        return switch (event) {
            case VersionAnnounced(long version) -> new Awaiting(version, shown(article));
            case VersionShown(Shown shown) -> new Showing(shown);
            case ArticleTakenDown(long version) -> new Withdrawn(version);
            case ArticleHidden(long version) -> new Hidden(version);
        };
    }

    /** What readers see of the article now. */
    static Optional<Shown> shown(PublicArticle article) {
        return switch (article) {
            case Awaiting(_, Optional<Shown> meanwhile) -> meanwhile;
            case Showing(Shown shown) -> Optional.of(shown);
            case Unheard _, Withdrawn _, Hidden _ -> Optional.empty();
        };
    }

    private static Reply shown(Offer offer) {
        return new Reply.Accepted(
                new VersionShown(new Shown(offer.version(), offer.rendererVersion())));
    }

    private static Reply earlyOrLate(Offer offer, long version) {
        return offer.version() > version ? new Reply.Early() : new Reply.Late();
    }
}
