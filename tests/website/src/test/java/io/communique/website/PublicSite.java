package io.communique.website;

import io.communique.journeys.LocalSystem;
import io.communique.journeys.Newsroom;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The site that is checked: a system of its own with a statement of each kind on it, started once.
 */
final class PublicSite {

    /** As many statements at a time as a small machine carries well. */
    private static final int AT_A_TIME = 4;

    private final LocalSystem system;
    private final Newsroom newsroom;
    private final Map<Piece, Future<String>> pieces = new LinkedHashMap<>();
    private final Map<Sample, String> samples = new EnumMap<>(Sample.class);

    private PublicSite() throws Exception {
        system = LocalSystem.shared();
        newsroom = new Newsroom(system);
        var all = new ArrayList<>(Hostile.PUBLISHED);
        all.addAll(Specification.PIECES);
        publish(all);
        // Last, so that the first pages of the lists show what readers usually see.
        for (var sample : Sample.values()) {
            samples.put(sample, sample.publish(newsroom));
        }
    }

    /** One that is not taken is the trouble of whoever asks for it. */
    private void publish(List<Piece> all) {
        try (var desks = Executors.newFixedThreadPool(AT_A_TIME)) {
            all.forEach(piece -> pieces.put(piece, desks.submit(() -> piece.publish(newsroom))));
        }
    }

    private static final class Started {

        static final PublicSite SITE = start();

        private static PublicSite start() {
            try {
                return new PublicSite();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    static PublicSite shared() {
        return Started.SITE;
    }

    Newsroom newsroom() {
        return newsroom;
    }

    /** Scheme, host and port. */
    String origin() {
        return system.env("SITE_URL");
    }

    String path(Sample sample) {
        return samples.get(sample);
    }

    String path(Piece piece) throws Exception {
        return pieces.get(piece).get();
    }

    /** Whether its editors wrote it to try the site: their links lead nowhere on purpose. */
    boolean isPiece(String path) {
        return pieces.values().stream()
                .filter(published -> published.state() == Future.State.SUCCESS)
                .anyMatch(published -> published.resultNow().equals(path));
    }
}
