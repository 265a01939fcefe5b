package io.communique.promises;

import io.communique.promises.Log.ArticleRecord;
import io.communique.promises.Log.Receipt;
import io.communique.promises.Log.RenditionsRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * P4. On a topic an older record may come again, and every reader drops it; but it may not stay an
 * article's last one for longer than a minute. A channel never goes back: not between two looks at
 * the site, and not in the receipts.
 */
final class NothingOutOfOrder implements Promise {

    private static final Duration HEALED_WITHIN = Duration.ofSeconds(60);

    @Override
    public String id() {
        return "P4";
    }

    @Override
    public String words() {
        return "nothing out of order: no reader of any channel goes back to an older version";
    }

    @Override
    public String counts() {
        return "records and looks at the site";
    }

    @Override
    public Finding check(Observations seen) {
        var log = seen.log();
        var violations = new ArrayList<String>();
        violations.addAll(lastArticles(seen));
        violations.addAll(lastRenditions(seen));
        violations.addAll(receipts(log.receipts()));
        violations.addAll(site(seen.site()));
        return new Finding(
                log.articles().size()
                        + log.renditions().size()
                        + log.receipts().size()
                        + seen.site().before().size(),
                violations);
    }

    /** A record without a seal that would outlive the sealed ones is out of order too. */
    private static List<String> lastArticles(Observations seen) {
        var highest = new HashMap<String, Long>();
        for (var record : seen.log().articles()) {
            if (record.sealed()) {
                highest.merge(record.articleId(), record.version(), Math::max);
            }
        }
        var violations = new ArrayList<String>();
        for (var last : Log.last(seen.log().articles(), ArticleRecord::articleId).values()) {
            long owed = highest.getOrDefault(last.articleId(), 0L);
            boolean newest = last.sealed() ? last.version() == owed : owed == 0;
            if (!newest && isOld(last.place(), seen)) {
                violations.add(
                        last.sealed()
                                ? stale(
                                        "communique.articles",
                                        last.articleId(),
                                        last.version(),
                                        owed)
                                : "communique.articles ends with a record of %s without a seal"
                                        .formatted(last.articleId()));
            }
        }
        return violations;
    }

    private static List<String> lastRenditions(Observations seen) {
        var highest = new HashMap<String, RenditionsRecord>();
        for (var record : seen.log().renditions()) {
            highest.merge(record.articleId(), record, (a, b) -> isOlder(a, b) ? b : a);
        }
        var violations = new ArrayList<String>();
        for (var last : Log.last(seen.log().renditions(), RenditionsRecord::articleId).values()) {
            var owed = highest.getOrDefault(last.articleId(), last);
            if (isOlder(last, owed) && isOld(last.place(), seen)) {
                violations.add(
                        stale(
                                "communique.renditions",
                                last.articleId(),
                                last.version(),
                                owed.version()));
            }
        }
        return violations;
    }

    private static boolean isOlder(RenditionsRecord one, RenditionsRecord other) {
        return one.version() < other.version()
                || one.version() == other.version()
                        && one.rendererVersion() < other.rendererVersion();
    }

    private static boolean isOld(Log.Place place, Observations seen) {
        return place.at().isBefore(seen.at().minus(HEALED_WITHIN));
    }

    private static String stale(String topic, String articleId, long version, long newest) {
        return "%s ends with version %d of %s, whose newest is %d"
                .formatted(topic, version, articleId, newest);
    }

    /** What was told again counts where it was told first. */
    private static List<String> receipts(List<Receipt> receipts) {
        var violations = new ArrayList<String>();
        var told = new HashSet<String>();
        Map<String, Long> newest = new HashMap<>();
        for (var receipt : receipts) {
            if (told.add(receipt.deliveryId())) {
                var channel = receipt.channel() + " of " + receipt.articleId();
                long before = newest.merge(channel, receipt.version(), Math::max);
                if (receipt.version() < before) {
                    violations.add(
                            "%s went from version %d back to %d"
                                    .formatted(channel, before, receipt.version()));
                }
            }
        }
        return violations;
    }

    private static List<String> site(Site site) {
        var violations = new ArrayList<String>();
        site.before()
                .forEach((id, glance) -> {
                    var later = site.pages().get(id);
                    if (later != null && later.statement().version() < glance.version()) {
                        violations.add(
                                "%s went from version %d back to %d"
                                        .formatted(
                                                later.path(),
                                                glance.version(),
                                                later.statement().version()));
                    }
                });
        return violations;
    }

    @Override
    public Observations plant(Observations seen) {
        return seen.with(seen.log().plus(live(seen, 0, 2), live(seen, 1, 1)));
    }

    private static Receipt live(Observations seen, long offset, long version) {
        return new Receipt(
                Planted.place(seen, offset),
                "planted-" + version,
                Planted.ARTICLE,
                version,
                "page",
                "LIVE");
    }
}
