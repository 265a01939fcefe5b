package io.communique.intake.kafka;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import com.sun.net.httpserver.HttpServer;
import io.communique.events.Decision;
import io.communique.events.Standing;
import io.communique.events.Verdict;
import io.communique.intake.LearnDecision;
import io.communique.intake.domain.Outcome;
import io.communique.platform.kafka.BrokenRecord;
import io.communique.schemas.Wire;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DecisionReaderTest {

    private static final UUID ARTICLE = UUID.fromString("0f0e0d0c-0000-4000-8000-000000000001");
    private static final Instant AT = Instant.parse("2021-03-24T12:56:00Z");

    private final LearnDecision learn = mock(LearnDecision.class);
    private HttpServer registry;
    private Wire wire;
    private DecisionReader reader;

    /** A registry that knows one schema, under the id 7. */
    @BeforeEach
    void open() throws IOException {
        registry = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        registry.createContext(
                "/",
                exchange -> {
                    byte[] answer = "{\"id\":7}".getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, answer.length);
                    try (var body = exchange.getResponseBody()) {
                        body.write(answer);
                    }
                });
        registry.start();
        wire = new Wire(URI.create("http://127.0.0.1:" + registry.getAddress().getPort()));
        reader = new DecisionReader(wire, learn);
    }

    @AfterEach
    void close() {
        registry.stop(0);
    }

    @Test
    void hearsEveryFieldOfADecision() {
        reader.read(record(bytes(ARTICLE.toString(), Verdict.RETURNED, Standing.PUBLISHED)));
        verify(learn)
                .learn(
                        ARTICLE,
                        new Outcome(
                                4,
                                3,
                                Outcome.Verdict.RETURNED,
                                "Name the street.",
                                io.communique.intake.domain.Standing.PUBLISHED,
                                2,
                                AT));
    }

    @Test
    void brokenRecordsAreCalledSo() {
        for (byte[] broken :
                new byte[][] {
                    new byte[0],
                    {1, 0, 0, 0, 7, 0},
                    bytes("nonsense", Verdict.APPROVED, Standing.PUBLISHED),
                    bytes(ARTICLE.toString(), Verdict.UNKNOWN, Standing.PUBLISHED),
                    bytes(ARTICLE.toString(), Verdict.APPROVED, Standing.UNKNOWN)
                }) {
            assertThatThrownBy(() -> reader.read(record(broken))).isInstanceOf(BrokenRecord.class);
        }
        verifyNoInteractions(learn);
    }

    @Test
    void nothingIsNoDecision() {
        reader.read(record(null));
        verifyNoInteractions(learn);
    }

    private byte[] bytes(String articleId, Verdict verdict, Standing standing) {
        var decision =
                Decision.newBuilder()
                        .setArticleId(articleId)
                        .setSequence(4)
                        .setRevision(3)
                        .setVerdict(verdict)
                        .setComment("Name the street.")
                        .setStanding(standing)
                        .setVersion(1)
                        .setPublishedRevision(2)
                        .setReleaseAt(AT)
                        .setAt(AT)
                        .build();
        return wire.frame(Wire.store(decision));
    }

    private static ConsumerRecord<String, byte[]> record(byte @Nullable [] value) {
        return new ConsumerRecord<>("communique.decisions", 0, 0, ARTICLE.toString(), value);
    }
}
