package io.communique.bench.rendering;

import io.communique.rendering.domain.Colophon;
import io.communique.rendering.domain.Language;
import io.communique.rendering.domain.Office;
import io.communique.rendering.domain.Offices;
import io.communique.rendering.domain.Site;
import io.communique.rendering.domain.Statement;
import io.communique.rendering.domain.Theme;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Statements as a press office writes them, each with words of its own; ten a day for five years.
 */
final class Newsdesk {

    static final Office OFFICE =
            new Office(
                    "harbour",
                    "Harbour",
                    "Harbour Council",
                    ZoneId.of("Europe/London"),
                    List.of(),
                    Theme.HOUSE,
                    Colophon.NONE);
    static final Offices OFFICES = new Offices(Map.of(OFFICE.area(), OFFICE));
    static final Site SITE = new Site(URI.create("http://localhost:8080"), true);
    static final String SUMMARY = "What changes from today, in short.";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Instant FIRST = Instant.parse("2020-01-02T09:00:00Z");

    private static final int FIVE_YEARS = 18_250;

    /** Short, usual and long ones. */
    private static final List<String> HEADLINES =
            List.of(
                    "Harbour opens to ferry %d",
                    "Appeal for witnesses after collision %d on the coast road",
                    "Council agrees plan %d for the harbour after two years of public consultation",
                    "Update %d: road closures, diversions and extra ferries this weekend as the"
                            + " harbour festival returns");

    private Newsdesk() {}

    static String headline(int number) {
        return HEADLINES.get(number % HEADLINES.size()).formatted(number);
    }

    /** Some three thousand characters of Markdown. */
    static String body(int number) {
        return """
        Statement **%d** of the harbour office. The ferry sails again from *today*, after works that \
        took two years; see [the timetable](/news/harbour/) for the hours of each day.

        ## What changes

        * The first boat leaves at six in the morning, the last at eleven at night.
        * Bicycles travel free of charge on every boat.
        * Tickets are sold on board and at the pier.

        > We thank everyone who waited with us, and everyone who worked through two winters.

        """
                        .formatted(number)
                + "The works began in spring. Divers set forty piles, and the old pier was taken down stone by stone. "
                        .repeat(6)
                + "\n\n1. Call the office.\n2. Write to the office.\n\n### Contact\n\nThe press office answers on"
                + " working days. `Reference "
                + number
                + "`.\n\n"
                + "Further words of a statement that has something to say. ".repeat(25)
                + "\n";
    }

    /** The same as an editor sends it in. */
    static String draft(int number) {
        return JSON.writeValueAsString(
                Map.of(
                        "area",
                        "example",
                        "headline",
                        headline(number),
                        "summary",
                        SUMMARY,
                        "locale",
                        "en-GB",
                        "body",
                        body(number)));
    }

    static List<String> drafts(int first, int many) {
        return IntStream.range(first, first + many).mapToObj(Newsdesk::draft).toList();
    }

    static Statement statement(int number) {
        var released = FIRST.plus(Duration.ofMinutes(144L * (number % FIVE_YEARS)));
        return new Statement(
                new UUID(4 << 12, number),
                1,
                "00".repeat(32),
                "Harbour Council",
                released,
                released,
                OFFICE.area(),
                number % 3 == 0 ? "UPDATE" : "STATEMENT",
                headline(number),
                SUMMARY,
                body(number),
                new Language("en-GB"),
                "/news/harbour/2026/03/statement-" + number + "/",
                null,
                new Statement.Social("article", null, null),
                null,
                null,
                List.of());
    }
}
