package io.communique.promises;

import io.communique.promises.Register.Released;
import io.communique.promises.Site.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * P1. An article's newest version of a minute ago, or a newer one, is in every place; or a reader
 * has parked a record of the article since that version was released.
 */
final class NothingLost implements Promise {

    private static final Duration WITHIN = Duration.ofSeconds(60);
    private static final int A_FEED_HOLDS = 50;

    @Override
    public String id() {
        return "P1";
    }

    @Override
    public String words() {
        return "nothing lost: every acknowledged approval is public everywhere, or visibly parked, within a minute of the last fault";
    }

    @Override
    public String counts() {
        return "articles";
    }

    @Override
    public Finding check(Observations seen) {
        var places = new Places(seen);
        var violations = new ArrayList<String>();
        var owed = seen.register().newestBefore(seen.at().minus(WITHIN));
        for (var released : owed.values()) {
            var missing = places.without(released);
            if (!missing.isEmpty() && !parked(seen.log(), released)) {
                violations.add(
                        "version %d of %s is missing from: %s"
                                .formatted(
                                        released.version(),
                                        released.articleId(),
                                        String.join(", ", missing)));
            }
        }
        return new Finding(owed.size(), violations);
    }

    private static boolean parked(Log log, Released released) {
        return log.deadLetters().stream()
                .anyMatch(letter ->
                        letter.articleId().equals(released.articleId())
                                && !letter.at().isBefore(released.releasedAt()));
    }

    @Override
    public Observations plant(Observations seen) {
        return seen.with(Planted.released(seen));
    }

    /** Every place where a version has to be, ready to be asked for many. */
    private static final class Places {

        private final Site site;
        private final Map<String, Long> articles = new HashMap<>();
        private final Map<String, Long> renditions = new HashMap<>();
        private final Map<String, Set<String>> feeds = new HashMap<>();
        private final Map<String, Instant> oldestInFeed = new HashMap<>();
        private final Map<String, Instant> firstReleases;

        Places(Observations seen) {
            site = seen.site();
            firstReleases = seen.register().firstReleases();
            for (var record : seen.log().articles()) {
                if (record.sealed()) {
                    articles.merge(record.articleId(), record.version(), Math::max);
                }
            }
            for (var record : seen.log().renditions()) {
                renditions.merge(record.articleId(), record.version(), Math::max);
            }
            var articlesByPath = new HashMap<String, String>();
            seen.register()
                    .released()
                    .forEach(one -> articlesByPath.put(one.path(), one.articleId()));
            site.feeds().forEach((address, entries) -> know(address, entries, articlesByPath));
        }

        private void know(String address, List<Entry> entries, Map<String, String> articlesByPath) {
            var paths = new HashSet<String>();
            entries.forEach(entry -> paths.add(entry.path()));
            feeds.put(address, paths);
            if (entries.size() >= A_FEED_HOLDS) {
                @Nullable String oldest = articlesByPath.get(entries.getLast().path());
                @Nullable Instant since = oldest == null ? null : firstReleases.get(oldest);
                oldestInFeed.put(address, since == null ? Instant.MAX : since);
            }
        }

        List<String> without(Released released) {
            var missing = new ArrayList<String>();
            var id = released.articleId();
            if (articles.getOrDefault(id, 0L) < released.version()) {
                missing.add("communique.articles");
            }
            if (renditions.getOrDefault(id, 0L) < released.version()) {
                missing.add("communique.renditions");
            }
            var page = site.pages().get(id);
            if (page == null || page.statement().version() < released.version()) {
                missing.add("statement.json");
            } else if (!page.statement().withdrawn()) {
                missing.addAll(unshown(id, page));
            }
            return missing;
        }

        private List<String> unshown(String id, Site.Page page) {
            var missing = new ArrayList<String>();
            if (!page.page().shown()) {
                missing.add("page");
            }
            if (!page.card().shown()) {
                missing.add("card.png");
            }
            if (!page.markdown().shown()) {
                missing.add("index.md");
            }
            if (!site.indexed().contains(page.path())) {
                missing.add("the front pages");
            }
            if (!site.mapped().contains(page.path())) {
                missing.add("sitemap.xml");
            }
            feeds.forEach((address, paths) -> {
                if (belongs(id, page.path(), address) && !paths.contains(page.path())) {
                    missing.add(address);
                }
            });
            return missing;
        }

        /** A feed holds the newest; what is older than its last entry has left it rightly. */
        private boolean belongs(String articleId, String path, String feed) {
            var folder = feed.substring(0, feed.lastIndexOf('/') + 1);
            var oldest = oldestInFeed.get(feed);
            return path.startsWith(folder)
                    && (oldest == null
                            || oldest.isBefore(firstReleases.getOrDefault(articleId, Instant.MIN)));
        }
    }
}
