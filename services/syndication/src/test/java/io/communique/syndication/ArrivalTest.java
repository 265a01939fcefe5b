package io.communique.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import io.communique.syndication.domain.Rendition;
import io.communique.syndication.domain.Standing;
import io.communique.syndication.domain.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/**
 * Articles and renditions come by two topics, either first: what is faithful is shown, on every
 * channel at once.
 */
class ArrivalTest extends WholeSite {

    /** What was read before the article was held says nothing of what was signed since. */
    @Test
    void aProofOfWhatIsNoLongerTheNewestIsReadAgain() {
        takeStatement.take(first.signed());
        var ahead = readProof.ahead(first.renditions());
        assertThat(ahead).isPresent();
        takeStatement.take(second.signed());
        assertThat(readProof.ahead(first.renditions())).isEmpty();
        assertThat(takeRenditions.take(first.renditions(), ahead)).isEqualTo(new Taken.Ignored());
        assertThat(takeRenditions.take(second.set(first.renditions().all()), ahead))
                .isInstanceOf(Taken.Refused.class);
        assertThat(get(path).statusCode()).isEqualTo(404);
        assertThat(takeRenditions.take(second.renditions(), ahead)).isEqualTo(new Taken.Public());
        assertShown(second);
    }

    @Test
    void whatIsWithdrawnWhileItIsReadIsNotShown() {
        takeStatement.take(first.signed());
        var ahead = readProof.ahead(first.renditions());
        takeStatement.take(first.withdrawn(2, LATER));
        assertThat(takeRenditions.take(first.renditions(), ahead)).isEqualTo(new Taken.Ignored());
        assertThat(get(path).statusCode()).isEqualTo(410);
    }

    @Test
    void articleThenRenditions() {
        assertThat(takeStatement.take(first.signed())).isEqualTo(new Taken.Waiting());
        assertThat(get(path).statusCode()).isEqualTo(404);
        assertThat(taken(first.renditions())).isEqualTo(new Taken.Public());
        assertShown(first);
    }

    @Test
    void renditionsThenArticle() {
        assertThat(taken(first.renditions())).isEqualTo(new Taken.Waiting());
        assertThat(get(path).statusCode()).isEqualTo(404);
        assertThat(takeStatement.take(first.signed())).isEqualTo(new Taken.Public());
        assertShown(first);
        assertThat(jdbc.sql("select count(*) from waiting").query(Long.class).single()).isZero();
    }

    @Test
    void bothAtOnceManyTimes() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 30; round++) {
                anEmptyHouse();
                var go = new CountDownLatch(1);
                var one =
                        threads.submit(() -> {
                            go.await();
                            return takeStatement.take(first.signed());
                        });
                var other =
                        threads.submit(() -> {
                            go.await();
                            return taken(first.renditions());
                        });
                go.countDown();
                assertThat(List.of(one.get(), other.get()))
                        .containsExactlyInAnyOrder(new Taken.Waiting(), new Taken.Public());
                assertShown(first);
            }
        }
    }

    @Test
    void aCorrectionReplacesEveryChannelAtOnce() {
        show(first);
        takeStatement.take(second.signed());
        assertShown(first);
        taken(second.renditions());
        assertShown(second);
        assertThat(get(path + cardName(first)).statusCode()).isEqualTo(200);
    }

    @Test
    void unfaithfulRenditionsAreRefusedAndTheOldVersionStays() {
        show(first);
        takeStatement.take(second.signed());
        var mutant =
                second.with(
                        Rendition.Name.PAGE,
                        page -> page.replace("Corrected last", "Corrected lost"));
        assertThat(taken(mutant)).isInstanceOf(Taken.Refused.class);
        assertShown(first);
        taken(second.renditions());
        assertShown(second);
    }

    @Test
    void unfaithfulRenditionsThatWaitedAreRefusedToo() {
        var mutant =
                first.with(
                        Rendition.Name.FEED_ENTRY,
                        entry -> entry.replace("Constabulary", "Constabulory"));
        taken(mutant);
        assertThat(takeStatement.take(first.signed())).isInstanceOf(Taken.Refused.class);
        assertThat(get(path).statusCode()).isEqualTo(404);
        taken(first.renditions());
        assertShown(first);
    }

    @Test
    void renditionsWithWrongBytesAreRefused() {
        takeStatement.take(first.signed());
        var all =
                first.renditions().all().stream()
                        .map(one ->
                                one.name() == Rendition.Name.CARD
                                        ? new Rendition(
                                                one.name(),
                                                one.mediaType(),
                                                new byte[] {1, 2},
                                                one.sha256())
                                        : one)
                        .toList();
        assertThat(taken(first.set(all))).isInstanceOf(Taken.Refused.class);
        assertThat(taken(first.set(all.subList(0, 4)))).isInstanceOf(Taken.Refused.class);
    }

    @Test
    void anotherArticleCannotTakeTheAddress() {
        show(first);
        var theirs =
                new Statement(
                        UUID.randomUUID(),
                        1,
                        1,
                        "x",
                        LATER,
                        LATER,
                        LATER,
                        "x",
                        path,
                        first.statement().content(),
                        List.of());
        org.assertj.core.api.Assertions.assertThatThrownBy(() ->
                        takeStatement.take(
                                new io.communique.syndication.domain.SignedStatement(
                                        theirs, Standing.WITHDRAWN, new byte[0], "x", null)))
                .isInstanceOf(org.springframework.dao.DuplicateKeyException.class);
        assertShown(first);
    }

    @Test
    void receiptsAndTimelineTellOfEachChannelOnce() {
        show(first);
        show(first);
        takeStatement.take(first.withdrawn(2, LATER));
        assertThat(
                        jdbc.sql(
                                        "select count(*) from outbox where topic = 'communique.deliveries'")
                                .query(Long.class)
                                .single())
                .isEqualTo(14);
        assertThat(
                        jdbc.sql("select count(distinct headers->>'ce_id') from outbox")
                                .query(Long.class)
                                .single())
                .isEqualTo(14);
        var timeline = timelines.of(first.statement().articleId()).orElseThrow();
        assertThat(timeline.path()).isEqualTo(path);
        assertThat(timeline.items())
                .extracting(item -> item.version() + " " + item.kind().wire())
                .contains(
                        "1 submitted",
                        "1 approved",
                        "1 released",
                        "1 rendered",
                        "1 live",
                        "2 taken-down",
                        "2 withdrawn");
    }
}
