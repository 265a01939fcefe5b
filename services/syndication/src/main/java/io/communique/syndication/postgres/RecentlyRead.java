package io.communique.syndication.postgres;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.communique.syndication.SitePages.Found;
import io.communique.syndication.domain.Artefact;
import io.communique.syndication.domain.Encoding;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What readers asked for a moment ago is handed out again without asking the database: a statement
 * that everybody reads is read by everybody at once.
 *
 * <p>Nobody who asks after a change gets what was there before it. While an address is being
 * changed, whoever asks for it asks the database; what was read before the change's end is not
 * remembered after it. That holds in this process; what another one changes is seen a second later
 * at the latest, which is as long as every answer lets caches keep it.
 */
@Component
class RecentlyRead {

    private static final int MOST_BYTES = 32 * 1024 * 1024;
    private static final int BESIDES = 500;

    private final Cache<Wish, Found.Here> known;
    private final ConcurrentHashMap<String, Integer> changing = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();

    /**
     * @param longest zero where several syndication services share one address and no reader may
     *     see a moment of difference between them
     */
    RecentlyRead(@Value("${communique.remembered:1s}") Duration longest) {
        known =
                Caffeine.newBuilder()
                        .maximumWeight(MOST_BYTES)
                        .weigher((Wish _, Found.Here found) -> found.bytes().length + BESIDES)
                        .expireAfterWrite(longest)
                        .build();
    }

    private record Wish(String path, Artefact.Name name, Encoding encoding) {}

    Optional<Found.Here> remembered(String path, Artefact.Name name, Encoding encoding) {
        return changing.containsKey(path)
                ? Optional.empty()
                : Optional.ofNullable(known.getIfPresent(new Wish(path, name, encoding)));
    }

    Found find(String path, Artefact.Name name, Encoding encoding, Supplier<Found> shelf) {
        if (changing.containsKey(path)) {
            return shelf.get();
        }
        var wish = new Wish(path, name, encoding);
        var before = known.getIfPresent(wish);
        if (before != null) {
            return before;
        }
        long changesBefore = changes.get();
        var found = shelf.get();
        if (found instanceof Found.Here here) {
            known.asMap()
                    .compute(wish, (_, other) -> changes.get() == changesBefore ? here : other);
        }
        return found;
    }

    /** Within the transaction that changes what stands at the address. */
    void changes(String path) {
        changing.merge(path, 1, Integer::sum);
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCompletion(int status) {
                        changes.incrementAndGet();
                        forget(path);
                        changing.computeIfPresent(
                                path, (_, count) -> count == 1 ? null : count - 1);
                    }
                });
    }

    /** By its keys: so whoever is just putting one away is waited for. */
    private void forget(String path) {
        for (var name : Artefact.Name.values()) {
            for (var encoding : Encoding.values()) {
                known.asMap().remove(new Wish(path, name, encoding));
            }
        }
    }
}
