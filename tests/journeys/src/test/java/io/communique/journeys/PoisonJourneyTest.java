package io.communique.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.communique.events.Article;
import io.communique.journeys.Newsroom.Submitted;
import io.communique.schemas.CanonicalForm;
import io.communique.schemas.Seal;
import io.communique.schemas.Topics;
import io.communique.schemas.Wire;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Someone with the broker's highest password writes what no reader can use, or may believe. Each
 * such record goes to each reader's dead letters once, with why; what stands behind it flows on.
 */
@Order(Order.DEFAULT + 4)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PoisonJourneyTest {

    private static final String JSON = "application/json";

    /** Who believes nothing without its seal; approval only compares, and believes itself. */
    private static final List<String> BELIEVERS_IN_SEALS = List.of("rendering", "syndication");

    private static final List<String> UNREADABLE =
            List.of(
                    "bad magic",
                    "unknown schema",
                    "truncated",
                    "empty",
                    "one byte",
                    "no value",
                    "another topic's record");

    private LocalSystem system;
    private Newsroom newsroom;
    private Wire wire;
    private Submitted victim;
    private Submitted behind;
    private SiteCopy before;

    /** By name, the offset of each on the victim's partition. */
    private final Map<String, Long> offsets = new LinkedHashMap<>();

    private int partition;
    private Future<RecordMetadata> keyless;

    @BeforeAll
    void poison() throws Exception {
        system = LocalSystem.battered();
        newsroom = new Newsroom(system);
        wire = new Wire(URI.create(system.env("REGISTRY_URL")));
        victim = newsroom.publish(JSON, draft("The victim", "True words."));
        var admin = new Principal(system, "admin");
        var real = last(admin, "communique.articles", victim);
        var rendered = last(admin, "communique.renditions", victim);
        partition = real.partition();
        before = SiteCopy.of(newsroom, List.of(victim.path()));
        try (var producer = admin.producer()) {
            for (var poison : poisons(real.value(), rendered.value()).entrySet()) {
                var key = key(poison.getKey());
                var record =
                        new ProducerRecord<>(
                                "communique.articles", partition, key, poison.getValue());
                offsets.put(poison.getKey(), producer.send(record).get().offset());
            }
            keyless = producer.send(new ProducerRecord<>("communique.articles", real.value()));
            producer.flush();
        }
        behind = correct();
    }

    private String key(String name) {
        return UNREADABLE.contains(name) || name.equals("another key")
                ? UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString()
                : victim.articleId();
    }

    private static ConsumerRecord<String, byte[]> last(
            Principal reader, String topic, Submitted article) throws Exception {
        Newsroom.until(
                () ->
                        reader.readAll(topic).stream()
                                .anyMatch(one -> article.articleId().equals(one.key())),
                "it is on " + topic);
        return reader.readAll(topic).stream()
                .filter(one -> article.articleId().equals(one.key()))
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    private Map<String, byte[]> poisons(byte[] real, byte[] rendered) throws Exception {
        var article = wire.read(Topics.ARTICLES, real);
        var poisons = new LinkedHashMap<String, byte[]>();
        poisons.put("bad magic", with(real, 0, 1));
        poisons.put("unknown schema", ByteBuffer.wrap(real.clone()).putInt(1, 999_999).array());
        poisons.put("truncated", Arrays.copyOf(real, real.length / 2));
        poisons.put("empty", new byte[0]);
        poisons.put("one byte", new byte[] {0});
        poisons.put("no value", null);
        poisons.put("another key", real);
        poisons.put("another topic's record", rendered);
        poisons.put("no seal", wire.frame(Wire.store(copy(article).setSignature("").build())));
        poisons.put("another's words", wire.frame(Wire.store(withOtherWords(article))));
        var stranger = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate();
        var forged = withOtherWords(article);
        for (var kid : List.of("stranger", kid(article))) {
            var seal = Seal.seal(CanonicalForm.of(forged), stranger, kid);
            poisons.put(
                    "a stranger's seal" + (kid.equals("stranger") ? "" : " in the true key's name"),
                    wire.frame(Wire.store(copy(forged).setSignature(seal).build())));
        }
        return poisons;
    }

    private static byte[] with(byte[] bytes, int at, int value) {
        var changed = bytes.clone();
        changed[at] = (byte) value;
        return changed;
    }

    private static Article.Builder copy(Article article) {
        return Article.newBuilder(article);
    }

    /** Well-formed in everything but that approval never sealed it. */
    private static Article withOtherWords(Article article) {
        var content =
                io.communique.events.Content.newBuilder(article.getContent())
                        .setHeadline("The villain")
                        .build();
        return copy(article)
                .setVersion(article.getVersion() + 1)
                .setContent(content)
                .setContentHash(CanonicalForm.contentHash(content))
                .build();
    }

    private static String kid(Article article) {
        var header = article.getSignature().split("\\.")[0];
        var json =
                new String(java.util.Base64.getUrlDecoder().decode(header), StandardCharsets.UTF_8);
        return json.replaceAll(".*\"kid\":\"([^\"]+)\".*", "$1");
    }

    /** On the same partition, behind all the poison. */
    private Submitted correct() throws Exception {
        var live = newsroom.get("INTAKE_URL", "/drafts/" + victim.articleId(), "editor2");
        var saved =
                newsroom.save(
                                "editor2",
                                victim.articleId(),
                                live.expect(200).header("ETag"),
                                JSON,
                                draft("The victim", "Words behind the poison."))
                        .expect(200);
        var submitted = newsroom.submit("editor2", saved);
        assertThat(SiteCopy.of(newsroom, List.of(victim.path()))).isEqualTo(before);
        newsroom.decide("approver", submitted, "approve").expect(201);
        return submitted;
    }

    private static String draft(String headline, String body) {
        return """
        {"area":"example","headline":"%s","summary":"In short.","body":"%s","locale":"en-GB"}
        """
                .formatted(headline, body);
    }

    @Test
    void whatStandsBehindFlowsOn() throws Exception {
        Newsroom.until(() -> newsroom.showsVersion(behind.path(), 2), "the correction shows");
        assertThat(newsroom.site(behind.path()).text())
                .contains("Words behind the poison.")
                .doesNotContain("The villain");
        for (var list : List.of("/", "/feed.atom", "/news/example/", "/changes/")) {
            assertThat(newsroom.site(list).text()).doesNotContain("The villain");
        }
        assertThat(newsroom.maps()).doesNotContain("The villain");
    }

    @Test
    void eachReaderParksEachRecordOnceAndSaysWhy() throws Exception {
        for (var reader : List.of("rendering", "syndication", "approval")) {
            Newsroom.until(
                    () ->
                            BELIEVERS_IN_SEALS.contains(reader)
                                    ? letters(reader).keySet().containsAll(offsets.values())
                                    : letters(reader)
                                            .keySet()
                                            .containsAll(
                                                    UNREADABLE.stream().map(offsets::get).toList()),
                    () -> reader + " has parked everything; " + missing(reader),
                    500);
        }
        // A record that were parked twice would be by now.
        newsroom.publish(JSON, draft("After the poison", "It flows."));
        for (var reader : List.of("rendering", "syndication", "approval")) {
            assertThat(letters(reader).values())
                    .as(reader)
                    .allSatisfy(letters -> assertThat(letters).hasSize(1))
                    .allSatisfy(letters -> assertThat(why(letters.getFirst())).isNotBlank());
        }
        offsets.forEach((name, offset) ->
                System.out.printf(
                        "%-42s %s%n",
                        name,
                        List.of("rendering", "syndication", "approval").stream()
                                .map(reader -> letters(reader).get(offset))
                                .map(found -> found == null ? "-" : why(found.getFirst()))
                                .toList()));
    }

    private List<String> missing(String reader) {
        var found = letters(reader).keySet();
        return offsets.entrySet().stream()
                .filter(one -> !found.contains(one.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String why(ConsumerRecord<String, byte[]> letter) {
        return header(letter, "dl_why");
    }

    private static String header(ConsumerRecord<String, byte[]> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    /** A reader's dead letters of the poisoned partition, by the offset they came from. */
    private Map<Long, List<ConsumerRecord<String, byte[]>>> letters(String reader) {
        var letters = new HashMap<Long, List<ConsumerRecord<String, byte[]>>>();
        for (var letter :
                new Principal(system, "admin").readAll("communique.dead-letters." + reader)) {
            if (header(letter, "dl_topic").equals("communique.articles")
                    && header(letter, "dl_partition").equals(Integer.toString(partition))
                    && offsets.containsValue(Long.parseLong(header(letter, "dl_offset")))) {
                letters.computeIfAbsent(
                                Long.parseLong(header(letter, "dl_offset")),
                                _ -> new java.util.ArrayList<>())
                        .add(letter);
            }
        }
        return letters;
    }

    /**
     * What compaction would leave of an article is its newest sealed version, whoever wrote last.
     */
    @Test
    void theLogIsMendedBehindAForgery() throws Exception {
        var other = newsroom.publish(JSON, draft("Another victim", "True words as well."));
        var admin = new Principal(system, "admin");
        var real = last(admin, "communique.articles", other);
        var forged =
                wire.frame(Wire.store(withOtherWords(wire.read(Topics.ARTICLES, real.value()))));
        try (var producer = admin.producer()) {
            producer.send(new ProducerRecord<>("communique.articles", other.articleId(), forged))
                    .get();
        }
        Newsroom.until(
                () -> {
                    try {
                        return Arrays.equals(
                                last(admin, "communique.articles", other).value(), real.value());
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                },
                "the article is told again",
                1_000);
        assertThat(newsroom.site(other.path()).text()).contains("Another victim");
    }

    @Test
    void theBrokerTakesNothingWithoutAKey() {
        assertThatThrownBy(keyless::get).hasMessageContaining("without key");
    }

    @Test
    void whatIsParkedIsShown() throws Exception {
        var parked = system.run("parked").orFail();
        assertThat(parked.out()).contains(victim.articleId());
    }
}
