package io.communique.promises;

import io.communique.promises.Log.ArticleRecord;
import io.communique.promises.Register.Decided;
import io.communique.promises.Register.Released;
import io.communique.promises.Register.Reviewed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * P3. From the bytes of a page one gets to its rendition, from there to the sealed statement of the
 * same version, from there to a decision about exactly these words by somebody who did not write
 * them; and the times are in that order too.
 */
final class NothingUnapproved implements Promise {

    @Override
    public String id() {
        return "P3";
    }

    @Override
    public String words() {
        return "nothing unapproved: every public byte comes from a signed approval by someone who did not write it, never before its time";
    }

    @Override
    public String counts() {
        return "statements, records and artefacts";
    }

    @Override
    public Finding check(Observations seen) {
        var search = new Search(seen);
        seen.register().released().forEach(search::released);
        seen.log().articles().forEach(search::record);
        seen.site().pages().forEach(search::page);
        seen.site().feeds().values().forEach(entries -> entries.forEach(search::entry));
        return new Finding(search.counted, search.violations);
    }

    @Override
    public Observations plant(Observations seen) {
        return seen.with(
                seen.log()
                        .plus(
                                new ArticleRecord(
                                        Planted.place(seen, 0),
                                        Planted.ARTICLE,
                                        1,
                                        false,
                                        Planted.HASH,
                                        null,
                                        Planted.longBefore(seen.at()),
                                        null)));
    }

    /** Looks every public thing up in what it must come from. */
    private static final class Search {

        private record Revision(String articleId, int revision) {}

        private record Version(String articleId, long version) {}

        private final List<String> violations = new ArrayList<>();
        private final Map<Revision, Decided> approvals = new HashMap<>();
        private final Map<Revision, Reviewed> reviews = new HashMap<>();
        private final Map<Version, Released> statements = new HashMap<>();
        private final Map<Version, Set<String>> renditions = new HashMap<>();
        private final Map<String, Long> shown = new HashMap<>();
        private final Map<String, String> articlesByPath = new HashMap<>();
        private final Set<String> withdrawn = new HashSet<>();
        private long counted;

        Search(Observations seen) {
            var register = seen.register();
            for (var review : register.reviews()) {
                reviews.put(new Revision(review.articleId(), review.revision()), review);
            }
            for (var decision : register.decisions()) {
                if (decision.approved()) {
                    approvals.put(
                            new Revision(decision.articleId(), decision.revision()), decision);
                }
            }
            register.withdrawals().forEach(one -> withdrawn.add(one.articleId()));
            for (var released : register.released()) {
                statements.put(new Version(released.articleId(), released.version()), released);
            }
            for (var record : seen.log().renditions()) {
                renditions
                        .computeIfAbsent(
                                new Version(record.articleId(), record.version()),
                                _ -> new HashSet<>())
                        .addAll(record.renditions().values());
            }
            seen.site()
                    .pages()
                    .forEach((id, page) -> {
                        shown.put(id, page.statement().version());
                        articlesByPath.put(page.path(), id);
                    });
        }

        void released(Released released) {
            counted++;
            var what = "version %d of %s ".formatted(released.version(), released.articleId());
            if (released.withdrawn()) {
                if (!withdrawn.contains(released.articleId())) {
                    violations.add(what + "is a withdrawal that nobody made");
                }
                return;
            }
            var revision = new Revision(released.articleId(), released.revision());
            var approval = approvals.get(revision);
            if (approval == null || !approval.contentHash().equals(released.contentHash())) {
                violations.add(what + "was released without an approval of its words");
                return;
            }
            approved(what, released, approval, reviews.get(revision));
        }

        private void approved(
                String what, Released released, Decided approval, @Nullable Reviewed review) {
            if (review == null || review.contributors().contains(approval.by())) {
                violations.add(what + "was approved by someone who had a hand in it");
            }
            @Nullable Instant due = review == null ? null : review.publishedAt();
            if (released.releasedAt().isBefore(approval.at())
                    || due != null
                            && due.isAfter(approval.at())
                            && released.releasedAt().isBefore(due)) {
                violations.add(what + "was released before its time");
            }
        }

        void record(ArticleRecord record) {
            counted++;
            var what =
                    "communique.articles, partition %d, offset %d "
                            .formatted(record.place().partition(), record.place().offset());
            if (record.seal() != null) {
                violations.add(what + "bears no seal that holds: " + record.seal());
                return;
            }
            var statement = statements.get(new Version(record.articleId(), record.version()));
            if (statement == null
                    || statement.withdrawn() != record.withdrawn()
                    || !statement.contentHash().equals(record.contentHash())
                    || !statement.releasedAt().equals(record.releasedAt())) {
                violations.add(what + "is not what approval released");
            }
            var before = statements.get(new Version(record.articleId(), record.version() - 1));
            if (statement != null && before != null && !before.hash().equals(record.previous())) {
                violations.add(what + "does not name the version before it");
            }
        }

        void page(String articleId, Site.Page page) {
            var statement = page.statement();
            if (statement.version() > 0) {
                counted++;
                var signed = statements.get(new Version(articleId, statement.version()));
                if (!page.sealed()
                        || signed == null
                        || !signed.hash().equals(page.statementHash())) {
                    violations.add(page.path() + "statement.json is not what approval signed");
                }
            }
            artefact(articleId, page, "", page.page());
            artefact(articleId, page, "card.png", page.card());
            artefact(articleId, page, "index.md", page.markdown());
        }

        private void artefact(
                String articleId, Site.Page page, String name, Site.Artefact artefact) {
            if (artefact.shown()) {
                counted++;
                if (!rendered(articleId, page.statement().version()).contains(artefact.sha256())) {
                    violations.add(
                            "%s%s is not the rendition of version %d"
                                    .formatted(page.path(), name, page.statement().version()));
                }
            }
        }

        private Set<String> rendered(String articleId, long version) {
            return renditions.getOrDefault(new Version(articleId, version), Set.of());
        }

        /** An entry is of the version on the page, or of the one that came while we looked. */
        void entry(Site.Entry entry) {
            counted++;
            var id = articlesByPath.getOrDefault(entry.path(), "");
            long version = shown.getOrDefault(id, 0L);
            if (!rendered(id, version).contains(entry.sha256())
                    && !rendered(id, version + 1).contains(entry.sha256())) {
                violations.add(
                        "the feed's entry of %s is not its rendition".formatted(entry.path()));
            }
        }
    }
}
