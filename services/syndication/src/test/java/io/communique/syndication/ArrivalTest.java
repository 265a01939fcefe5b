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

    @Test
    void articleThenRenditions() {
        assertThat(takeStatement.take(first.signed())).isEqualTo(new Taken.Waiting());
        assertThat(get(path).statusCode()).isEqualTo(404);
        assertThat(takeRenditions.take(first.renditions())).isEqualTo(new Taken.Public());
        assertShown(first);
    }

    @Test
    void renditionsThenArticle() {
        assertThat(takeRenditions.take(first.renditions())).isEqualTo(new Taken.Waiting());
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
                            return takeRenditions.take(first.renditions());
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
        takeRenditions.take(second.renditions());
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
        assertThat(takeRenditions.take(mutant)).isInstanceOf(Taken.Refused.class);
        assertShown(first);
        takeRenditions.take(second.renditions());
        assertShown(second);
    }

    @Test
    void unfaithfulRenditionsThatWaitedAreRefusedToo() {
        var mutant =
                first.with(
                        Rendition.Name.FEED_ENTRY,
                        entry -> entry.replace("Constabulary", "Constabulory"));
        takeRenditions.take(mutant);
        assertThat(takeStatement.take(first.signed())).isInstanceOf(Taken.Refused.class);
        assertThat(get(path).statusCode()).isEqualTo(404);
        takeRenditions.take(first.renditions());
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
        assertThat(takeRenditions.take(first.set(all))).isInstanceOf(Taken.Refused.class);
        assertThat(takeRenditions.take(first.set(all.subList(0, 4))))
                .isInstanceOf(Taken.Refused.class);
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
