package io.communique.syndication.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * Which statements a list shows; whatever is absent does not matter.
 *
 * @param area by its slug
 * @param from first released then or later
 * @param until first released before
 * @param label by its slug
 * @param words that it holds, as people type them into a search
 */
public record Selection(
        Optional<String> area,
        Optional<Instant> from,
        Optional<Instant> until,
        Optional<String> label,
        Optional<String> words) {

    private static final Selection EVERYTHING =
            new Selection(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    public static Selection everything() {
        return EVERYTHING;
    }

    public static Selection of(Area area) {
        return new Selection(
                Optional.of(area.slug()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public Selection released(Instant from, Instant until) {
        return new Selection(area, Optional.of(from), Optional.of(until), label, words);
    }

    public Selection labelled(String slug) {
        return new Selection(area, from, until, Optional.of(slug), words);
    }

    public Selection saying(String words) {
        return new Selection(area, from, until, label, Optional.of(words));
    }
}
