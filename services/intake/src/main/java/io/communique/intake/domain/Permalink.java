package io.communique.intake.domain;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The path that an area's own pattern gives to words whose editor named none. */
public final class Permalink {

    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("uuuu", Locale.ROOT);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM", Locale.ROOT);
    private static final DateTimeFormatter MONTH_AND_YEAR =
            DateTimeFormatter.ofPattern("MMMM-yy", Locale.ENGLISH);

    private Permalink() {}

    /**
     * The pattern filled in; then the same with -2, -3 and so on, for as long as somebody else has
     * them.
     */
    public static Stream<String> candidates(Words words, Area area, UUID articleId, Instant now) {
        ZonedDateTime date =
                Objects.requireNonNullElse(words.publishedAt(), now).atZone(area.zone());
        String slug = Slug.of(words.headline(), articleId);
        return IntStream.iterate(1, n -> n + 1)
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
