package io.communique.local.provision;

import io.communique.local.home.LocalSystem;
import io.communique.local.home.Principals;
import io.communique.local.home.Refused;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.config.ConfigResource;

/**
 * Brings the broker to what the files say: principals, topics and their settings, access lists;
 * nothing more, nothing less.
 */
public final class KafkaProvision {
    private static final ScramCredentialInfo SCRAM =
            new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096);

    private final LocalSystem system;
    private final Principals principals;
    private final TopicPlan plan;

    public KafkaProvision(LocalSystem system) {
        this.system = system;
        this.principals = Principals.read(system.install());
        this.plan = TopicPlan.read(system.install());
    }

    public void provision() throws ExecutionException, InterruptedException {
        var client = new HashMap<String, Object>(system.kafka(principals.provisioner()).forJava());
        client.put("default.api.timeout.ms", 30_000);
        client.put("request.timeout.ms", 10_000);
        client.put("enable.metrics.push", false);
        try (var admin = Admin.create(client)) {
            passwords(admin);
            topics(admin);
            acls(admin);
        }
    }

    private void passwords(Admin admin) throws ExecutionException, InterruptedException {
        var alterations = new ArrayList<UserScramCredentialAlteration>();
        for (var name : principals.names()) {
            alterations.add(
                    new UserScramCredentialUpsertion(
                            name, SCRAM, system.secrets().kafka().of(name)));
        }
        admin.alterUserScramCredentials(alterations).all().get();
    }

    private void topics(Admin admin) throws ExecutionException, InterruptedException {
        var existing = admin.listTopics().names().get();
        var wanted = plan.topics();
        admin.createTopics(
                        wanted.stream().filter(topic -> !existing.contains(topic.name())).toList())
                .all()
                .get();
        requirePartitions(admin, wanted);
        var changes = new HashMap<ConfigResource, Collection<AlterConfigOp>>();
        for (var topic : wanted) {
            var sets =
                    topic.configs().entrySet().stream()
                            .map(one ->
                                    new AlterConfigOp(
                                            new ConfigEntry(one.getKey(), one.getValue()),
                                            AlterConfigOp.OpType.SET))
                            .toList();
            if (existing.contains(topic.name())) {
                changes.put(new ConfigResource(ConfigResource.Type.TOPIC, topic.name()), sets);
            }
        }
        admin.incrementalAlterConfigs(changes).all().get();
    }

    /**
     * A key's partition follows from their number: with another number an article's order would be
     * lost.
     */
    private static void requirePartitions(Admin admin, List<NewTopic> wanted)
            throws ExecutionException, InterruptedException {
        var names = wanted.stream().map(NewTopic::name).toList();
        var found = admin.describeTopics(names).allTopicNames().get();
        for (var topic : wanted) {
            var description = found.get(topic.name());
            if (description != null && description.partitions().size() != topic.numPartitions()) {
                throw new Refused(
                        "%s has %d partitions, deploy/topics.yaml says %d; the number is never changed"
                                .formatted(
                                        topic.name(),
                                        description.partitions().size(),
                                        topic.numPartitions()));
            }
        }
    }

    private void acls(Admin admin) throws ExecutionException, InterruptedException {
        var wanted = Acls.of(principals);
        var found = new HashSet<>(admin.describeAcls(AclBindingFilter.ANY).values().get());
        admin.createAcls(without(wanted, found)).all().get();
        var surplus = without(found, wanted).stream().map(AclBinding::toFilter).toList();
        admin.deleteAcls(surplus).all().get();
    }

    private static Set<AclBinding> without(Set<AclBinding> all, Set<AclBinding> some) {
        var rest = new HashSet<>(all);
        rest.removeAll(some);
        return rest;
    }
}
