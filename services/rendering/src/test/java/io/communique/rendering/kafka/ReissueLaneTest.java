package io.communique.rendering.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.communique.rendering.RenderStatement;
import io.communique.rendering.card.Java2DCardPainter;
import io.communique.rendering.domain.Colours;
import io.communique.rendering.domain.Composition;
import io.communique.rendering.domain.Office;
import io.communique.rendering.domain.Offices;
import io.communique.rendering.domain.Samples;
import io.communique.rendering.domain.Theme;
import io.communique.rendering.photo.ImageIoDarkroom;
import io.communique.schemas.PublicKeys;
import io.communique.schemas.Topics;
import io.communique.schemas.Wire;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;

class ReissueLaneTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AcknowledgingBroker broker = new AcknowledgingBroker();
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

        assertThat(broker.sent())
                .extracting(
                        record -> wire.read(Topics.RENDITIONS, record.value()).getRendererVersion())
                .containsExactly(30_000, 30_001);
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

    private void reissue(int edition) throws Exception {
        reissue(edition, () -> {});
    }

    /**
     * @param meanwhile happens when the first page is made
     */
    private void reissue(int edition, Runnable meanwhile) throws Exception {
        var offices = offices(edition);
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
                            return composition.statement().headline();
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
                        meters);
        new ReissueLane(
                        new DefaultKafkaConsumerFactory<>(Map.of()),
                        room,
                        new RightOfWay(),
                        offices,
                        1000,
                        new SimpleMeterRegistry())
                .reissue(log);
    }

    private static Offices offices(int edition) {
        var office = Samples.OFFICE;
        var house = Theme.HOUSE;
        return new Offices(
                Map.of(
                        office.area(),
                        new Office(
                                office.area(),
                                office.name(),
                                office.siteName(),
                                office.zone(),
                                office.aliases(),
                                new Theme(
                                        edition,
                                        new Colours("#00401a", "#b3261e"),
                                        house.mark(),
                                        house.type()),
                                office.colophon())));
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
