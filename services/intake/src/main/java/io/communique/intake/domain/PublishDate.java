package io.communique.intake.domain;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/**
 * Reads the editor's date: ISO 8601 with an offset, or a wall clock time of the area, as ISO 8601
 * or {@code HH:mm dd/MM/yyyy}; a day alone means its beginning.
 *
 * <p>A wall clock time that the zone skips is refused; one that it has twice is the earlier of the
 * two.
 */
final class PublishDate {

    private static final DateTimeFormatter CLOCK_FIRST =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu", Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter DAY =
            new DateTimeFormatterBuilder()
                    .append(DateTimeFormatter.ISO_LOCAL_DATE)
                    .parseDefaulting(ChronoField.SECOND_OF_DAY, 0)
                    .toFormatter(Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);
    private static final List<DateTimeFormatter> LOCAL =
            List.of(CLOCK_FIRST, DateTimeFormatter.ISO_LOCAL_DATE_TIME, DAY);

    /** With the offset as ISO 8601's basic form has it, +0100, and that of hours alone, +01. */
    private static final DateTimeFormatter OFFSET =
            new DateTimeFormatterBuilder()
                    .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
                    .appendPattern("[XXX][XX][X]")
                    .toFormatter(Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private PublishDate() {}

    /**
     * @throws DateTimeException with words for the editor
     */
    static Instant read(String text, ZoneId zone) {
        return withinReason(offsetOrLocal(text, zone)).truncatedTo(ChronoUnit.SECONDS);
    }

    private static Instant offsetOrLocal(String text, ZoneId zone) {
        try {
            return withinReason(OffsetDateTime.parse(text, OFFSET));
        } catch (DateTimeParseException notOffset) {
            return atZone(local(text), zone);
        }
    }

    private static LocalDateTime local(String text) {
        for (DateTimeFormatter format : LOCAL) {
            try {
                return LocalDateTime.parse(text, format);
            } catch (DateTimeParseException notThisOne) {
                continue;
            }
        }
        throw new DateTimeException(
                "is not a date and time such as 2021-03-24T12:56:00Z or 12:56 24/03/2021, or no such date exists");
    }

    private static Instant atZone(LocalDateTime local, ZoneId zone) {
        var offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            throw new DateTimeException(
                    "does not exist in " + zone + ": the clocks go forward over it");
        }
        return local.toInstant(offsets.getFirst());
    }

    private static Instant withinReason(OffsetDateTime date) {
        int year = date.getYear();
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new DateTimeException("must be a year from " + FIRST_YEAR + " to " + LAST_YEAR);
        }
        return date.toInstant();
    }

    private static Instant withinReason(Instant date) {
        withinReason(date.atOffset(ZoneOffset.UTC));
        return date;
    }
}
