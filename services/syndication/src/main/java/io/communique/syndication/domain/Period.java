package io.communique.syndication.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A year or a month of an archive, by when statements were first released.
 *
 * @param month absent for the whole year
 */
public record Period(int year, Optional<Integer> month) {

    private static final int FIRST_YEAR = 1900;

    public static Period of(YearMonth month) {
        return new Period(month.getYear(), Optional.of(month.getMonthValue()));
    }

    /** Nothing when there is no such month, or no office was open then. */
    static Optional<Period> of(int year, Optional<Integer> month) {
        boolean isPeriod =
                year >= FIRST_YEAR
                        && month.stream().allMatch(number -> number >= 1 && number <= 12);
        return isPeriod ? Optional.of(new Period(year, month)) : Optional.empty();
    }

    /** Its first moment. */
    public Instant from(ZoneId zone) {
        return first().atStartOfDay(zone).toInstant();
    }

    /** The first moment that is not in it any more. */
    public Instant until(ZoneId zone) {
        var next = month.isPresent() ? first().plusMonths(1) : first().plusYears(1);
        return next.atStartOfDay(zone).toInstant();
    }

    private LocalDate first() {
        return LocalDate.of(year, month.orElse(1), 1);
    }

    /** As it stands in addresses: {@code 2026/} or {@code 2026/03/}. */
    public String path() {
        return "%04d/".formatted(year) + month.map("%02d/"::formatted).orElse("");
    }
}
