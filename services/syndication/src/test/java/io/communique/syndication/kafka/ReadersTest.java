package io.communique.syndication.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.communique.events.Article;
import io.communique.events.ArticleState;
import io.communique.events.Rendition;
import io.communique.events.RenditionSet;
import io.communique.platform.kafka.BrokenRecord;
import io.communique.schemas.CanonicalForm;
import io.communique.schemas.PublicKeys;
import io.communique.schemas.Seal;
import io.communique.schemas.Wire;
import io.communique.syndication.ReadProof;
import io.communique.syndication.TakeRenditions;
import io.communique.syndication.TakeStatement;
import io.communique.syndication.Taken;
import io.communique.syndication.domain.Renditions;
import io.communique.syndication.domain.SignedStatement;
import io.communique.syndication.domain.Standing;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.EdECPublicKey;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.ArgumentCaptor;

class ReadersTest {

    private static final String KEY_ID = "the-office";

    private final TakeStatement takeStatement = mock(TakeStatement.class);
    private final ReadProof readProof = mock(ReadProof.class);
    private final TakeRenditions takeRenditions = mock(TakeRenditions.class);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @TempDir private Path folder;

    private @Nullable RegistryOnLoopback registry;
    private KeyPair keys = generated();
    private Wire wire = new Wire(java.net.URI.create("http://127.0.0.1:1"));

    @BeforeEach
    void aRegistry() throws Exception {
        var running = new RegistryOnLoopback();
        registry = running;
        wire = new Wire(running.uri());
        keys = generated();
        when(takeStatement.take(any())).thenReturn(new Taken.Public());
        when(takeRenditions.take(any(), any())).thenReturn(new Taken.Public());
    }

    @AfterEach
    void noRegistry() {
        if (registry != null) {
            registry.close();
        }
    }

    @Test
    void aSealedArticleIsTaken() throws Exception {
        var record = record(sealed(content()));
        record.headers()
                .add("ce_submittedat", "2026-11-20T08:00:00Z".getBytes(StandardCharsets.UTF_8));
        articles().read(record);
        var taken = ArgumentCaptor.forClass(SignedStatement.class);
        verify(takeStatement).take(taken.capture());
        assertThat(taken.getValue().standing()).isEqualTo(Standing.PUBLISHED);
        assertThat(taken.getValue().submittedAt()).isEqualTo("2026-11-20T08:00:00Z");
        assertThat(new String(taken.getValue().json(), StandardCharsets.UTF_8))
                .contains("\"state\":\"published\"");
    }

    @Test
    void aChangedWordIsRefusedAndCounted() throws Exception {
        var article = sealed(content());
        var content = article.getContent();
        var changed =
                Article.newBuilder(article)
                        .setContent(
                                io.communique.events.Content.newBuilder(content)
                                        .setHeadline(content.getHeadline() + "!")
                                        .build())
                        .build();
        assertRefused(changed);
        assertRefused(Article.newBuilder(article).setIssuer("Somebody else").build());
        assertRefused(Article.newBuilder(article).setVersion(9).build());
        assertRefused(Article.newBuilder(article).setSignature("x..y").build());
        assertThat(meters.counter("communique.signatures.refused").count()).isEqualTo(4);
        verifyNoInteractions(takeStatement);
    }

    @Test
    void aStateOfANewerContractIsTakenDownAndParked() throws Exception {
        var unknown =
                Article.newBuilder(content())
                        .setState(ArticleState.UNKNOWN)
                        .setContent(null)
                        .build();
        assertThatThrownBy(() -> articles().read(record(unknown))).isInstanceOf(BrokenRecord.class);
        var taken = ArgumentCaptor.forClass(SignedStatement.class);
        verify(takeStatement).take(taken.capture());
        assertThat(taken.getValue().standing()).isEqualTo(Standing.UNKNOWN);
    }

    @Test
    void whatIsNoRecordIsBroken() throws Exception {
        var reader = articles();
        var article = sealed(content());
        var wired = wire.frame(Wire.store(article));
        var id = article.getArticleId();
        assertThatThrownBy(() -> reader.read(new ConsumerRecord<>("t", 0, 0, id, null)))
                .isInstanceOf(BrokenRecord.class);
        assertThatThrownBy(() ->
                        reader.read(new ConsumerRecord<>("t", 0, 0, id, new byte[] {1, 2, 3})))
                .isInstanceOf(BrokenRecord.class);
        assertThatThrownBy(() -> reader.read(new ConsumerRecord<>("t", 0, 0, "another", wired)))
                .isInstanceOf(BrokenRecord.class);
        verifyNoInteractions(takeStatement);
    }

    @Test
    void renditionsThatWaitedAndDifferParkTheArticle() throws Exception {
        when(takeStatement.take(any())).thenReturn(new Taken.Refused("page: the body"));
        assertThatThrownBy(() -> articles().read(record(sealed(content()))))
                .isInstanceOf(BrokenRecord.class)
                .hasMessageContaining("page: the body");
    }

    @Test
    void renditionsAreTakenWithTheTimeOfTheirMaking() {
        var sent = record(set(List.of(rendition("page"), rendition("hologram"))));
        var record =
                new ConsumerRecord<>(
                        sent.topic(),
                        0,
                        0,
                        1_774_342_560_000L,
                        TimestampType.CREATE_TIME,
                        0,
                        0,
                        sent.key(),
                        sent.value(),
                        sent.headers(),
                        Optional.empty());
        new RenditionReader(wire, readProof, takeRenditions).read(record);
        var taken = ArgumentCaptor.forClass(Renditions.class);
        verify(takeRenditions).take(taken.capture(), any());
        assertThat(taken.getValue().renderedAt()).isEqualTo("2026-03-24T08:56:00Z");
        assertThat(taken.getValue().all()).hasSize(1);
    }

    @Test
    void renditionsThatDifferAreParked() {
        when(takeRenditions.take(any(), any())).thenReturn(new Taken.Refused("text"));
        assertThatThrownBy(() ->
                        new RenditionReader(wire, readProof, takeRenditions)
                                .read(record(set(List.of(rendition("text"))))))
                .isInstanceOf(BrokenRecord.class);
    }

    @Test
    void aWithdrawnVersionsEmptySetSaysNothing() {
        new RenditionReader(wire, readProof, takeRenditions).read(record(set(List.of())));
        verifyNoInteractions(takeRenditions);
    }

    private void assertRefused(Article article) {
        assertThatThrownBy(() -> articles().read(record(article))).isInstanceOf(BrokenRecord.class);
    }

    private ArticleReader articles() throws Exception {
        var raw = ((EdECPublicKey) keys.getPublic()).getEncoded();
        var x =
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(
                                java.util.Arrays.copyOfRange(raw, raw.length - 32, raw.length));
        var file = folder.resolve("jwks.json");
        Files.writeString(
                file,
                """
                {"keys":[{"kty":"OKP","crv":"Ed25519","kid":"%s","x":"%s"}]}\
                """
                        .formatted(KEY_ID, x));
        return new ArticleReader(wire, new PublicKeys(file), takeStatement, meters);
    }

    private Article sealed(Article article) {
        return Article.newBuilder(article)
                .setSignature(Seal.seal(CanonicalForm.of(article), keys.getPrivate(), KEY_ID))
                .build();
    }

    private static Article content() {
        var article = StatementFormTest.article();
        return Article.newBuilder(article)
                .setContentHash(CanonicalForm.contentHash(article.getContent()))
                .build();
    }

    private static RenditionSet set(List<Rendition> renditions) {
        return RenditionSet.newBuilder()
                .setArticleId("5b2c0c1e-6a0e-4d6e-9a53-2f1a7c1d0001")
                .setVersion(3)
                .setRendererVersion(1)
                .setContentHash("1".repeat(64))
                .setPath("/news/northants/2026/11/a-statement/")
                .setRenditions(renditions)
                .build();
    }

    private static Rendition rendition(String name) {
        return Rendition.newBuilder()
                .setName(name)
                .setMediaType("text/plain")
                .setBytes(ByteBuffer.wrap(new byte[] {65}))
                .setSha256("x")
                .build();
    }

    private ConsumerRecord<String, byte[]> record(SpecificRecordBase record) {
        return new ConsumerRecord<>(
                "t", 0, 0, record.get("articleId").toString(), wire.frame(Wire.store(record)));
    }

    private static KeyPair generated() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
