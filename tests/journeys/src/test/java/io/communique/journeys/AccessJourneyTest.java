package io.communique.journeys;

import static java.util.stream.Collectors.joining;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What each principal can really do on the broker, asked of the broker and held against a table
 * that a person wrote: R may read, W may write, a dot is nothing at all.
 */
class AccessJourneyTest {

    private static final String TABLE =
            """
            topic                      intake approval rendering syndication desk partner partner2
            submissions                W      R        .         .           R    .       .
            decisions                  R      W        .         .           R    .       .
            articles                   .      RW       R         R           R    R       R
            images                     W      .        R         .           .    .       .
            renditions                 .      R        W         R           R    R       R
            deliveries                 R      .        .         W           R    .       .
            dead-letters.intake        W      .        .         .           .    .       .
            dead-letters.approval      .      W        .         .           .    .       .
            dead-letters.rendering     .      .        W         .           .    .       .
            dead-letters.syndication   .      .        .         W           .    .       .
            """;

    private static final List<String> GROUPS =
            List.of(
                    "intake",
                    "approval",
                    "rendering",
                    "rendering.reissue",
                    "syndication",
                    "desk",
                    "partner.x",
                    "partner2.x",
                    "partnerx");

    private static LocalSystem system;

    @BeforeAll
    static void start() throws Exception {
        system = LocalSystem.shared();
    }

    @Test
    void everyPrincipalCanDoWhatTheTableSaysAndNoMore() throws Exception {
        var rows = TABLE.lines().map(line -> line.split(" +")).toList();
        var names = rows.getFirst();
        var found = new TreeMap<String, String>();
        var written = new TreeMap<String, String>();
        for (int column = 1; column < names.length; column++) {
            try (var admin = new Principal(system, names[column]).admin()) {
                for (var row : rows.subList(1, rows.size())) {
                    var cell = names[column] + " on " + row[0];
                    written.put(cell, row[column]);
                    found.put(cell, can(admin, "communique." + row[0]));
                }
            }
        }
        assertThat(found).isEqualTo(written);
    }

    @Test
    void theTableKnowsEveryTopic() throws Exception {
        try (var admin = new Principal(system, "admin").admin()) {
            var known = TABLE.lines().skip(1).map(line -> "communique." + line.split(" ")[0]);
            assertThat(admin.listTopics().names().get())
                    .containsExactlyInAnyOrderElementsOf(known.toList());
            var principals = List.of(TABLE.lines().findFirst().orElseThrow().split(" +"));
            assertThat(admin.describeAcls(AclBindingFilter.ANY).values().get())
                    .allSatisfy(acl ->
                            assertThat(principals)
                                    .contains(acl.entry().principal().substring("User:".length())));
        }
    }

    private static String can(Admin admin, String topic) throws Exception {
        try {
            var operations =
                    admin.describeTopics(
                                    List.of(topic),
                                    new DescribeTopicsOptions().includeAuthorizedOperations(true))
                            .allTopicNames()
                            .get()
                            .get(topic)
                            .authorizedOperations();
            assertThat(operations).isSubsetOf(READ, WRITE, AclOperation.DESCRIBE);
            return operations.stream()
                    .filter(operation -> operation != AclOperation.DESCRIBE)
                    .sorted()
                    .map(operation -> operation.name().substring(0, 1))
                    .collect(joining());
        } catch (ExecutionException e) {
            assertThat(e.getCause()).isInstanceOf(TopicAuthorizationException.class);
            return ".";
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "intake",
                "approval",
                "rendering",
                "syndication",
                "desk",
                "partner",
                "partner2"
            })
    void aPrincipalHasItsOwnGroupAndNothingOfTheCluster(String name) throws Exception {
        try (var admin = new Principal(system, name).admin()) {
            for (var group : GROUPS) {
                boolean own =
                        group.equals(name)
                                || group.equals(name + ".x")
                                || group.equals(name + ".reissue");
                if (own) {
                    admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
                } else {
                    refused(() ->
                            admin.listConsumerGroupOffsets(group)
                                    .partitionsToOffsetAndMetadata()
                                    .get());
                }
            }
            var cluster =
                    admin.describeCluster(
                            new DescribeClusterOptions().includeAuthorizedOperations(true));
            assertThat(cluster.authorizedOperations().get()).isEmpty();
            refused(() ->
                    admin.createTopics(List.of(new NewTopic("communique.mine", 1, (short) 1)))
                            .all()
                            .get());
            refused(() -> admin.deleteTopics(List.of("communique.articles")).all().get());
            refused(() -> admin.describeAcls(AclBindingFilter.ANY).values().get());
            refused(() ->
                    admin.incrementalAlterConfigs(
                                    java.util.Map.of(
                                            new ConfigResource(
                                                    ConfigResource.Type.TOPIC,
                                                    "communique.articles"),
                                            List.of(
                                                    new org.apache.kafka.clients.admin
                                                            .AlterConfigOp(
                                                            new ConfigEntry("retention.ms", "1"),
                                                            org.apache.kafka.clients.admin
                                                                    .AlterConfigOp.OpType.SET))))
                            .all()
                            .get());
        }
    }

    @Test
    void aPartnerReadsThePublicTopicsAndIsRefusedEverythingElse() throws Exception {
        var newsroom = new Newsroom(system);
        var article =
                newsroom.publish(
                        "application/json",
                        """
                        {"area":"example","headline":"For partners","summary":"In short.",
                         "body":"Read by all who are entitled.","locale":"en-GB"}
                        """);
        var partner = new Principal(system, "partner");
        for (var topic : List.of("communique.articles", "communique.renditions")) {
            try (var consumer = partner.consumer("partner.journey-" + topic)) {
                consumer.subscribe(List.of(topic));
                Newsroom.until(
                        () -> {
                            for (var record : consumer.poll(Duration.ofMillis(200))) {
                                if (article.articleId().equals(record.key())) {
                                    return true;
                                }
                            }
                            return false;
                        },
                        "the partner has read " + topic);
                consumer.commitSync();
            }
        }
        for (var topic :
                Set.of("communique.submissions", "communique.decisions", "communique.images")) {
            try (var consumer = partner.consumer("partner.x")) {
                consumer.subscribe(List.of(topic));
                assertThatThrownBy(() -> consumer.poll(Duration.ofSeconds(10)))
                        .isInstanceOf(TopicAuthorizationException.class);
            }
        }
        try (var consumer = partner.consumer("syndication")) {
            consumer.subscribe(List.of("communique.articles"));
            assertThatThrownBy(() -> consumer.poll(Duration.ofSeconds(10)))
                    .isInstanceOf(GroupAuthorizationException.class);
        }
        try (var producer = partner.producer()) {
            for (var topic : List.of("communique.articles", "communique.deliveries")) {
                refused(() ->
                        producer.send(new ProducerRecord<>(topic, "key", new byte[] {1})).get());
            }
        }
    }

    private interface Attempt {
        Object make() throws Exception;
    }

    private static void refused(Attempt attempt) {
        assertThatThrownBy(attempt::make).hasCauseInstanceOf(AuthorizationException.class);
    }
}
