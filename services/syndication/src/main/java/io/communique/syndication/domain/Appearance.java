package io.communique.syndication.domain;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
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
    public record Contact(String name, @Nullable String email, @Nullable String telephone) {

        /** By the address behind it, how the office is reached as it is written. */
        public Map<String, String> ways() {
            var ways = new LinkedHashMap<String, String>();
            if (telephone != null) {
                var dialled =
                        telephone
                                .chars()
                                .filter(c -> c == '+' || c >= '0' && c <= '9')
                                .mapToObj(Character::toString)
                                .collect(Collectors.joining());
                ways.put("tel:" + dialled, telephone);
            }
            if (email != null) {
                ways.put("mailto:" + email, email);
            }
            return ways;
        }
    }

    public Appearance {
        notes = Map.copyOf(notes);
    }
}
