package io.communique.journeys;

import io.communique.journeys.Ledger.Kind;
import io.communique.journeys.Ledger.Operation;
import io.communique.journeys.Newsroom.Answer;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/**
 * Readers who never stop looking: every statement's page and signed statement, and the lists that
 * name them. Each reader looks at its own statements one after the other, so what it sees may only
 * go forward.
 */
final class SiteWatch implements AutoCloseable {

    private static final int READERS = 2;
    private static final Duration GRACE = Duration.ofSeconds(2);
    private static final Pattern WORDING = Pattern.compile("\\[wording (\\d+)]");

    /** All the sitemaps together. */
    private static final String MAPS = "the sitemaps";

    /** After every wording: it is gone. */
    private static final long GONE = Long.MAX_VALUE;

    private final Newsroom newsroom;
    private final List<Collection<Place>> shares = new ArrayList<>();
    private final Collection<String> violations = new ConcurrentLinkedQueue<>();
    private final Collection<Late> late = new ConcurrentLinkedQueue<>();
    private final AtomicLong samples = new AtomicLong();
    private final AtomicLong failures = new AtomicLong();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean watching = true;

    SiteWatch(LocalSystem system) {
        newsroom = new Newsroom(system);
        for (int i = 0; i < READERS; i++) {
            var share = new CopyOnWriteArrayList<Place>();
            shares.add(share);
            threads.add(Thread.ofPlatform().name("reader-" + i).start(() -> read(share)));
        }
        threads.add(Thread.ofPlatform().name("list-reader").start(this::readLists));
    }

    /** Withdrawn text that was still served more than two seconds after the acknowledgement. */
    record Late(Statement statement, Instant acknowledged, Instant asked) {}

    private static final class Place {
        final Statement statement;
        final Collection<Operation> expected = new ConcurrentLinkedQueue<>();
        long page;
        volatile long version;
        volatile boolean gone;
        volatile Instant withdrawn;
        volatile Instant next = Instant.EPOCH;
        volatile Instant moved = Instant.now();

        Place(Statement statement) {
            this.statement = statement;
        }
    }

    void add(Statement statement) {
        shares.get(statement.number % READERS).add(new Place(statement));
    }

    void expect(Operation operation) {
        for (var place : shares.get(operation.statement.number % READERS)) {
            if (place.statement == operation.statement) {
                if (operation.kind == Kind.WITHDRAW) {
                    place.withdrawn = operation.acknowledged;
                }
                place.expected.add(operation);
                place.moved = Instant.now();
                place.next = Instant.EPOCH;
            }
        }
    }

    private void read(Collection<Place> share) {
        while (watching) {
            boolean looked = false;
            for (var place : share) {
                if (watching && place.next.isBefore(Instant.now())) {
                    look(place);
                    looked = true;
                }
            }
            if (!looked) {
                pause(5);
            }
        }
    }

    private void look(Place place) {
        var asked = Instant.now();
        try {
            page(place, asked, newsroom.site(place.statement.path));
            signed(place, newsroom.site(place.statement.path + "statement.json"));
            samples.addAndGet(2);
            settle(place);
        } catch (UncheckedIOException e) {
            failures.incrementAndGet();
        }
        place.next = Instant.now().plus(pause(place));
    }

    /** Often where something has just moved, seldom where all is told. */
    private static Duration pause(Place place) {
        if (Duration.between(place.moved, Instant.now()).toSeconds() < 4) {
            return Duration.ofMillis(150);
        }
        return Duration.ofSeconds(place.expected.isEmpty() ? 5 : 1);
    }

    private void page(Place place, Instant asked, Answer answer) {
        long seen;
        switch (answer.status()) {
            case 200 -> {
                var wording = WORDING.matcher(answer.text());
                seen = wording.find() ? Long.parseLong(wording.group(1)) : 0;
                var withdrawn = place.withdrawn;
                if (withdrawn != null && asked.isAfter(withdrawn.plus(GRACE))) {
                    late.add(new Late(place.statement, withdrawn, asked));
                }
            }
            case 410 -> seen = GONE;
            case 404 -> seen = 0;
            default -> {
                failed(place, answer);
                return;
            }
        }
        if (seen < place.page) {
            violations.add(
                    "P4: %s went back from wording %s to %s"
                            .formatted(place.statement.path, name(place.page), name(seen)));
        }
        if (seen != place.page) {
            place.moved = asked;
        }
        place.page = Math.max(place.page, seen);
        place.gone = place.page == GONE;
    }

    private static String name(long wording) {
        return wording == GONE ? "gone" : Long.toString(wording);
    }

    private void signed(Place place, Answer answer) {
        if (answer.status() != 200 && answer.status() != 404) {
            failed(place, answer);
            return;
        }
        long seen = answer.status() == 404 ? 0 : answer.json().get("version").longValue();
        if (seen < place.version) {
            violations.add(
                    "P4: %sstatement.json went back from version %d to %d"
                            .formatted(place.statement.path, place.version, seen));
        }
        place.version = Math.max(place.version, seen);
    }

    /** The site may be unable to answer while its database is; it may not answer wrongly. */
    private void failed(Place place, Answer answer) {
        failures.incrementAndGet();
        if (answer.status() != 503) {
            violations.add("%s answered %d".formatted(place.statement.path, answer.status()));
        }
    }

    private static void settle(Place place) {
        for (var operation : place.expected) {
            if (place.version >= operation.version && shows(place, operation)) {
                operation.settle();
                place.expected.remove(operation);
            }
        }
    }

    private static boolean shows(Place place, Operation operation) {
        return operation.kind == Kind.WITHDRAW ? place.gone : place.page >= operation.wording;
    }

    /** What has been seen gone is in no list that is asked for afterwards. */
    private void readLists() {
        while (watching) {
            for (var list : List.of("/feed.atom", MAPS, "/changes/", "/")) {
                var gone =
                        shares.stream()
                                .flatMap(Collection::stream)
                                .filter(place -> place.gone)
                                .map(place -> place.statement.path)
                                .toList();
                try {
                    var text = list.equals(MAPS) ? newsroom.maps() : shown(list);
                    samples.incrementAndGet();
                    gone.stream()
                            .filter(text::contains)
                            .forEach(path -> violations.add("P5: " + list + " names " + path));
                } catch (UncheckedIOException e) {
                    failures.incrementAndGet();
                }
            }
            pause(1000);
        }
    }

    /** What a list says, if the site can answer. */
    private String shown(String list) {
        var answer = newsroom.site(list);
        return answer.status() == 200 ? answer.text() : "";
    }

    private void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            watching = false;
        }
    }

    List<String> violations() {
        return List.copyOf(violations);
    }

    List<Late> late() {
        return List.copyOf(late);
    }

    String count() {
        return samples + " samples, " + failures + " without an answer";
    }

    @Override
    public void close() throws InterruptedException {
        watching = false;
        for (var thread : threads) {
            thread.join();
        }
    }
}
