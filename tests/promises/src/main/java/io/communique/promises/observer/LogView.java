package io.communique.promises.observer;

import io.communique.events.ArticleState;
import io.communique.promises.Log;
import io.communique.promises.Log.ArticleRecord;
import io.communique.promises.Log.DeadLetter;
import io.communique.promises.Log.Place;
import io.communique.promises.Log.Receipt;
import io.communique.promises.Log.RenditionsRecord;
import io.communique.schemas.CanonicalForm;
import io.communique.schemas.Proof;
import io.communique.schemas.PublicKeys;
import io.communique.schemas.RegistryUnavailable;
import io.communique.schemas.Seal;
import io.communique.schemas.Topics;
import io.communique.schemas.UnreadableRecord;
import io.communique.schemas.Wire;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** The log as it lies there, from its first record on: hashes are kept, bytes are not. */
public final class LogView {

    private static final String DEAD_LETTERS = Topics.deadLetters("");
    private static final byte[] NOTHING = {};

    private final TopicReader topics;
    private final Wire wire;
    private final PublicKeys keys;
    private final @Nullable LeakSearch leaks;
    private final List<ArticleRecord> articles = new ArrayList<>();
    private final List<RenditionsRecord> renditions = new ArrayList<>();
    private final List<Receipt> receipts = new ArrayList<>();
    private final List<DeadLetter> deadLetters = new ArrayList<>();

    LogView(Map<String, String> client, Wire wire, PublicKeys keys, @Nullable LeakSearch leaks) {
        this.topics = new TopicReader(client);
        this.wire = wire;
        this.keys = keys;
        this.leaks = leaks;
    }

    /** What is parked, and nothing else. */
    public static List<DeadLetter> deadLetters(Addresses addresses) {
        var view =
                new LogView(
                        addresses.kafka(),
                        new Wire(addresses.registry()),
                        new PublicKeys(addresses.publicKeys()),
                        null);
        view.topics.read(topic -> topic.startsWith(DEAD_LETTERS), view::take);
        return view.deadLetters;
    }

    Log read() {
        topics.read(_ -> true, this::take);
        return new Log(articles, renditions, receipts, deadLetters);
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        try {
            search(record);
            var topic = record.topic();
            if (topic.equals(Topics.ARTICLES.name())) {
                articles.add(article(record));
            } else if (topic.equals(Topics.RENDITIONS.name())) {
                renditions.add(renditions(record));
            } else if (topic.equals(Topics.DELIVERIES.name())) {
                receipts.add(receipt(record));
            } else if (topic.startsWith(DEAD_LETTERS)) {
                deadLetters.add(deadLetter(record));
            }
        } catch (UnreadableRecord e) {
            // Whoever reads the topic for a living parks it; here it proves nothing.
        } catch (RegistryUnavailable e) {
            throw new NotRunning("the schema registry", e);
        }
    }

    /** Submissions are the one topic that drafts may be on, also as dead letters. */
    private void search(ConsumerRecord<String, byte[]> record) {
        var submissions = Topics.SUBMISSIONS.name();
        if (leaks == null
                || record.topic().equals(submissions)
                || header(record, "dl_topic").equals(submissions)) {
            return;
        }
        leaks.in(
                "%s, partition %d, offset %d"
                        .formatted(record.topic(), record.partition(), record.offset()),
                value(record));
        for (var header : record.headers()) {
            if (header.value() != null) {
                leaks.in("a header on " + record.topic(), header.value());
            }
        }
    }

    private static byte[] value(ConsumerRecord<String, byte[]> record) {
        byte @Nullable [] value = record.value();
        return value == null ? NOTHING : value;
    }

    private static String key(ConsumerRecord<String, byte[]> record) {
        @Nullable String key = record.key();
        return key == null ? "" : key;
    }

    private static Place place(ConsumerRecord<String, byte[]> record) {
        return new Place(
                record.partition(),
                record.offset(),
                Instant.ofEpochMilli(record.timestamp()),
                CanonicalForm.sha256(value(record)));
    }

    private ArticleRecord article(ConsumerRecord<String, byte[]> record) {
        var place = place(record);
        try {
            var article = wire.read(Topics.ARTICLES, value(record));
            var proof = Seal.check(article, keys);
            @Nullable String flaw = proof instanceof Proof.Refused(var why) ? why : null;
            return new ArticleRecord(
                    place,
                    key(record),
                    article.getVersion(),
                    article.getState() == ArticleState.WITHDRAWN,
                    article.getContentHash(),
                    article.getPrevious(),
                    article.getReleasedAt().truncatedTo(ChronoUnit.MILLIS),
                    article.getArticleId().equals(key(record))
                            ? flaw
                            : "the key is another article's");
        } catch (UnreadableRecord e) {
            return new ArticleRecord(place, key(record), 0, false, "", null, null, e.getMessage());
        }
    }

    private RenditionsRecord renditions(ConsumerRecord<String, byte[]> record) {
        var set = wire.read(Topics.RENDITIONS, value(record));
        var hashes = new HashMap<String, String>();
        for (var one : set.getRenditions()) {
            var bytes = new byte[one.getBytes().remaining()];
            one.getBytes().duplicate().get(bytes);
            hashes.put(one.getName(), CanonicalForm.sha256(bytes));
        }
        return new RenditionsRecord(
                place(record),
                set.getArticleId(),
                set.getVersion(),
                set.getRendererVersion(),
                set.getContentHash(),
                hashes);
    }

    private Receipt receipt(ConsumerRecord<String, byte[]> record) {
        var delivery = wire.read(Topics.DELIVERIES, value(record));
        return new Receipt(
                place(record),
                delivery.getDeliveryId(),
                delivery.getArticleId(),
                delivery.getVersion(),
                delivery.getChannel(),
                delivery.getState().name());
    }

    private DeadLetter deadLetter(ConsumerRecord<String, byte[]> record) {
        var topic = header(record, "dl_topic");
        return new DeadLetter(
                record.topic().substring(DEAD_LETTERS.length()),
                key(record),
                version(topic, value(record)),
                topic,
                (int) number(header(record, "dl_partition")),
                number(header(record, "dl_offset")),
                header(record, "dl_why"),
                Instant.ofEpochMilli(record.timestamp()));
    }

    /** What a parked record says of itself: nobody vouches for it. */
    private long version(String topic, byte[] value) {
        try {
            if (topic.equals(Topics.ARTICLES.name())) {
                return wire.read(Topics.ARTICLES, value).getVersion();
            }
            if (topic.equals(Topics.RENDITIONS.name())) {
                return wire.read(Topics.RENDITIONS, value).getVersion();
            }
            return topic.equals(Topics.SUBMISSIONS.name())
                    ? wire.read(Topics.SUBMISSIONS, value).getRevision()
                    : 0;
        } catch (UnreadableRecord e) {
            return 0;
        }
    }

    private static long number(String text) {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
    }

    /** The first of the name is the parking reader's own; the record's come after it. */
    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        var headers = record.headers().headers(name).iterator();
        if (!headers.hasNext()) {
            return "";
        }
        var value = headers.next().value();
        return value == null ? "" : new String(value, StandardCharsets.UTF_8);
    }
}
