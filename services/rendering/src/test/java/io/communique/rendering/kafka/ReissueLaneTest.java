package io.communique.rendering.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.communique.rendering.RenderStatement;
import io.communique.rendering.card.Java2DCardPainter;
import io.communique.rendering.domain.Colours;
import io.communique.rendering.domain.Composition;
import io.communique.rendering.domain.Office;
import io.communique.rendering.domain.Offices;
import io.communique.rendering.domain.Reissue;
import io.communique.rendering.domain.Samples;
import io.communique.rendering.domain.Theme;
import io.communique.rendering.photo.ImageIoDarkroom;
import io.communique.schemas.PublicKeys;
import io.communique.schemas.Topics;
import io.communique.schemas.Wire;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ReissueLaneTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AcknowledgingBroker broker = new AcknowledgingBroker();
    private final RightOfWay way = new RightOfWay();
    private SmallRegistry registry;
    private Wire wire;
    private SealedArticles articles;
    private ArticlesLog log;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        registry = SmallRegistry.start();
        wire = new Wire(registry.address());
        articles = new SealedArticles(folder);
        log = new ArticlesLog(wire);
    }

    @AfterEach
    void stop() {
        registry.close();
    }

    @Test
    void everyArticleIsMadeAnewOnceInItsNewestVersion() throws Exception {
        log.add(articles.published("Harbour opens"));
        log.add(articles.published("Harbour opens late"));

        reissue(0);

        assertThat(pages()).containsExactly("Harbour opens late");
    }

    @Test
    void aStartWithoutAChangeHasNothingToDo() throws Exception {
        log.add(articles.published("Harbour opens"));

        reissue(0);
        reissue(0);

        assertThat(broker.sent()).hasSize(1);
    }

    @Test
    void aNewEditionIsANewReissue() throws Exception {
        log.add(articles.published("Harbour opens"));

        reissue(0);
        reissue(1);

        assertThat(versions())
                .containsExactly(
                        form(0).to().get("harbour").rendererVersion(),
                        form(1).to().get("harbour").rendererVersion());
    }

    @Test
    void whatIsWithdrawnMeanwhileIsTheLogsLast() throws Exception {
        log.add(articles.published("Harbour opens"));

        reissue(0, () -> log.add(articles.withdrawn()));

        var last = wire.read(Topics.RENDITIONS, broker.sent().getLast().value());
        assertThat(broker.sent()).hasSize(2);
        assertThat(last.getVersion()).isEqualTo(4);
        assertThat(last.getRenditions()).isEmpty();
    }

    @Test
    void aBrokenRecordHoldsNothingUp() throws Exception {
        log.add(
                io.communique.events.Article.newBuilder(articles.published("Forged"))
                        .setArticleId("22222222-2222-4333-8444-555555555555")
                        .build());
        log.add(articles.published("Harbour opens"));

        reissue(0);

        assertThat(pages()).containsExactly("Harbour opens");
    }

    @Test
    void whatAnotherServiceDoesIsNotDoneAgain() throws Exception {
        log.add(ArticlesLog.FIRST, articles.published("Harbour opens"));
        log.add(ArticlesLog.SECOND, articles.other("Ferry sails"));
        log.deal(ArticlesLog.FIRST);
        log.then(() -> log.note(ArticlesLog.SECOND, 1, form(0).completed().note()));

        reissue(0);

        assertThat(pages()).containsExactly("Harbour opens");
    }

    @Test
    void theShareOfAServiceThatGoesIsTakenOverWhereItWas() throws Exception {
        log.add(ArticlesLog.SECOND, articles.published("Harbour opens"));
        log.add(ArticlesLog.SECOND, articles.other("Ferry sails"));
        log.deal(ArticlesLog.FIRST);
        log.then(() -> log.note(ArticlesLog.SECOND, 1, form(0).note()));
        log.then(() -> log.deal(ArticlesLog.FIRST, ArticlesLog.SECOND));

        reissue(0);

        assertThat(pages()).containsExactly("Ferry sails");
    }

    @Test
    void whatIsDealtAnewMeanwhileIsNotTakenForDone() throws Exception {
        log.add(articles.published("Harbour opens"));
        log.add(articles.other("Ferry sails"));
        reissue(0);

        reissue(1, () -> log.deal(ArticlesLog.FIRST, ArticlesLog.SECOND));

        assertThat(pages().getLast()).isEqualTo("Ferry sails");
        assertThat(versions()).endsWith(form(1).to().get("harbour").rendererVersion());
        assertThat(log.noted(ArticlesLog.FIRST)).isEqualTo(form(1).completed().note());
    }

    @Test
    void whatCannotBeNotedWhileSharesAreDealtIsDoneOnceMore() throws Exception {
        log.add(articles.published("Harbour opens"));
        log.refuseNextNote();

        reissue(0);

        assertThat(pages()).containsExactly("Harbour opens", "Harbour opens");
        assertThat(log.noted(ArticlesLog.FIRST)).isEqualTo(form(0).completed().note());
    }

    @Test
    void aNewerEditionsWorkIsLeftAlone() throws Exception {
        log.add(articles.published("Harbour opens"));

        reissue(1);
        reissue(0);

        assertThat(broker.sent()).hasSize(1);
    }

    /** Each has a newer edition in another area. */
    @Test
    void servicesThatCrossDoNotTakeEachOthersWorkBack() throws Exception {
        log.add(articles.published("Harbour opens"));

        reissue(offices(2, 1), () -> {});
        reissue(offices(1, 2), () -> {});
        reissue(offices(2, 1), () -> {});

        assertThat(broker.sent()).hasSize(1);
        assertThat(log.noted(ArticlesLog.FIRST))
                .isEqualTo(Reissue.of(offices(2, 2)).completed().note());
    }

    @Test
    void whatIsApprovedNowGoesFirst() throws Exception {
        log.add(articles.published("Harbour opens"));
        var lane =
                Thread.ofPlatform()
                        .unstarted(
                                () -> assertThatCode(() -> reissue(0)).doesNotThrowAnyException());

        way.take(() -> {
            lane.start();
            while (lane.isAlive() && !isWaitingFor(way, lane)) {
                Thread.onSpinWait();
            }
            assertThat(broker.sent()).isEmpty();
        });

        lane.join();
        assertThat(pages()).containsExactly("Harbour opens");
    }

    private static boolean isWaitingFor(Object what, Thread who) {
        var seen = ManagementFactory.getThreadMXBean().getThreadInfo(who.threadId());
        return seen != null
                && seen.getLockInfo() != null
                && seen.getLockInfo().getIdentityHashCode() == System.identityHashCode(what);
    }

    private static Reissue form(int edition) {
        return Reissue.of(offices(edition));
    }

    private void reissue(int edition) throws Exception {
        reissue(edition, () -> {});
    }

    private void reissue(int edition, Runnable meanwhile) throws Exception {
        reissue(offices(edition), meanwhile);
    }

    /**
     * @param meanwhile happens when the first page is made
     */
    private void reissue(Offices offices, Runnable meanwhile) throws Exception {
        var once = new boolean[1];
        var rendering =
                new RenderStatement(
                        offices,
                        Samples.SITE,
                        (markdown, _, _) -> new Composition.Body(markdown, markdown),
                        new Java2DCardPainter(),
                        (composition, _, _) -> {
                            if (!once[0]) {
                                once[0] = true;
                                meanwhile.run();
                            }
                            return composition
                                    .statement()
                                    .headline()
                                    .getBytes(StandardCharsets.UTF_8);
                        },
                        _ -> Optional.empty(),
                        new ImageIoDarkroom());
        var room =
                new ComposingRoom(
                        wire,
                        new PublicKeys(articles.jwks()),
                        offices,
                        rendering,
                        new RenditionSetWriter(broker.template(), wire),
                        new MasterFolder(Path.of("no", "pictures")),
                        meters);
        new ReissueLane(
                        new DefaultKafkaConsumerFactory<>(Map.of()),
                        room,
                        way,
                        offices,
                        1000,
                        new SimpleMeterRegistry())
                .reissue(log);
        log.unsubscribe();
    }

    private static Offices offices(int edition) {
        return offices(edition, 0);
    }

    private static Offices offices(int harbour, int town) {
        return new Offices(
                Map.of(
                        Samples.OFFICE.area(),
                        office(Samples.OFFICE.area(), harbour),
                        "town",
                        office("town", town)));
    }

    private static Office office(String area, int edition) {
        var office = Samples.OFFICE;
        var house = Theme.HOUSE;
        return new Office(
                area,
                office.name(),
                office.siteName(),
                office.zone(),
                office.aliases(),
                new Theme(edition, new Colours("#00401a", "#b3261e"), house.mark(), house.type()),
                office.colophon());
    }

    private List<Integer> versions() {
        return broker.sent().stream()
                .map(record -> wire.read(Topics.RENDITIONS, record.value()).getRendererVersion())
                .toList();
    }

    private List<String> pages() {
        return broker.sent().stream()
                .map(record -> wire.read(Topics.RENDITIONS, record.value()))
                .map(set ->
                        new String(
                                set.getRenditions().getFirst().getBytes().array(),
                                java.nio.charset.StandardCharsets.UTF_8))
                .toList();
    }
}
