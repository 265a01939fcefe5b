package io.communique.promises;

import io.communique.promises.Log.Place;
import io.communique.promises.Register.Decided;
import io.communique.promises.Register.Released;
import io.communique.promises.Register.Reviewed;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** The article that every planted violation is about; there is no such article. */
final class Planted {

    static final String ARTICLE = "00000000-0000-4000-8000-000000000000";
    static final String PATH = "/news/planted/violation/";
    static final String HASH = "0".repeat(64);

    private static final String OTHER = "1".repeat(64);
    private static final Duration LONG_AGO = Duration.ofHours(1);

    private Planted() {}

    /** A place at the end of a partition that no topic has. */
    static Place place(Observations seen, long offset) {
        return new Place(-1, offset, longBefore(seen.at()), offset % 2 == 0 ? HASH : OTHER);
    }

    static Instant longBefore(Instant at) {
        return at.minus(LONG_AGO);
    }

    /** The register with one version of the article, approved and released as it should be. */
    static Register released(Observations seen) {
        var register = seen.register();
        var at = longBefore(seen.at());
        return new Register(
                Lists.plus(register.released(), version(1, false, at)),
                Lists.plus(register.reviews(), new Reviewed(ARTICLE, 1, HASH, Set.of(), null)),
                Lists.plus(register.decisions(), new Decided(ARTICLE, 1, true, "one", HASH, at)),
                register.withdrawals(),
                register.conflicts());
    }

    static Released version(long version, boolean withdrawn, Instant at) {
        return new Released(ARTICLE, version, 1, withdrawn, PATH, HASH, HASH, at);
    }
}
