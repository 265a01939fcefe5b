package io.communique.syndication.domain;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How an office's pages look, and what stands at their foot.
 *
 * @param mark the outline of its sign on a square of 24 by 24, as SVG writes it
 * @param notes the office's own sentence, by language
 */
public record Appearance(
        String ground,
        String accent,
        String mark,
        Map<String, String> notes,
        @Nullable Contact contact) {

    public static final Appearance HOUSE =
            new Appearance(
                    "#14284b",
                    "#b3261e",
                    "M5 2L15 2L19 6L19 22L5 22ZM7 4L7 20L17 20L17 7L14 7L14 4Z"
                            + "M9 10L15 10L15 11.5L9 11.5ZM9 13L15 13L15 14.5L9 14.5ZM9 16L13 16L13 17.5L9 17.5Z",
                    Map.of(),
                    null);

    /** Whom a journalist or a citizen asks. */
    public record Contact(String name, @Nullable String email, @Nullable String telephone) {}

    public Appearance {
        notes = Map.copyOf(notes);
    }
}
