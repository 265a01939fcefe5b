package io.communique.promises;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What approval has on record: the one place where it is decided what is public. */
public record Register(
        List<Released> released,
        List<Reviewed> reviews,
        List<Decided> decisions,
        List<Withdrawn> withdrawals,
        List<String> conflicts) {

    public Register {
        released = List.copyOf(released);
        reviews = List.copyOf(reviews);
        decisions = List.copyOf(decisions);
        withdrawals = List.copyOf(withdrawals);
        conflicts = List.copyOf(conflicts);
    }

    /** A version that became public; its hash is of the signed statement. */
    public record Released(
            String articleId,
            long version,
            int revision,
            boolean withdrawn,
            String path,
            String contentHash,
            String hash,
            Instant releasedAt) {}

    /** Words that were handed in: who had a hand in them, and when they were meant to be public. */
    public record Reviewed(
            String articleId,
            int revision,
            String contentHash,
            Set<String> contributors,
            @Nullable Instant publishedAt) {}

    /** What somebody said of a revision. */
    public record Decided(
            String articleId,
            int revision,
            boolean approved,
            String by,
            String contentHash,
            Instant at) {}

    /** Somebody took an article back; the version is 0 when it never was public. */
    public record Withdrawn(String articleId, long version, Instant at) {}

    public static Register empty() {
        return new Register(List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** Each article's newest version among those released before the moment. */
    public Map<String, Released> newestBefore(Instant moment) {
        var newest = new HashMap<String, Released>();
        for (var one : released) {
            if (one.releasedAt.isBefore(moment)) {
                newest.merge(one.articleId, one, (a, b) -> a.version >= b.version ? a : b);
            }
        }
        return newest;
    }

    /** When each article became public for the first time. */
    public Map<String, Instant> firstReleases() {
        var first = new HashMap<String, Instant>();
        released.forEach(
                one -> first.merge(one.articleId, one.releasedAt, (a, b) -> a.isBefore(b) ? a : b));
        return first;
    }

    public Optional<Released> find(String articleId, long version) {
        return released.stream()
                .filter(one -> one.version == version && one.articleId.equals(articleId))
                .findFirst();
    }

    /** By article, in the order of versions. */
    public Map<String, List<Released>> byArticle() {
        var all = new HashMap<String, List<Released>>();
        released.stream()
                .sorted(Comparator.comparingLong(Released::version))
                .forEach(
                        one -> all.computeIfAbsent(one.articleId, _ -> new ArrayList<>()).add(one));
        return all;
    }

    Register plus(Released... more) {
        return new Register(Lists.plus(released, more), reviews, decisions, withdrawals, conflicts);
    }

    Register plus(Decided... more) {
        return new Register(released, reviews, Lists.plus(decisions, more), withdrawals, conflicts);
    }

    Register plus(Withdrawn... more) {
        return new Register(released, reviews, decisions, Lists.plus(withdrawals, more), conflicts);
    }
}
