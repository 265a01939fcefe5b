package io.communique.promises;

import io.communique.promises.Leaks.Leak;

/** P7. Words of drafts and reviews that never became public are found in no public place. */
final class NoLeak implements Promise {

    @Override
    public String id() {
        return "P7";
    }

    @Override
    public String words() {
        return "no leak: no draft or embargoed text in any public output, topic, log, metric or error";
    }

    @Override
    public String counts() {
        return "canaries";
    }

    @Override
    public Finding check(Observations seen) {
        var leaks = seen.leaks();
        return new Finding(
                leaks.canaries(),
                leaks.found().stream()
                        .map(leak ->
                                "words of %s that are not public are in %s"
                                        .formatted(leak.articleId(), leak.place()))
                        .toList());
    }

    @Override
    public Observations plant(Observations seen) {
        var leaks = seen.leaks();
        return seen.with(
                new Leaks(
                        leaks.canaries() + 1,
                        leaks.places() + 1,
                        Lists.plus(leaks.found(), new Leak(Planted.ARTICLE, Planted.PATH))));
    }
}
