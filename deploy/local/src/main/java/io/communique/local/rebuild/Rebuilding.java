package io.communique.local.rebuild;

import io.communique.local.home.Areas;
import io.communique.local.home.LocalSystem;
import io.communique.local.home.Port;
import io.communique.local.home.Refused;
import io.communique.local.process.Progress;
import io.communique.promises.Rebuilt;
import io.communique.promises.observer.Addresses;
import io.communique.promises.observer.RegisterView;
import io.communique.promises.observer.Tree;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Builds the site again and compares it with the live one, address by address. Since the live one
 * goes on changing, what differs at first is looked at again after the second has caught up.
 */
public final class Rebuilding {

    private static final Duration STARTING_TAKES_AT_MOST = Duration.ofMinutes(5);
    private static final Duration STANDING_STILL_AT_MOST = Duration.ofSeconds(60);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);
    private static final int COMPARISONS = 4;

    private final LocalSystem system;
    private final Addresses addresses;
    private final Progress progress;
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    public Rebuilding(LocalSystem system, Addresses addresses, Progress progress) {
        this.system = system;
        this.addresses = addresses;
        this.progress = progress;
    }

    /** Cleans up whatever comes of it, also when it is interrupted from the terminal. */
    public Rebuilt compare() throws IOException, SQLException, InterruptedException {
        try (var channel =
                FileChannel.open(
                        system.home().run("rebuild.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE)) {
            if (channel.tryLock() == null) {
                progress.say("another command builds the site again: waiting for it");
                channel.lock();
            }
            var cleaning = new Thread(this::clean);
            Runtime.getRuntime().addShutdownHook(cleaning);
            try {
                return rebuild();
            } finally {
                clean();
                forget(cleaning);
            }
        }
    }

    private Rebuilt rebuild() throws IOException, SQLException, InterruptedException {
        var store = opened(new RebuildStore(system));
        store.create();
        var reader = opened(new SecondReader(system));
        var settings = new TreeMap<>(store.settings());
        settings.putAll(reader.settings());
        progress.say("building the site again from the topics");
        var site = opened(new SecondSite(system, settings));
        awaitStart(site);
        awaitEnd(site, reader);
        var live = URI.create(system.ports().http(Port.SITE));
        for (int comparison = 1; ; comparison++) {
            var rebuilt = compare(live, site.address());
            if (rebuilt.live().equals(rebuilt.again()) || comparison == COMPARISONS) {
                return rebuilt;
            }
            Thread.sleep(LOOK_AGAIN.multipliedBy(5L * comparison));
            awaitEnd(site, reader);
        }
    }

    private static void awaitStart(SecondSite site) throws InterruptedException {
        var until = Instant.now().plus(STARTING_TAKES_AT_MOST);
        while (!site.isReady()) {
            if (Instant.now().isAfter(until)) {
                throw new Refused("the second site does not get ready");
            }
            Thread.sleep(LOOK_AGAIN);
        }
    }

    private void awaitEnd(SecondSite site, SecondReader reader) throws InterruptedException {
        var since = Instant.now();
        var told = Instant.now();
        long least = Long.MAX_VALUE;
        for (long behind = reader.behind(); behind > 0; behind = reader.behind()) {
            if (behind < least) {
                least = behind;
                since = Instant.now();
            } else if (since.plus(STANDING_STILL_AT_MOST).isBefore(Instant.now())) {
                throw new Refused(
                        "the second site stands still, %d records behind".formatted(behind));
            }
            if (told.plusSeconds(5).isBefore(Instant.now())) {
                told = Instant.now();
                progress.say("%d records to go".formatted(behind));
            }
            site.isReady();
            Thread.sleep(LOOK_AGAIN);
        }
    }

    private Rebuilt compare(URI live, URI again) throws InterruptedException {
        Set<String> paths;
        Set<String> areas = new TreeSet<>(Areas.read(system.install()).bySlug().keySet());
        try (var register = new RegisterView(addresses.database())) {
            paths = new HashSet<>(register.addresses().values());
        }
        progress.say("comparing the addresses of %d articles".formatted(paths.size()));
        return new Rebuilt(Tree.of(live, paths, areas), Tree.of(again, paths, areas));
    }

    private <T extends AutoCloseable> T opened(T one) {
        synchronized (opened) {
            opened.push(one);
        }
        return one;
    }

    private void clean() {
        synchronized (opened) {
            while (!opened.isEmpty()) {
                try {
                    opened.pop().close();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                } catch (Exception e) {
                    progress.say("cleaning up: " + e.getMessage());
                }
            }
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // It is running already.
        }
    }
}
