package io.communique.rendering.domain;

import java.util.List;

/**
 * Two texts compared.
 *
 * @param unified the unified format: hunks with three lines around each change
 * @param passages what changed, side by side
 */
public record TextDifference(List<String> unified, List<Passage> passages) {

    public TextDifference {
        unified = List.copyOf(unified);
        passages = List.copyOf(passages);
    }

    /** Lines that others take the place of; either side may be empty. */
    public record Passage(List<Run> live, List<Run> draft) {

        public Passage {
            live = List.copyOf(live);
            draft = List.copyOf(draft);
        }
    }

    /** Words in a row that stand on both sides, or on this one only. */
    public record Run(String text, boolean differs) {}
}
