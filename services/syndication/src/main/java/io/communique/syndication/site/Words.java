package io.communique.syndication.site;

import io.communique.syndication.domain.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** The words of the site's own pages, and how it writes dates, in one language. */
final class Words {

    /** Those that the site has words in. */
    static final List<Language> SPOKEN =
            List.of(
                    new Language("en-GB"),
                    new Language("cy"),
                    new Language("ar"),
                    new Language("es"));

    private static final Map<Language, Words> KNOWN = new ConcurrentHashMap<>();

    private final ResourceBundle bundle;
    private final Language language;
    private final DateTimeFormatter date;
    private final DateTimeFormatter dateTime;

    private Words(Language asked) {
        var locale = asked.locale();
        bundle =
                ResourceBundle.getBundle(
                        "io.communique.syndication.site.words",
                        locale,
                        Words.class.getClassLoader(),
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
        boolean spoken =
                locale.getLanguage().equals("en")
                        || locale.getLanguage().equals(bundle.getLocale().getLanguage());
        language = spoken ? asked : SPOKEN.getFirst();
        date = spoken ? formatter("date", locale) : usual("", locale);
        dateTime = spoken ? formatter("date-time", locale) : usual(", HH:mm", locale);
    }

    private DateTimeFormatter formatter(String key, Locale locale) {
        return DateTimeFormatter.ofPattern(bundle.getString(key), locale);
    }

    private static DateTimeFormatter usual(String behind, Locale locale) {
        return new DateTimeFormatterBuilder()
                .append(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale))
                .appendPattern(behind)
                .toFormatter(locale);
    }

    /** A language without words of its own gets English ones, and dates as it writes them. */
    static Words in(Language language) {
        return KNOWN.computeIfAbsent(language, Words::new);
    }

    /** The language that the words are really in. */
    Language language() {
        return language;
    }

    String get(String key) {
        return bundle.getString(key);
    }

    /** A sentence with other things in it. */
    String get(String key, Object... things) {
        return bundle.getString(key).formatted(things);
    }

    String date(Instant moment, ZoneId zone) {
        return date.format(moment.atZone(zone));
    }

    String dateTime(Instant moment, ZoneId zone) {
        return dateTime.format(moment.atZone(zone));
    }

    String date(LocalDate day) {
        return date.format(day);
    }

    String month(int month) {
        return Month.of(month).getDisplayName(TextStyle.FULL_STANDALONE, language.locale());
    }
}
