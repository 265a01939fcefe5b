package io.communique.rendering.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.communique.events.Article;
import io.communique.events.ArticleState;
import io.communique.events.Rendition;
import io.communique.platform.kafka.BrokenRecord;
import io.communique.rendering.RenderStatement;
import io.communique.rendering.card.Java2DCardPainter;
import io.communique.rendering.domain.Samples;
import io.communique.rendering.photo.ImageIoDarkroom;
import io.communique.rendering.photo.Photographs;
import io.communique.schemas.PublicKeys;
import io.communique.schemas.Topics;
import io.communique.schemas.Wire;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComposingRoomTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AcknowledgingBroker broker = new AcknowledgingBroker();
    private SmallRegistry registry;
    private Wire wire;
    private SealedArticles articles;
    private MasterFolder masters;
    private ComposingRoom room;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        registry = SmallRegistry.start();
        wire = new Wire(registry.address());
        articles = new SealedArticles(folder);
        masters = new MasterFolder(folder.resolve("masters"));
        room =
                new ComposingRoom(
                        wire,
                        new PublicKeys(articles.jwks()),
                        Samples.OFFICES,
                        new RenderStatement(
                                Samples.OFFICES,
                                Samples.SITE,
                                (markdown, _, _) ->
                                        new io.communique.rendering.domain.Composition.Body(
                                                markdown, markdown),
                                new Java2DCardPainter(),
                                (composition, _, _) ->
                                        composition
                                                .statement()
                                                .headline()
                                                .getBytes(StandardCharsets.UTF_8),
                                masters,
                                new ImageIoDarkroom()),
                        new RenditionSetWriter(broker.template(), wire),
                        masters,
                        meters);
    }

    @AfterEach
    void stop() {
        registry.close();
    }

    @Test
    void aPublishedVersionBecomesOneRenditionSet() {
        var article = articles.published("Harbour opens");

        room.answer(record(article));

        assertThat(broker.sent()).hasSize(1);
        var set = wire.read(Topics.RENDITIONS, broker.sent().getFirst().value());
        assertThat(broker.sent().getFirst().key()).isEqualTo(article.getArticleId());
        assertThat(set.getArticleId()).isEqualTo(article.getArticleId());
        assertThat(set.getVersion()).isEqualTo(3);
        assertThat(set.getContentHash()).isEqualTo(article.getContentHash());
        assertThat(set.getPath()).isEqualTo(article.getPath());
        assertThat(set.getRenditions())
                .extracting(Rendition::getName)
                .containsExactly(
                        "page",
                        "card",
                        "card-square",
                        "card-tall",
                        "markdown",
                        "text",
                        "feed-entry");
    }

    @Test
    void aRepeatCarriesTheSameBytesAndHeaders() {
        var record = record(articles.published("Harbour opens"));

        room.answer(record);
        room.answer(record);

        var first = broker.sent().getFirst();
        var second = broker.sent().getLast();
        assertThat(second.value()).isEqualTo(first.value());
        assertThat(second.headers()).isEqualTo(first.headers());
        assertThat(header(first, "ce_id")).isEqualTo(first.key() + "/3/50000");
        assertThat(header(first, "ce_subject")).isEqualTo(first.key());
    }

    @Test
    void aWithdrawnVersionHasNoRenditions() {
        room.answer(record(articles.withdrawn()));

        var set = wire.read(Topics.RENDITIONS, broker.sent().getFirst().value());
        assertThat(set.getVersion()).isEqualTo(4);
        assertThat(set.getRenditions()).isEmpty();
    }

    @Test
    void aStatementWaitsForItsPictureAndIsRenderedWhenItComes() throws Exception {
        var master = Photographs.master(Photographs.harbour(64, 48), "jpeg");
        var record = record(articles.showing(master.hash()), System.currentTimeMillis());
        masters.complete();
        var rendered = CompletableFuture.runAsync(() -> room.answer(record));
        assertThat(broker.sent()).isEmpty();

        masters.keep(master, List.of());

        rendered.get(20, TimeUnit.SECONDS);
        assertThat(broker.sent()).hasSize(1);
    }

    @Test
    void aStatementWhosePictureIsLostIsABrokenRecord() {
        masters.complete();

        assertThatThrownBy(() -> room.answer(record(articles.showing("0".repeat(64)), 0)))
                .isInstanceOf(BrokenRecord.class)
                .hasMessageContaining("picture");
        assertThat(broker.sent()).isEmpty();
    }

    @Test
    void aChangedWordIsRefused() {
        var article = articles.published("Harbour opens");
        var content =
                io.communique.events.Content.newBuilder(article.getContent())
                        .setHeadline("Harbour closes")
                        .build();

        assertRefused(Article.newBuilder(article).setContent(content).build());
    }

    @Test
    void aChangedVersionIsRefused() {
        assertRefused(
                Article.newBuilder(articles.published("Harbour opens")).setVersion(9).build());
    }

    @Test
    void aForgedWithdrawalIsRefused() {
        assertRefused(
                Article.newBuilder(articles.published("Harbour opens"))
                        .setState(ArticleState.WITHDRAWN)
                        .setContent(null)
                        .build());
    }

    @Test
    void aStateOfLaterDaysIsNotPublic() {
        room.answer(
                record(
                        Article.newBuilder(articles.published("Harbour opens"))
                                .setState(ArticleState.UNKNOWN)
                                .build()));

        assertThat(broker.sent()).isEmpty();
    }

    @Test
    void whatIsNoArticleIsABrokenRecord() {
        var article = articles.published("Harbour opens");
        var bytes = wire.frame(Wire.store(article));

        assertBroken(new ConsumerRecord<>("t", 0, 0, article.getArticleId(), null));
        assertBroken(new ConsumerRecord<>("t", 0, 0, null, bytes));
        assertBroken(new ConsumerRecord<>("t", 0, 0, "another", bytes));
        assertBroken(
                new ConsumerRecord<>(
                        "t",
                        0,
                        0,
                        article.getArticleId(),
                        "text".getBytes(StandardCharsets.UTF_8)));
    }

    private void assertRefused(Article article) {
        assertBroken(record(article));
        assertThat(meters.counter("communique.signatures.refused").count()).isEqualTo(1);
    }

    private void assertBroken(ConsumerRecord<String, byte[]> record) {
        assertThatThrownBy(() -> room.answer(record)).isInstanceOf(BrokenRecord.class);
        assertThat(broker.sent()).isEmpty();
    }

    private ConsumerRecord<String, byte[]> record(Article article, long toldAt) {
        var record = record(article);
        return new ConsumerRecord<>(
                record.topic(),
                0,
                0,
                toldAt,
                TimestampType.CREATE_TIME,
                0,
                0,
                record.key(),
                record.value(),
                record.headers(),
                Optional.empty());
    }

    private ConsumerRecord<String, byte[]> record(Article article) {
        return new ConsumerRecord<>(
                Topics.ARTICLES.name(),
                0,
                0,
                article.getArticleId(),
                wire.frame(Wire.store(article)));
    }

    private static String header(ProducerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
