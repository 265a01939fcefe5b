package io.communique.bench.rendering;

import io.communique.events.Approvals;
import io.communique.events.Article;
import io.communique.events.ArticleState;
import io.communique.events.Content;
import io.communique.events.Policy;
import io.communique.events.Social;
import io.communique.journeys.LocalSystem;
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
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
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

    /** Records ready to be written, made before any time is taken. */
    List<ProducerRecord<String, byte[]>> sealed(int first, int many) {
        return IntStream.range(first, first + many).mapToObj(this::sealed).toList();
    }

    private ProducerRecord<String, byte[]> sealed(int number) {
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
        return new ProducerRecord<>(
                Topics.ARTICLES.name(), signed.getArticleId(), wire.frame(Wire.store(signed)));
    }

    void write(List<ProducerRecord<String, byte[]>> records) {
        records.forEach(producer::send);
        producer.flush();
    }

    /** How many rendition sets the broker has taken so far. */
    long renditions() throws Exception {
        var ends =
                IntStream.range(0, PARTITIONS)
                        .mapToObj(i -> new TopicPartition(Topics.RENDITIONS.name(), i))
                        .collect(Collectors.toMap(it -> it, _ -> OffsetSpec.latest()));
        return admin.listOffsets(ends).all().get().values().stream()
                .mapToLong(end -> end.offset())
                .sum();
    }

    @Override
    public void close() {
        producer.close();
        admin.close();
    }
}
