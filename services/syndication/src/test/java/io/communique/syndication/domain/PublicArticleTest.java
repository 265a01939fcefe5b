package io.communique.syndication.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.communique.syndication.domain.PublicArticle.Announce;
import io.communique.syndication.domain.PublicArticle.Awaiting;
import io.communique.syndication.domain.PublicArticle.Hidden;
import io.communique.syndication.domain.PublicArticle.Offer;
import io.communique.syndication.domain.PublicArticle.Reply;
import io.communique.syndication.domain.PublicArticle.Showing;
import io.communique.syndication.domain.PublicArticle.Shown;
import io.communique.syndication.domain.PublicArticle.Unheard;
import io.communique.syndication.domain.PublicArticle.Withdrawn;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PublicArticleTest {

    private static final Shown FIRST = new Shown(1, 1);

    @Test
    void aVersionIsAnnouncedThenShown() {
        var awaiting = after(new Unheard(), new Announce(1, Standing.PUBLISHED));
        assertThat(awaiting).isEqualTo(new Awaiting(1, Optional.empty()));
        assertThat(after(awaiting, new Offer(1, 1))).isEqualTo(new Showing(FIRST));
    }

    @Test
    void renditionsAheadOfTheirArticleWait() {
        assertThat(PublicArticle.decide(new Unheard(), new Offer(1, 1)))
                .isEqualTo(new Reply.Early());
        assertThat(PublicArticle.decide(new Showing(FIRST), new Offer(2, 1)))
                .isEqualTo(new Reply.Early());
        assertThat(PublicArticle.decide(new Withdrawn(2), new Offer(3, 1)))
                .isEqualTo(new Reply.Early());
    }

    @Test
    void anEarlierVersionStaysShownMeanwhile() {
        var awaiting = after(new Showing(FIRST), new Announce(2, Standing.PUBLISHED));
        assertThat(awaiting).isEqualTo(new Awaiting(2, Optional.of(FIRST)));
        assertThat(PublicArticle.shown(awaiting)).contains(FIRST);
        assertThat(PublicArticle.decide(awaiting, new Offer(1, 9))).isEqualTo(new Reply.Late());
    }

    @Test
    void aWithdrawalTakesDownAtOnce() {
        var withdrawn =
                after(new Awaiting(2, Optional.of(FIRST)), new Announce(3, Standing.WITHDRAWN));
        assertThat(withdrawn).isEqualTo(new Withdrawn(3));
        assertThat(PublicArticle.shown(withdrawn)).isEmpty();
        assertThat(PublicArticle.decide(withdrawn, new Offer(2, 9))).isEqualTo(new Reply.Late());
        assertThat(PublicArticle.decide(withdrawn, new Offer(3, 1))).isEqualTo(new Reply.Late());
        assertThat(PublicArticle.decide(withdrawn, new Announce(2, Standing.PUBLISHED)))
                .isEqualTo(new Reply.Late());
        assertThat(PublicArticle.decide(withdrawn, new Announce(3, Standing.PUBLISHED)))
                .isEqualTo(new Reply.Late());
    }

    @Test
    void repeatsSayNothing() {
        assertThat(PublicArticle.decide(new Showing(FIRST), new Announce(1, Standing.PUBLISHED)))
                .isEqualTo(new Reply.Late());
        assertThat(PublicArticle.decide(new Showing(FIRST), new Offer(1, 1)))
                .isEqualTo(new Reply.Late());
        assertThat(
                        PublicArticle.decide(
                                new Awaiting(2, Optional.empty()),
                                new Announce(2, Standing.PUBLISHED)))
                .isEqualTo(new Reply.Late());
    }

    @Test
    void aNewerRendererMayShowTheSameVersionAgain() {
        assertThat(after(new Showing(FIRST), new Offer(1, 2)))
                .isEqualTo(new Showing(new Shown(1, 2)));
        assertThat(PublicArticle.decide(new Showing(new Shown(1, 2)), new Offer(1, 1)))
                .isEqualTo(new Reply.Late());
    }

    @Test
    void anUnlearntStandingIsNotPublicUntilItIsLearnt() {
        var hidden = after(new Showing(FIRST), new Announce(2, Standing.UNKNOWN));
        assertThat(hidden).isEqualTo(new Hidden(2));
        assertThat(PublicArticle.decide(hidden, new Announce(2, Standing.UNKNOWN)))
                .isEqualTo(new Reply.Late());
        assertThat(after(hidden, new Announce(2, Standing.WITHDRAWN))).isEqualTo(new Withdrawn(2));
    }

    private static PublicArticle after(PublicArticle article, Announce announce) {
        return evolve(article, PublicArticle.decide(article, announce));
    }

    private static PublicArticle after(PublicArticle article, Offer offer) {
        return evolve(article, PublicArticle.decide(article, offer));
    }

    private static PublicArticle evolve(PublicArticle article, Reply reply) {
        assertThat(reply).isInstanceOf(Reply.Accepted.class);
        return PublicArticle.evolve(article, ((Reply.Accepted) reply).event());
    }
}
