package io.communique.rendering.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A draft's date: ISO 8601 with an offset, or the area's wall clock time as ISO 8601, as {@code
 * HH:mm dd/MM/yyyy}, or as a day alone, which means its beginning.
 */
final class DraftDate {

    private static final DateTimeFormatter OFFSET =
            new DateTimeFormatterBuilder()
                    .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
                    .appendPattern("[XXX][XX][X]")
                    .toFormatter(Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter CLOCK_FIRST =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu", Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);
    private static final List<Function<String, LocalDateTime>> LOCAL =
            List.of(
                    text -> LocalDateTime.parse(text, CLOCK_FIRST),
                    LocalDateTime::parse,
                    text -> LocalDate.parse(text).atStartOfDay());

    private DraftDate() {}

    /** To the second; nothing when it is no date, or one that the area's clocks skip. */
    static Optional<Instant> read(String text, ZoneId zone) {
        return reading(() -> OffsetDateTime.parse(text, OFFSET).toInstant())
                .or(() ->
                        LOCAL.stream()
                                .flatMap(form -> reading(() -> form.apply(text)).stream())
                                .findFirst()
                                .flatMap(local -> at(local, zone)))
                .filter(DraftDate::isWithinReason)
                .map(instant -> instant.truncatedTo(ChronoUnit.SECONDS));
    }

    /** Years that every page and record can show. */
    static boolean isWithinReason(Instant instant) {
        return instant.isAfter(Instant.parse("1900-01-01T00:00:00Z"))
                && instant.isBefore(Instant.parse("2200-01-01T00:00:00Z"));
    }

    private static Optional<Instant> at(LocalDateTime local, ZoneId zone) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        return offsets.isEmpty()
                ? Optional.empty()
                : Optional.of(local.toInstant(offsets.getFirst()));
    }

    private static <T> Optional<T> reading(java.util.function.Supplier<@Nullable T> form) {
        try {
            return Optional.ofNullable(form.get());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
