package io.communique.local.command;

import io.communique.events.ArticleState;
import io.communique.local.home.LocalSystem;
import io.communique.local.home.Port;
import io.communique.local.home.Refused;
import io.communique.promises.observer.NotRunning;
import io.communique.promises.observer.TopicReader;
import io.communique.schemas.Proof;
import io.communique.schemas.PublicKeys;
import io.communique.schemas.RegistryUnavailable;
import io.communique.schemas.Seal;
import io.communique.schemas.Topics;
import io.communique.schemas.UnreadableRecord;
import io.communique.schemas.Wire;
import java.net.URI;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads a public topic from the start as a subscriber should: a version that is not newer is
 * dropped, and nothing is shown before the end is reached, because until then a withdrawal may
 * still come.
 */
public final class Replay implements Command {

    private static final List<String> PUBLIC =
            List.of(Topics.ARTICLES.name(), Topics.RENDITIONS.name());

    /** An article as the topic leaves it. */
    private record Shown(String state, long version, int rendererVersion, String path) {
        boolean isNewerThan(@Nullable Shown other) {
            return other == null
                    || version > other.version
                    || version == other.version && rendererVersion > other.rendererVersion;
        }
    }

    @Override
    public int run(List<String> arguments) {
        var topic = arguments.isEmpty() ? Topics.ARTICLES.name() : arguments.getFirst();
        if (arguments.size() > 1 || !PUBLIC.contains(topic)) {
            System.err.println("usage: ./communique replay [" + String.join("|", PUBLIC) + "]");
            return MISUSED;
        }
        read(LocalSystem.here(), topic).entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getValue().path()))
                .forEach(entry -> print(entry.getKey(), entry.getValue()));
        return DONE;
    }

    private static void print(String articleId, Shown shown) {
        System.out.printf(
                "%s  %-9s  version %d  %s%n", articleId, shown.state, shown.version, shown.path);
    }

    private static Map<String, Shown> read(LocalSystem system, String topic) {
        var wire = new Wire(URI.create(system.ports().http(Port.REGISTRY)));
        var keys = new PublicKeys(system.secrets().publicKeys());
        var newest = new HashMap<String, Shown>();
        try {
            new TopicReader(system.kafka("partner").forJava())
                    .read(
                            topic::equals,
                            record -> {
                                var shown = shown(wire, keys, record);
                                if (shown != null && shown.isNewerThan(newest.get(record.key()))) {
                                    newest.put(record.key(), shown);
                                }
                            });
            return newest;
        } catch (NotRunning e) {
            throw new Refused(String.valueOf(e.getMessage()), e);
        } catch (RegistryUnavailable e) {
            throw new Refused("the schema registry does not answer; ./communique status", e);
        }
    }

    /** Nothing for a record that cannot be read or whose seal does not hold. */
    private static @Nullable Shown shown(
            Wire wire, PublicKeys keys, ConsumerRecord<String, byte[]> record) {
        try {
            if (record.topic().equals(Topics.RENDITIONS.name())) {
                var set = wire.read(Topics.RENDITIONS, record.value());
                var state = set.getRenditions().isEmpty() ? "none" : "rendered";
                return new Shown(state, set.getVersion(), set.getRendererVersion(), set.getPath());
            }
            var article = wire.read(Topics.ARTICLES, record.value());
            return Seal.check(article, keys) instanceof Proof.Refused
                    ? null
                    : new Shown(
                            word(article.getState()), article.getVersion(), 0, article.getPath());
        } catch (UnreadableRecord e) {
            return null;
        }
    }

    private static String word(ArticleState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
