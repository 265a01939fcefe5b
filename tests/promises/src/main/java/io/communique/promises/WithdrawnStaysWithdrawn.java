package io.communique.promises;

import io.communique.promises.Log.ArticleRecord;
import io.communique.promises.Log.RenditionsRecord;
import io.communique.promises.Register.Withdrawn;
import io.communique.promises.Site.Artefact;
import io.communique.promises.Site.Glance;
import io.communique.promises.Site.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * P5. Two seconds after a withdrawal its text is at no address and in no list; on the topic of
 * renditions, which rendering has to answer first, after a minute.
 */
final class WithdrawnStaysWithdrawn implements Promise {

    private static final Duration ON_THE_SITE = Duration.ofSeconds(2);
    private static final Duration ON_THE_TOPIC = Duration.ofSeconds(60);
    private static final int GONE = 410;

    @Override
    public String id() {
        return "P5";
    }

    @Override
    public String words() {
        return "withdrawn stays withdrawn: two seconds after a withdrawal is acknowledged no channel serves the text again";
    }

    @Override
    public String counts() {
        return "withdrawals";
    }

    @Override
    public Finding check(Observations seen) {
        var violations = new ArrayList<String>();
        var last = Log.last(seen.log().renditions(), RenditionsRecord::articleId);
        long counted = 0;
        for (var withdrawal : seen.register().withdrawals()) {
            if (withdrawal.version() > 0
                    && withdrawal.at().isBefore(seen.at().minus(ON_THE_SITE))) {
                counted++;
                violations.addAll(onTheSite(withdrawal, seen.site()));
                var renditions = last.get(withdrawal.articleId());
                if (renditions != null
                        && !renditions.renditions().isEmpty()
                        && withdrawal.at().isBefore(seen.at().minus(ON_THE_TOPIC))) {
                    violations.add(
                            "communique.renditions ends with artefacts of "
                                    + withdrawal.articleId());
                }
            }
        }
        return new Finding(counted, violations);
    }

    private static List<String> onTheSite(Withdrawn withdrawal, Site site) {
        var page = site.pages().get(withdrawal.articleId());
        if (page == null) {
            return List.of("the address of " + withdrawal.articleId() + " was not looked at");
        }
        var violations = new ArrayList<String>();
        Map.of("", page.page(), "card.png", page.card(), "index.md", page.markdown())
                .forEach((name, artefact) -> {
                    if (artefact.status() != GONE) {
                        violations.add(
                                "%s%s answers %d".formatted(page.path(), name, artefact.status()));
                    }
                });
        if (!page.statement().withdrawn()) {
            violations.add(page.path() + "statement.json does not say that it is withdrawn");
        }
        if (site.lists(page.path())) {
            violations.add(page.path() + " is still listed");
        }
        return violations;
    }

    /** An article that was withdrawn as it should be, but for the sitemap. */
    @Override
    public Observations plant(Observations seen) {
        var mapped = new HashSet<>(seen.site().mapped());
        mapped.add(Planted.PATH);
        return seen.with(register(seen)).with(log(seen)).with(site(seen, mapped));
    }

    private static Register register(Observations seen) {
        var at = Planted.longBefore(seen.at());
        return Planted.released(seen)
                .plus(Planted.version(2, true, at))
                .plus(new Withdrawn(Planted.ARTICLE, 2, at));
    }

    private static Log log(Observations seen) {
        var place = Planted.place(seen, 0);
        return seen.log()
                .plus(
                        new ArticleRecord(
                                place,
                                Planted.ARTICLE,
                                2,
                                true,
                                Planted.HASH,
                                Planted.HASH,
                                Planted.longBefore(seen.at()),
                                null))
                .plus(new RenditionsRecord(place, Planted.ARTICLE, 2, 1, Planted.HASH, Map.of()));
    }

    private static Site site(Observations seen, Set<String> mapped) {
        var gone = new Artefact(GONE, "");
        var pages = new HashMap<>(seen.site().pages());
        pages.put(
                Planted.ARTICLE,
                new Page(Planted.PATH, new Glance(2, true), Planted.HASH, true, gone, gone, gone));
        var site = seen.site();
        return new Site(site.before(), pages, site.feeds(), site.indexed(), mapped, site.told());
    }
}
