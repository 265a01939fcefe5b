package io.communique.approval;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.communique.testkit.TestDatabase;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.convention.TestBean;

/** Approval through its front door, on a real database; the broker is away all the time. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.kafka.bootstrap-servers=127.0.0.1:1",
            "spring.kafka.listener.auto-startup=false",
            "communique.registry-url=http://127.0.0.1:1",
            "communique.areas.example.issuer=Example",
            "spring.security.oauth2.resourceserver.jwt.issuer-uri=http://127.0.0.1:1"
        })
class ApprovalDoorTest {

    @TempDir static Path folder;
    @LocalServerPort int port;
    @Autowired ReceiveSubmission submissions;
    @Autowired Articles articles;
    @Autowired EmitAgain emissions;
    @Autowired JdbcClient jdbc;
    @TestBean JwtDecoder jwtDecoder;

    private final HttpClient http = HttpClient.newHttpClient();
    private final UUID article = UUID.randomUUID();

    /** A token of the form user.role.role. */
    static JwtDecoder jwtDecoder() {
        return token -> {
            var words = Arrays.asList(token.split("\\."));
            return Jwt.withTokenValue(token)
                    .header("alg", "none")
                    .subject(words.getFirst())
                    .claim("roles", words.subList(1, words.size()))
                    .claim("areas", List.of("example"))
                    .build();
        };
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) throws Exception {
        TestDatabase.of("approval").forEach((name, value) -> registry.add(name, () -> value));
        var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        var key = folder.resolve("key.pem");
        var pem = Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded());
        Files.writeString(
                key, "-----BEGIN PRIVATE KEY-----\n" + pem + "\n-----END PRIVATE KEY-----\n");
        var encoded = pair.getPublic().getEncoded();
        var x = Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
        var keys = folder.resolve("keys.json");
        Files.writeString(
                keys,
                """
                {"keys":[{"kty":"OKP","crv":"Ed25519","kid":"test","x":"%s"}]}
                """
                        .formatted(Base64.getUrlEncoder().withoutPadding().encodeToString(x)));
        registry.add("communique.signing.private-key", key::toString);
        registry.add("communique.signing.public-keys", keys::toString);
    }

    @Test
    void anApprovalPublishesOnceAndTheSameAgainGetsTheFirstAnswer() throws Exception {
        submissions.receive(Samples.revision(article, 1, "hash"));
        var first = decide(1, "approver.approver", "hash", "approve");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.body())
                .contains("\"state\":\"published\"", "\"version\":1", "\"path\":\"/news/example/");
        var again = decide(1, "approver.approver", "hash", "approve");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(decide(1, "approver.approver", "hash", "return").statusCode()).isEqualTo(409);
        assertThat(decide(1, "approver2.approver", "hash", "approve").statusCode()).isEqualTo(409);
        assertThat(waiting("communique.articles")).isEqualTo(1);
        assertThat(waiting("communique.decisions")).isEqualTo(1);
        assertThat(get("/articles/" + article, "editor.editor").body())
                .contains("\"state\":\"published\"");
    }

    @Test
    void whoMayNotAndWhatIsNotTheSameIsRefused() throws Exception {
        submissions.receive(Samples.revision(article, 1, "hash"));
        assertThat(decide(1, "editor.approver", "hash", "approve").statusCode()).isEqualTo(403);
        assertThat(decide(1, "legal.legal", "hash", "approve").statusCode()).isEqualTo(403);
        assertThat(decide(1, "approver.approver", "other", "approve").statusCode()).isEqualTo(412);
        assertThat(decide(1, "approver.approver", null, "approve").statusCode()).isEqualTo(428);
        assertThat(decide(2, "approver.approver", "hash", "approve").statusCode()).isEqualTo(404);
        assertThat(decide(1, "approver.approver", "hash", "perhaps").statusCode()).isEqualTo(422);
        assertThat(decide(1, "", "hash", "approve").statusCode()).isEqualTo(401);
        assertThat(waiting("communique.articles")).isZero();
    }

    @Test
    void aNewerSubmissionTakesThePlaceOfOneThatWaits() throws Exception {
        submissions.receive(Samples.revision(article, 1, "one"));
        submissions.receive(Samples.revision(article, 2, "two"));
        submissions.receive(Samples.revision(article, 1, "one"));
        assertThat(decide(1, "approver.approver", "one", "approve").statusCode()).isEqualTo(409);
        assertThat(decide(2, "approver.approver", "two", "approve").statusCode()).isEqualTo(201);
    }

    @Test
    void aReviewShowsEverythingAndIsStoredNowhere() throws Exception {
        var missing = get("/reviews/" + article + "/1", "approver.approver");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.headers().firstValue("Retry-After")).hasValue("1");
        submissions.receive(Samples.revision(article, 1, "hash"));
        var review = get("/reviews/" + article + "/1", "approver.approver");
        assertThat(review.headers().firstValue("ETag")).hasValue("\"hash\"");
        assertThat(review.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(review.body()).contains("until further notice", "\"contributors\":[\"editor\"]");
        assertThat(get("/reviews?state=awaiting", "approver.approver").body())
                .contains(article.toString());
    }

    @Test
    void aWithdrawalClosesEverythingAndIsRepeatable() throws Exception {
        submissions.receive(Samples.revision(article, 1, "one"));
        decide(1, "approver.approver", "one", "approve");
        submissions.receive(Samples.revision(article, 2, "two"));
        assertThat(withdraw("approver.approver").statusCode()).isEqualTo(403);
        var first = withdraw("senior.senior");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.body()).contains("\"version\":2", "\"state\":\"withdrawn\"");
        assertThat(withdraw("legal.legal").statusCode()).isEqualTo(200);
        assertThat(decide(2, "approver.approver", "two", "approve").statusCode()).isEqualTo(409);
        submissions.receive(Samples.revision(article, 3, "three"));
        assertThat(decide(3, "approver.approver", "three", "approve").statusCode()).isEqualTo(409);
        assertThat(waiting("communique.articles")).isEqualTo(2);
    }

    @Test
    void whoeverSavedTheDraftSinceMayNotDecideEither() throws Exception {
        submissions.receive(Samples.revision(article, 1, "hash"));
        submissions.receive(Samples.by(article, 1, "hash", Set.of("editor", "approver")));
        assertThat(decide(1, "approver.approver", "hash", "approve").statusCode()).isEqualTo(403);
        assertThat(decide(1, "approver2.approver", "hash", "approve").statusCode()).isEqualTo(201);
        submissions.receive(Samples.by(article, 1, "hash", Set.of("approver2")));
        assertThat(decide(1, "approver2.approver", "hash", "approve").statusCode())
                .as("what is decided stays as it was")
                .isEqualTo(200);
    }

    @Test
    void aCursorOfNoTimeIsNone() throws Exception {
        for (var time : List.of("-1000000000-01-01T00:00:00Z", "+294277-01-01T00:00:00Z")) {
            var cursor =
                    Base64.getUrlEncoder().encodeToString((time + " " + article).getBytes(UTF_8));
            assertThat(get("/reviews?after=" + cursor, "approver.approver").statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void aKeyOfAnEmissionBindsItsEmptyBody() throws Exception {
        submissions.receive(Samples.revision(article, 1, "hash"));
        var path = "/articles/" + article + "/emissions";
        assertThat(emit(path, "").statusCode()).isEqualTo(202);
        assertThat(emit(path, "{}").statusCode()).isEqualTo(422);
        assertThat(emit(path, "{\"x\":1}").statusCode()).isEqualTo(422);
        assertThat(emit(path, "garbage").statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> emit(String path, String body) throws Exception {
        return http.send(
                request(path, "admin.admin")
                        .header("Idempotency-Key", article.toString())
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    /** The repeat makes the log begin a new segment, so that the withdrawn words are compacted. */
    @Test
    void aWithdrawalIsToldOnceMoreWhenCompactionIsDue() throws Exception {
        submissions.receive(Samples.revision(article, 1, "one"));
        decide(1, "approver.approver", "one", "approve");
        withdraw("senior.senior");
        var lag = Duration.ofMinutes(10);
        var later = new AtomicReference<>(Instant.now().plus(lag));
        var again = new TellWithdrawalsAgain(articles, emissions, clock(later), lag);
        arriveAll();
        again.tell();
        assertThat(waiting("communique.articles")).isZero();
        later.updateAndGet(at -> at.plusSeconds(30));
        again.tell();
        assertThat(waiting("communique.articles")).isEqualTo(1);
        arriveAll();
        later.updateAndGet(at -> at.plusSeconds(30));
        again.tell();
        assertThat(waiting("communique.articles")).isZero();
    }

    private void arriveAll() {
        jdbc.sql("delete from outbox where key = :key").param("key", article.toString()).update();
    }

    private static Clock clock(AtomicReference<Instant> at) {
        return new Clock() {
            @Override
            public Instant instant() {
                return at.get();
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }

    @Test
    void aFutureDateIsKeptUntilItComesAndAWithdrawalCancelsIt() throws Exception {
        var tomorrow = Instant.now().plusSeconds(86_400);
        submissions.receive(Samples.revision(article, 1, "hash", tomorrow));
        assertThat(decide(1, "approver.approver", "hash", "approve").body())
                .contains("\"state\":\"scheduled\"", "\"releaseAt\"");
        assertThat(waiting("communique.articles")).isZero();
        assertThat(withdraw("senior.senior").statusCode()).isEqualTo(201);
        assertThat(get("/articles/" + article, "senior.senior").body())
                .contains("\"state\":\"withdrawn\"")
                .doesNotContain("releaseAt");
        assertThat(waiting("communique.articles")).isZero();
    }

    @Test
    void anIdempotencyKeyBindsItsFirstBody() throws Exception {
        submissions.receive(Samples.revision(article, 1, "hash"));
        var first = decide(1, "approver.approver", "hash", "approve", "key-" + article);
        var again = decide(1, "approver.approver", "hash", "approve", "key-" + article);
        var other = decide(1, "approver.approver", "hash", "return", "key-" + article);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("ETag")).hasValue("\"hash\"");
        assertThat(other.statusCode()).isEqualTo(422);
    }

    @Test
    void theServicesRoleCannotRewriteADecision() throws Exception {
        submissions.receive(Samples.revision(article, 1, "hash"));
        decide(1, "approver.approver", "hash", "return");
        for (var sql :
                List.of(
                        "update decisions set verdict = 'APPROVE'",
                        "delete from decisions",
                        "create table mine (x int)",
                        "insert into decisions select article_id, 9, 'APPROVE', 'editor', null,"
                                + " 'hash', now(), 1, null from articles limit 1")) {
            assertThatThrownBy(() -> jdbc.sql(sql).update())
                    .as(sql)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    private int waiting(String topic) {
        return jdbc.sql("select count(*) from outbox where topic = :topic and key = :key")
                .param("topic", topic)
                .param("key", article.toString())
                .query(Integer.class)
                .single();
    }

    private HttpResponse<String> decide(int revision, String user, String hash, String verdict)
            throws Exception {
        return decide(revision, user, hash, verdict, null);
    }

    private HttpResponse<String> decide(
            int revision, String user, String hash, String verdict, String key) throws Exception {
        var request =
                request("/reviews/" + article + "/" + revision + "/decisions", user)
                        .POST(BodyPublishers.ofString("{\"verdict\":\"" + verdict + "\"}"));
        if (hash != null) {
            request.header("If-Match", "\"" + hash + "\"");
        }
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> withdraw(String user) throws Exception {
        return http.send(
                request("/articles/" + article + "/withdrawal", user)
                        .POST(BodyPublishers.ofString("{\"reason\":\"a name was wrong\"}"))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path, String user) throws Exception {
        return http.send(request(path, user).GET().build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String user) {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Content-Type", "application/json");
        return user.isEmpty() ? request : request.header("Authorization", "Bearer " + user);
    }
}
