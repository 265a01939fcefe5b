package io.communique.intake;

import io.communique.intake.domain.Area;
import io.communique.intake.domain.Areas;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;

/**
 * Two areas for tests: a county with a site name and an alias, and a plain one of four languages.
 */
public final class SampleAreas {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final URI SITE = URI.create("http://127.0.0.1:8080");

    public static final Area COUNTY =
            new Area(
                    "county",
                    "Countyshire",
                    "County Police",
                    LONDON,
                    SITE,
                    List.of("www.county.example"),
                    List.of("en-GB"),
                    "/news/{area}/news/news/{yyyy}/{month-yy}/{slug}/");
    public static final Area PLAIN =
            new Area(
                    "plain",
                    "Plain",
                    null,
                    LONDON,
                    SITE,
                    List.of(),
                    List.of("en-GB", "cy-GB", "ar", "es-ES"),
                    "/news/{area}/{yyyy}/{MM}/{slug}/");
    public static final Areas BOTH = new Areas(List.of(COUNTY, PLAIN));

    private SampleAreas() {}
}
