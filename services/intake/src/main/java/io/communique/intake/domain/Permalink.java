package io.communique.intake.domain;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The path that an area's own pattern gives to words whose editor named none. */
public final class Permalink {

    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("uuuu", Locale.ROOT);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM", Locale.ROOT);
    private static final DateTimeFormatter MONTH_AND_YEAR =
            DateTimeFormatter.ofPattern("MMMM-yy", Locale.ENGLISH);

    private static final int MOST_CANDIDATES = 1_000;

    private Permalink() {}

    /** Whether statements that bring no path of their own would live below this one. */
    static boolean isAbove(String path, Area area) {
        var pattern = List.of(area.permalink().split("/"));
        var segments = List.of(path.split("/"));
        return segments.size() < pattern.size()
                && IntStream.range(0, segments.size())
                        .allMatch(i -> isLike(segments.get(i), pattern.get(i), area));
    }

    private static boolean isLike(String segment, String pattern, Area area) {
        return Pattern.matches(
                Pattern.quote(pattern)
                        .replace("{area}", area.slug())
                        .replace("{yyyy}", "\\E[0-9]{4}\\Q")
                        .replace("{MM}", "\\E[0-9]{2}\\Q")
                        .replace("{month-yy}", "\\E[a-z]+-[0-9]{2}\\Q")
                        .replace("{slug}", "\\E[a-z0-9-]+\\Q"),
                segment);
    }

    /**
     * The pattern filled in; then the same with -2, -3 and so on, in case somebody else has them.
     */
    public static Stream<String> candidates(Words words, Area area, UUID articleId, Instant now) {
        ZonedDateTime date =
                Objects.requireNonNullElse(words.publishedAt(), now).atZone(area.zone());
        String slug = Slug.of(words.headline(), articleId);
        return IntStream.rangeClosed(1, MOST_CANDIDATES)
                .mapToObj(n -> fill(area, date, n == 1 ? slug : slug + "-" + n))
                .filter(path -> PathRules.flaw(path, area).isEmpty());
    }

    private static String fill(Area area, ZonedDateTime date, String slug) {
        return area.permalink()
                .replace("{area}", area.slug())
                .replace("{yyyy}", YEAR.format(date))
                .replace("{MM}", MONTH.format(date))
                .replace("{month-yy}", MONTH_AND_YEAR.format(date).toLowerCase(Locale.ROOT))
                .replace("{slug}", slug);
    }
}
