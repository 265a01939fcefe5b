package io.communique.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import io.communique.syndication.domain.Rendition;
import io.communique.syndication.domain.Renditions;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** What is answered from memory is, to the byte and the header, what the database would answer. */
@TestPropertySource(properties = "communique.remembered=10m")
class RememberedTest extends WholeSite {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired private PublicShelf shelf;
    @Autowired private TransactionTemplate transaction;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Faithful sample = Faithful.photographed();

    private record Told(int status, Map<String, List<String>> headers, String hash) {}

    @Test
    void memoryAnswersAsTheDatabaseDoes() throws Exception {
        show(sample);
        var asked = questions();

        // While the shelf is being changed every answer is the database's.
        var fromTheDatabase =
                transaction.execute(change -> {
                    shelf.clear(sample.statement().articleId());
                    change.setRollbackOnly();
                    return asked.stream().map(this::ask).toList();
                });
        asked.forEach(this::ask);
        jdbc.sql("delete from artefact").update();

        for (int i = 0; i < asked.size(); i++) {
            var question = asked.get(i);
            assertThat(ask(question))
                    .as("%s %s %s", question.method(), question.uri(), question.headers().map())
                    .isEqualTo(fromTheDatabase.get(i));
        }
        assertThat(fromTheDatabase).extracting(Told::status).contains(200, 304, 404);

        takeStatement.take(sample.withdrawn(2, LATER));
        assertThat(ask(asked.getFirst()).status()).isEqualTo(410);
    }

    @Test
    void nobodyWaitsBehindAReaderWhoWaits() {
        var list = HttpRequest.newBuilder(site.uri("/changes/")).build();
        transaction.executeWithoutResult(_ -> {
            jdbc.sql("lock table public_article in access exclusive mode").update();
            for (int reader = 0;
                    reader < 4 * Runtime.getRuntime().availableProcessors();
                    reader++) {
                var _ = http.sendAsync(list, BodyHandlers.discarding());
            }
            for (int other = 0; other < 20; other++) {
                var page = HttpRequest.newBuilder(site.uri("/accessibility/")).timeout(PATIENCE);
                assertThat(ask(page.build()).status()).isEqualTo(200);
            }
        });
    }

    /** Each thing on the shelf, asked for in each way. */
    private List<HttpRequest> questions() throws Exception {
        var home = sample.statement().path();
        var pictures =
                sample.renditions().all().stream()
                        .filter(one -> one.name().isPhoto() || one.name().isCard())
                        .map(Rendition::fileName);
        var names =
                Stream.concat(
                        pictures,
                        Stream.of(
                                "",
                                "?lang=cy",
                                "index.md",
                                "statement.json",
                                "statement.jws",
                                "card.png",
                                "photo-480.jpg",
                                "card-0000000000000000.jpg"));
        var questions = new ArrayList<HttpRequest>();
        for (var name : names.toList()) {
            var request = HttpRequest.newBuilder(site.uri(home + name));
            for (var encoding : List.of("identity", "gzip", "br, gzip;q=0")) {
                var packed = request.copy().header("Accept-Encoding", encoding);
                var tag =
                        http.send(packed.build(), BodyHandlers.discarding())
                                .headers()
                                .firstValue("ETag")
                                .orElse("*");
                questions.add(packed.build());
                questions.add(packed.copy().method("HEAD", BodyPublishers.noBody()).build());
                for (var known : List.of(tag, "\"other\"", "\"other\", W/" + tag, "*")) {
                    questions.add(packed.copy().header("If-None-Match", known).build());
                }
            }
            questions.add(request.copy().header("Range", "bytes=0-9").build());
        }
        return questions;
    }

    private Told ask(HttpRequest question) {
        try {
            var answer = http.send(question, BodyHandlers.ofByteArray());
            var headers = new TreeMap<>(answer.headers().map());
            headers.remove("date");
            return new Told(answer.statusCode(), headers, Renditions.sha256(answer.body()));
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
