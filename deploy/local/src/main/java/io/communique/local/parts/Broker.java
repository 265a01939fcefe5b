package io.communique.local.parts;

import io.communique.local.home.Home;
import io.communique.local.home.KafkaLogin;
import io.communique.local.home.LocalSystem;
import io.communique.local.home.Port;
import io.communique.local.home.Principals;
import io.communique.local.home.Refused;
import io.communique.local.home.Secrets;
import io.communique.local.process.Part;
import io.communique.local.provision.KafkaProvision;
import io.communique.local.provision.TopicPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * One Kafka broker that is its own controller; every client has a password, and nothing is allowed
 * that is not named.
 */
public final class Broker implements Part {
    public static final String NAME = "kafka";

    private static final int HEAP = 192;

    private final LocalSystem system;

    public Broker(LocalSystem system) {
        this.system = system;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int port() {
        return system.ports().of(Port.BROKER);
    }

    @Override
    public Round round() {
        return Round.BROKER;
    }

    @Override
    public boolean answers() {
        return Http.listens(port());
    }

    @Override
    public void provision() throws Exception {
        new KafkaProvision(system).provision();
    }

    private Path data() {
        return system.home().data("kafka");
    }

    @Override
    public ProcessBuilder prepare() throws IOException, InterruptedException {
        var settings = system.home().run("kafka.properties");
        Home.writePrivately(settings, KafkaLogin.lines(settings()));
        if (!Files.exists(data().resolve("meta.properties"))) {
            format(settings);
        }
        return java(List.of("kafka.Kafka", settings.toString()));
    }

    private ProcessBuilder java(List<String> what) throws IOException {
        return Java.program(
                system.home().temporary(NAME),
                HEAP,
                List.of(
                        "-XX:MaxDirectMemorySize=128m",
                        "-Dorg.slf4j.simpleLogger.showDateTime=true",
                        "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSZ",
                        "-cp",
                        system.install().libraries().resolve("*").toString()),
                what,
                Map.of());
    }

    /**
     * The passwords go into the new log folder through a file, not through a command line that
     * everybody sees.
     */
    private void format(Path settings) throws IOException, InterruptedException {
        var words = system.home().run("format");
        var text = new StringBuilder("kafka.tools.StorageTool format --ignore-formatted");
        // Joined by a sign: an id may begin with a dash.
        text.append(" --cluster-id=" + system.secrets().clusterId() + " -c " + settings);
        for (var principal : Principals.read(system.install()).names()) {
            text.append(
                    " --add-scram SCRAM-SHA-512=[name=%s,password=%s]"
                            .formatted(principal, system.secrets().kafka().of(principal)));
        }
        Home.writePrivately(words, text.toString());
        var log = system.home().log("kafka-format").toFile();
        int code =
                java(List.of("@" + words))
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(log)
                        .start()
                        .waitFor();
        Files.delete(words);
        if (code != 0) {
            throw new Refused("formatting Kafka's folder ended with code " + code + ", see " + log);
        }
    }

    /**
     * librdkafka before 2.6.1, which Linux distributions still ship, cannot do SCRAM with Kafka 4:
     * it repeats its nonce. So those whom people use with such clients may log in with PLAIN too;
     * the services may not.
     */
    private String plain() {
        var module =
                new StringBuilder(
                        "org.apache.kafka.common.security.plain.PlainLoginModule required");
        for (var principal : List.of("admin", "partner", "partner2")) {
            module.append(
                    " user_%s=\"%s\"".formatted(principal, system.secrets().kafka().of(principal)));
        }
        return module.append(';').toString();
    }

    private Map<String, String> settings() {
        var admin = system.kafka(Principals.read(system.install()).provisioner());
        var controller = system.secrets().kafka().of(Secrets.CONTROLLER);
        var record = Long.toString(TopicPlan.read(system.install()).recordLimit());
        return Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", "1"),
                Map.entry(
                        "controller.quorum.voters", "1@" + system.ports().address(Port.CONTROLLER)),
                Map.entry(
                        "listeners",
                        "CLIENTS://%s,CONTROLLER://%s"
                                .formatted(
                                        system.ports().address(Port.BROKER),
                                        system.ports().address(Port.CONTROLLER))),
                Map.entry(
                        "advertised.listeners", "CLIENTS://" + system.ports().address(Port.BROKER)),
                Map.entry(
                        "listener.security.protocol.map",
                        "CLIENTS:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT"),
                Map.entry("inter.broker.listener.name", "CLIENTS"),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry("sasl.enabled.mechanisms", "SCRAM-SHA-512,PLAIN"),
                Map.entry("sasl.mechanism.inter.broker.protocol", "SCRAM-SHA-512"),
                Map.entry("sasl.mechanism.controller.protocol", "PLAIN"),
                Map.entry("listener.name.controller.sasl.enabled.mechanisms", "PLAIN"),
                Map.entry(
                        "listener.name.controller.plain.sasl.jaas.config",
                        "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%1$s\" password=\"%2$s\" user_%1$s=\"%2$s\";"
                                .formatted(Secrets.CONTROLLER, controller)),
                Map.entry("listener.name.clients.scram-sha-512.sasl.jaas.config", admin.jaas()),
                Map.entry("listener.name.clients.plain.sasl.jaas.config", plain()),
                Map.entry(
                        "authorizer.class.name",
                        "org.apache.kafka.metadata.authorizer.StandardAuthorizer"),
                Map.entry("allow.everyone.if.no.acl.found", "false"),
                Map.entry(
                        "super.users",
                        "User:%s;User:%s".formatted(admin.principal(), Secrets.CONTROLLER)),
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("log.dirs", data().toString()),
                Map.entry("message.max.bytes", record),
                Map.entry("replica.fetch.max.bytes", record),
                Map.entry("num.partitions", "12"),
                Map.entry("default.replication.factor", "1"),
                Map.entry("min.insync.replicas", "1"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("offsets.topic.num.partitions", "12"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("transaction.state.log.num.partitions", "4"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                Map.entry("share.coordinator.state.topic.num.partitions", "4"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                Map.entry("log.cleaner.dedupe.buffer.size", "4194304"),
                Map.entry("log.cleaner.backoff.ms", "5000"),
                Map.entry("log.index.size.max.bytes", "1048576"),
                Map.entry("num.network.threads", "2"),
                Map.entry("num.io.threads", "4"),
                Map.entry("num.recovery.threads.per.data.dir", "2"),
                Map.entry("controlled.shutdown.max.retries", "1"));
    }
}
