package io.communique.local.provision;

import io.communique.local.home.DeployData;
import io.communique.local.home.Install;
import io.communique.local.home.Limits;
import io.communique.local.home.Refused;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.NewTopic;
import org.jspecify.annotations.Nullable;

/**
 * The topics as deploy/topics.yaml plans them, with the largest record that deploy/limits.yaml
 * makes of them.
 */
public record TopicPlan(Data data, Limits limits) {
    /** The file. */
    public record Data(
            Defaults defaults,
            Map<String, Map<String, String>> kept,
            TreeMap<String, Topic> topics) {}

    /** What all topics have in common. */
    public record Defaults(
            int partitions, short replicationFactor, int recordLimitFactor, int masterFrame) {}

    /**
     * How one topic is kept, and the record it carries; dead letters carry whatever could not be
     * read.
     */
    public record Topic(String kept, @Nullable String record, @Nullable Boolean pictures) {}

    public static TopicPlan read(Install install) {
        return new TopicPlan(
                DeployData.read(install.deploy("topics.yaml"), Data.class), Limits.read(install));
    }

    /** The largest record of any topic, which the broker and every client must let pass. */
    public long recordLimit() {
        return data.topics.values().stream().mapToLong(this::recordLimit).max().orElseThrow();
    }

    private long recordLimit(Topic topic) {
        return Boolean.TRUE.equals(topic.pictures)
                ? limits.sizes().master() + data.defaults.masterFrame
                : limits.sizes().body() * data.defaults.recordLimitFactor;
    }

    /** How long an older record may stay behind a newer one, on topics that are compacted. */
    public Duration compactionLag() {
        return Duration.ofMillis(Long.parseLong(kept("compacted", "max.compaction.lag.ms")));
    }

    private String kept(String how, String setting) {
        var value = data.kept.getOrDefault(how, Map.of()).get(setting);
        if (value == null) {
            throw new Refused("deploy/topics.yaml: kept." + how + "." + setting + " is missing");
        }
        return value;
    }

    public List<NewTopic> topics() {
        return data.topics.entrySet().stream()
                .map(topic ->
                        new NewTopic(
                                        topic.getKey(),
                                        data.defaults.partitions,
                                        data.defaults.replicationFactor)
                                .configs(configuration(topic.getKey(), topic.getValue())))
                .toList();
    }

    private Map<String, String> configuration(String name, Topic topic) {
        var kept = data.kept.get(topic.kept);
        if (kept == null) {
            throw new Refused(
                    "deploy/topics.yaml: %s is kept as %s, known are %s"
                            .formatted(name, topic.kept, data.kept.keySet()));
        }
        var configuration = new TreeMap<>(kept);
        configuration.put("max.message.bytes", Long.toString(recordLimit(topic)));
        return configuration;
    }
}
