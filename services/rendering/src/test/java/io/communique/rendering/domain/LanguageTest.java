package io.communique.rendering.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @ParameterizedTest
    @CsvSource({
        "en-GB, en_GB, ltr",
        "cy-GB, cy_GB, ltr",
        "cy, cy_GB, ltr",
        "es-ES, es_ES, ltr",
        "ar, ar_AR, rtl",
        "ur-PK, ur_PK, rtl",
        "az-Arab-IR, az_IR, rtl",
        "fr, fr_FR, ltr"
    })
    void tellsLinkPreviewsAndBrowsers(String tag, String openGraph, String direction) {
        assertThat(new Language(tag).openGraph()).isEqualTo(openGraph);
        assertThat(new Language(tag).direction()).isEqualTo(direction);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en-GB | 24 March 2021, 12:56",
                "cy-GB | 24 Mawrth 2021, 12:56",
                "es-ES | 24 de marzo de 2021, 12:56",
                "ar | 24 مارس 2021، 12:56",
                "fr | 24 mars 2021, 12:56"
            })
    void writesDatesAsItsReadersDo(String tag, String expected) {
        var moment = Instant.parse("2021-03-24T12:56:00Z");

        assertThat(new Language(tag).words().dateTime(moment, LONDON)).isEqualTo(expected);
    }

    @Test
    void aLanguageWithoutWordsOfItsOwnGetsEnglishOnes() {
        assertThat(new Language("fr").words().get("published")).isEqualTo("Published");
    }

    @Test
    void datesAreWrittenAsTheLanguageDoes() {
        var moment = Instant.parse("2026-03-02T09:15:00Z");
        assertThat(new Language("ja").words().date(moment, ZoneOffset.UTC)).isEqualTo("2026年3月2日");
        assertThat(new Language("de-DE").words().dateTime(moment, ZoneOffset.UTC))
                .isEqualTo("2. März 2026, 09:15");
        assertThat(new Language("cy-GB").words().date(moment, ZoneOffset.UTC))
                .isEqualTo("2 Mawrth 2026");
    }
}
