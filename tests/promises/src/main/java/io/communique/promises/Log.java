package io.communique.promises;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the public topics, the receipts and the dead letters hold, in the order of the log. */
public record Log(
        List<ArticleRecord> articles,
        List<RenditionsRecord> renditions,
        List<Receipt> receipts,
        List<DeadLetter> deadLetters) {

    public Log {
        articles = List.copyOf(articles);
        renditions = List.copyOf(renditions);
        receipts = List.copyOf(receipts);
        deadLetters = List.copyOf(deadLetters);
    }

    /** Where and when a record was written, and the hash of its value as it lies there. */
    public record Place(int partition, long offset, Instant at, String sha256) {}

    /**
     * A record of communique.articles. Version 0: unreadable.
     *
     * @param seal why the seal does not hold; absent when it does
     */
    public record ArticleRecord(
            Place place,
            String articleId,
            long version,
            boolean withdrawn,
            String contentHash,
            @Nullable String previous,
            @Nullable Instant releasedAt,
            @Nullable String seal) {

        public boolean sealed() {
            return seal == null;
        }
    }

    /** A record of communique.renditions: the SHA-256 of each artefact by its name. */
    public record RenditionsRecord(
            Place place,
            String articleId,
            long version,
            int rendererVersion,
            String contentHash,
            Map<String, String> renditions) {

        public RenditionsRecord {
            renditions = Map.copyOf(renditions);
        }
    }

    /** A record of communique.deliveries. */
    public record Receipt(
            Place place,
            String deliveryId,
            String articleId,
            long version,
            String channel,
            String state) {}

    /** A record that its reader could not read; the version is 0 when nobody can tell it. */
    public record DeadLetter(
            String reader,
            String articleId,
            long version,
            String topic,
            int partition,
            long offset,
            String why,
            Instant at) {}

    public static Log empty() {
        return new Log(List.of(), List.of(), List.of(), List.of());
    }

    /** The record that compaction will leave of each key. */
    static <T> Map<String, T> last(List<T> records, Function<T, String> key) {
        var last = new HashMap<String, T>();
        records.forEach(record -> last.put(key.apply(record), record));
        return last;
    }

    Log plus(ArticleRecord... more) {
        return new Log(Lists.plus(articles, more), renditions, receipts, deadLetters);
    }

    Log plus(RenditionsRecord... more) {
        return new Log(articles, Lists.plus(renditions, more), receipts, deadLetters);
    }

    Log plus(Receipt... more) {
        return new Log(articles, renditions, Lists.plus(receipts, more), deadLetters);
    }
}
