package io.communique.rendering.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** The newsroom's own words around a statement, and how it writes dates, in one language. */
public final class Words {

    private static final Map<String, Words> KNOWN = new ConcurrentHashMap<>();

    private final ResourceBundle bundle;
    private final DateTimeFormatter date;
    private final DateTimeFormatter dateTime;

    private Words(Language language) {
        bundle =
                ResourceBundle.getBundle(
                        "io.communique.rendering.domain.words",
                        language.locale(),
                        Words.class.getClassLoader(),
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
        var locale = language.locale();
        var own = List.of("en", bundle.getLocale().getLanguage()).contains(locale.getLanguage());
        date =
                own
                        ? formatter(bundle.getString("date"), locale)
                        : usual(locale).toFormatter(locale);
        dateTime =
                own
                        ? formatter(bundle.getString("date-time"), locale)
                        : usual(locale).appendPattern(", HH:mm").toFormatter(locale);
    }

    /** How the language writes dates. */
    private static DateTimeFormatterBuilder usual(Locale locale) {
        return new DateTimeFormatterBuilder()
                .append(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
    }

    /** A language without a bundle of its own gets English words, and dates as it writes them. */
    static Words in(Language language) {
        return KNOWN.computeIfAbsent(language.tag(), _ -> new Words(language));
    }

    public String get(String key) {
        return bundle.getString(key);
    }

    /** The word for one of several, which are told apart by their numbers. */
    public String get(String key, String number) {
        return get(key).replace("{0}", number);
    }

    public String date(Instant moment, ZoneId zone) {
        return date.format(moment.atZone(zone));
    }

    public String dateTime(Instant moment, ZoneId zone) {
        return dateTime.format(moment.atZone(zone));
    }

    private static DateTimeFormatter formatter(String pattern, Locale locale) {
        return DateTimeFormatter.ofPattern(pattern, locale);
    }
}
