package io.communique.promises;

import io.communique.promises.Log.Receipt;
import io.communique.promises.Site.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;

/** P2. A repeat is told apart from news by its id, and has the bytes of the first. */
final class NothingTwice implements Promise {

    @Override
    public String id() {
        return "P2";
    }

    @Override
    public String words() {
        return "nothing twice: a repeat carries the same id and the same bytes";
    }

    @Override
    public String counts() {
        return "records and feed entries";
    }

    @Override
    public Finding check(Observations seen) {
        var log = seen.log();
        var same = new Same();
        for (var record : log.articles()) {
            if (record.sealed()) {
                same.see(
                        "communique.articles: version %d of %s"
                                .formatted(record.version(), record.articleId()),
                        record.place().sha256());
            }
        }
        for (var record : log.renditions()) {
            same.see(
                    "communique.renditions: version %d of %s by renderer %d"
                            .formatted(
                                    record.version(), record.articleId(), record.rendererVersion()),
                    record.place().sha256());
        }
        for (var receipt : log.receipts()) {
            same.see("communique.deliveries: id " + receipt.deliveryId(), receipt.place().sha256());
            same.see("the receipt of " + what(receipt), receipt.deliveryId());
        }
        seen.site().feeds().forEach((feed, entries) -> once(feed, entries, same));
        return new Finding(same.counted, same.violations);
    }

    private static String what(Receipt receipt) {
        return "version %d of %s, %s %s"
                .formatted(
                        receipt.version(), receipt.articleId(), receipt.channel(), receipt.state());
    }

    private static void once(String feed, Iterable<Entry> entries, Same same) {
        var ids = new HashSet<String>();
        for (var entry : entries) {
            same.counted++;
            if (!ids.add(entry.id())) {
                same.violations.add("%s has the entry %s twice".formatted(feed, entry.id()));
            }
        }
    }

    @Override
    public Observations plant(Observations seen) {
        var receipt =
                new Receipt(
                        Planted.place(seen, 0), "planted-1", Planted.ARTICLE, 1, "page", "LIVE");
        var again =
                new Receipt(
                        Planted.place(seen, 1), "planted-2", Planted.ARTICLE, 1, "page", "LIVE");
        return seen.with(seen.log().plus(receipt, again));
    }

    /** Whatever is the same thing must have been seen in one form only. */
    private static final class Same {

        private final Map<String, String> first = new HashMap<>();
        private final ArrayList<String> violations = new ArrayList<>();
        private long counted;

        void see(String thing, String form) {
            counted++;
            var before = first.putIfAbsent(thing, form);
            if (before != null && !before.equals(form)) {
                violations.add(thing + " exists in two forms");
            }
        }
    }
}
