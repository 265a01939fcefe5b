package io.communique.website;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** The archive holds what was released in this run. */
final class Today {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private Today() {}

    static String in(String path) {
        return path.replace("{yyyy}", format("uuuu")).replace("{MM}", format("MM"));
    }

    private static String format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).format(ZonedDateTime.now(LONDON));
    }
}
