package io.communique.promises.observer;

import io.communique.promises.Leaks;
import io.communique.promises.Observations;
import io.communique.promises.Rebuilt;
import io.communique.schemas.PublicKeys;
import io.communique.schemas.Wire;
import java.time.Clock;

/**
 * Looks at a running system from outside, at each place in its turn: the site first, then the log,
 * then approval's register. So nothing can be in a place that is not yet known where it came from,
 * and what came after looking began is not owed anywhere.
 */
public final class Observer {

    private final Addresses addresses;
    private final Clock clock;

    public Observer(Addresses addresses, Clock clock) {
        this.addresses = addresses;
        this.clock = clock;
    }

    /** Everything but a rebuild, which takes another instance of the site. */
    public Observations observe() throws InterruptedException {
        var at = clock.instant();
        var keys = new PublicKeys(addresses.publicKeys());
        try (var register = new RegisterView(addresses.database())) {
            var canaries = register.canaries();
            var search = new LeakSearch(canaries);
            var site = new SiteView(addresses.site(), keys, search);
            var seenSite =
                    site.look(register.addresses(), register.hiddenPaths(), register.areas());
            var log = new LogView(addresses.kafka(), new Wire(addresses.registry()), keys, search);
            var seenLog = log.read();
            new MetricsView(addresses.metrics(), search).read();
            search.files(addresses.logs());
            var leaks = search.found();
            if (!leaks.found().isEmpty()) {
                leaks = search.foundBut(register.nowPublic(canaries));
            }
            return new Observations(
                    at, register.read(), seenLog, seenSite, leaks(leaks), Rebuilt.nothing());
        }
    }

    private static Leaks leaks(Leaks leaks) {
        return new Leaks(
                leaks.canaries(), leaks.places(), leaks.found().stream().distinct().toList());
    }
}
