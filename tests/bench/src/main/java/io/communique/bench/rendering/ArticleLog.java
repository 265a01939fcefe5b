package io.communique.bench.rendering;

import io.communique.events.Approvals;
import io.communique.events.Article;
import io.communique.events.ArticleState;
import io.communique.events.Content;
import io.communique.events.Policy;
import io.communique.events.Social;
import io.communique.journeys.LocalSystem;
import io.communique.journeys.Newsroom;
import io.communique.schemas.CanonicalForm;
import io.communique.schemas.PublicKeys;
import io.communique.schemas.Seal;
import io.communique.schemas.Topics;
import io.communique.schemas.Wire;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The log of a system of the bench's own, on which it writes articles that approval might have
 * sealed.
 */
final class ArticleLog implements AutoCloseable {

    private static final int PARTITIONS = 12;

    private final Wire wire;
    private final PrivateKey key;
    private final String keyId;
    private final Admin admin;
    private final KafkaProducer<String, byte[]> producer;

    ArticleLog(LocalSystem system) throws Exception {
        wire = new Wire(URI.create(system.env("REGISTRY_URL")));
        var secrets = system.data().resolve("secrets");
        key = key(secrets.resolve("signing-key.pem"));
        keyId =
                new PublicKeys(secrets.resolve("signing-keys.json"))
                        .byId()
                        .keySet()
                        .iterator()
                        .next();
        var kafka = new Properties();
        try (var in = Files.newBufferedReader(Path.of(system.env("KAFKA_PROPERTIES_ADMIN")))) {
            kafka.load(in);
        }
        admin = Admin.create(kafka);
        kafka.put("acks", "all");
        kafka.put("compression.type", "lz4");
        producer = new KafkaProducer<>(kafka, new StringSerializer(), new ByteArraySerializer());
    }

    private static PrivateKey key(Path file) throws Exception {
        var base64 = Files.readString(file).replaceAll("-----[A-Z ]+-----|\\s", "");
        return KeyFactory.getInstance("Ed25519")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
    }

    /** An article, and its record ready to be written. */
    record Sealed(Article article, ProducerRecord<String, byte[]> record) {}

    /** Made before any time is taken. */
    List<Sealed> sealed(int first, int many) {
        return IntStream.range(first, first + many).parallel().mapToObj(this::sealed).toList();
    }

    private Sealed sealed(int number) {
        var statement = Newsdesk.statement(number);
        var path = "/news/example/bench/" + number + "/";
        var content =
                Content.newBuilder()
                        .setArea("example")
                        .setLabel(statement.label())
                        .setHeadline(statement.headline())
                        .setSummary(statement.summary())
                        .setBody(statement.body())
                        .setLocale(statement.language().tag())
                        .setPath(path)
                        .setSocial(Social.newBuilder().build())
                        .build();
        var released = statement.releasedAt().truncatedTo(ChronoUnit.MILLIS);
        var article =
                Article.newBuilder()
                        .setArticleId(statement.articleId().toString())
                        .setVersion(1)
                        .setRevision(1)
                        .setState(ArticleState.PUBLISHED)
                        .setIssuer("Example")
                        .setApprovedAt(released)
                        .setReleasedAt(released)
                        .setFirstReleasedAt(released)
                        .setPolicy(
                                new Policy("one-approver", List.of(new Approvals("approver", 1))))
                        .setContentHash(CanonicalForm.contentHash(content))
                        .setPath(path)
                        .setContent(content)
                        .setSignature("")
                        .build();
        var signature = Seal.seal(CanonicalForm.of(article), key, keyId);
        var signed = Article.newBuilder(article).setSignature(signature).build();
        return new Sealed(
                signed,
                new ProducerRecord<>(
                        Topics.ARTICLES.name(),
                        signed.getArticleId(),
                        wire.frame(Wire.store(signed))));
    }

    void write(List<Sealed> articles) {
        articles.forEach(article -> producer.send(article.record()));
        producer.flush();
    }

    /**
     * Moves these readers to the log's end, as if they had read all of it. They stand still, and
     * the broker has to give them up first.
     */
    void passOver(List<String> readers) throws Exception {
        var ends = new HashMap<TopicPartition, OffsetAndMetadata>();
        ends(Topics.ARTICLES.name())
                .forEach((partition, end) -> ends.put(partition, new OffsetAndMetadata(end)));
        for (var reader : readers) {
            Newsroom.until(() -> isGivenUp(reader), "the broker gives up " + reader, 200);
            awaited(admin.alterConsumerGroupOffsets(reader, ends).all());
        }
    }

    private boolean isGivenUp(String reader) {
        return awaited(admin.describeConsumerGroups(List.of(reader)).all()).values().stream()
                .allMatch(group -> group.members().isEmpty());
    }

    /** How many rendition sets the broker has taken so far. */
    long renditions() {
        return sum(ends(Topics.RENDITIONS.name()));
    }

    /** How many receipts, of which partners are told, it has taken so far. */
    long deliveries() {
        return sum(ends(Topics.DELIVERIES.name()));
    }

    private static long sum(Map<TopicPartition, Long> ends) {
        return ends.values().stream().mapToLong(Long::longValue).sum();
    }

    private Map<TopicPartition, Long> ends(String topic) {
        var latest =
                IntStream.range(0, PARTITIONS)
                        .mapToObj(i -> new TopicPartition(topic, i))
                        .collect(Collectors.toMap(it -> it, _ -> OffsetSpec.latest()));
        return awaited(admin.listOffsets(latest).all()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, end -> end.getValue().offset()));
    }

    private static <T> T awaited(KafkaFuture<T> answer) {
        return answer.toCompletionStage().toCompletableFuture().join();
    }

    @Override
    public void close() {
        producer.close();
        admin.close();
    }
}
