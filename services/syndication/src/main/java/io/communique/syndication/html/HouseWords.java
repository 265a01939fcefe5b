package io.communique.syndication.html;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The only words that may stand around a statement, in its language, and how dates are written in
 * it.
 *
 * <p>They are kept here apart from the renderer's own, on purpose: what stands around a statement
 * changes when two houses agree, and not when one of them is changed.
 */
record HouseWords(
        Set<String> all,
        Map<String, String> byKey,
        DateTimeFormatter date,
        DateTimeFormatter dateTime) {

    /** What the bundle holds beside words: two patterns and an address. */
    private static final Set<String> NO_WORDS = Set.of("date", "date-time", "accessibility-page");

    private static final Map<Locale, HouseWords> KNOWN = new ConcurrentHashMap<>();

    static HouseWords in(Locale locale) {
        return KNOWN.computeIfAbsent(locale, HouseWords::read);
    }

    private static HouseWords read(Locale locale) {
        var bundle =
                ResourceBundle.getBundle(
                        "io.communique.syndication.html.words",
                        locale,
                        HouseWords.class.getClassLoader(),
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
        Map<String, String> byKey = new ConcurrentHashMap<>();
        var all = new HashSet<String>();
        for (String key : bundle.keySet()) {
            byKey.put(key, bundle.getString(key));
            if (!NO_WORDS.contains(key)) {
                all.add(bundle.getString(key));
            }
        }
        boolean speaks =
                locale.getLanguage().equals("en")
                        || locale.getLanguage().equals(bundle.getLocale().getLanguage());
        return speaks
                ? new HouseWords(
                        all,
                        byKey,
                        DateTimeFormatter.ofPattern(bundle.getString("date"), locale),
                        DateTimeFormatter.ofPattern(bundle.getString("date-time"), locale))
                : new HouseWords(all, byKey, usual("", locale), usual(", HH:mm", locale));
    }

    /** A language that this house has no words in still writes its dates in its own way. */
    private static DateTimeFormatter usual(String behind, Locale locale) {
        return new DateTimeFormatterBuilder()
                .append(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale))
                .appendPattern(behind)
                .toFormatter(locale);
    }

    String get(String key) {
        String word = byKey.get(key);
        if (word == null) {
            throw new IllegalArgumentException("no such word: " + key);
        }
        return word;
    }

    String get(String key, Object number) {
        return get(key).replace("{0}", number.toString());
    }

    String dateTime(Instant moment, ZoneId zone) {
        return dateTime.format(moment.atZone(zone));
    }

    /** Every way in which the moment may be written. */
    Set<String> datesOf(Instant moment, ZoneId zone) {
        return Set.of(dateTime(moment, zone), date.format(moment.atZone(zone)) + "");
    }
}
