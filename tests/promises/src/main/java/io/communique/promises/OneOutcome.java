package io.communique.promises;

import io.communique.promises.Register.Decided;
import io.communique.promises.Register.Released;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** P6. A revision has one outcome, a person one vote, and an article's versions have no gap. */
final class OneOutcome implements Promise {

    @Override
    public String id() {
        return "P6";
    }

    @Override
    public String words() {
        return "one outcome: a revision is approved or returned, once; a repeated request gets the first answer";
    }

    @Override
    public String counts() {
        return "decisions";
    }

    @Override
    public Finding check(Observations seen) {
        var register = seen.register();
        var violations = new ArrayList<>(register.conflicts());
        Map<String, Boolean> outcomes = new HashMap<>();
        var votes = new HashSet<String>();
        for (var decision : register.decisions()) {
            var revision = "revision %d of %s".formatted(decision.revision(), decision.articleId());
            var before = outcomes.putIfAbsent(revision, decision.approved());
            if (before != null && before != decision.approved()) {
                violations.add(revision + " was approved and returned");
            }
            if (!votes.add(decision.by() + " on " + revision)) {
                violations.add("one person decided twice on " + revision);
            }
        }
        register.byArticle().forEach((id, versions) -> violations.addAll(gaps(id, versions)));
        return new Finding(register.decisions().size(), violations);
    }

    private static List<String> gaps(String articleId, List<Released> versions) {
        var violations = new ArrayList<String>();
        long expected = 1;
        for (var one : versions) {
            if (one.version() != expected) {
                violations.add(
                        "%s has version %d where %d was next"
                                .formatted(articleId, one.version(), expected));
            }
            expected = one.version() + 1;
        }
        return violations;
    }

    @Override
    public Observations plant(Observations seen) {
        var at = Planted.longBefore(seen.at());
        return seen.with(
                seen.register()
                        .plus(
                                new Decided(Planted.ARTICLE, 1, true, "one", Planted.HASH, at),
                                new Decided(
                                        Planted.ARTICLE, 1, false, "another", Planted.HASH, at)));
    }
}
