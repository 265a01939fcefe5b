package io.communique.intake.domain;

import static io.communique.intake.SampleAreas.BOTH;
import static org.assertj.core.api.Assertions.assertThat;

import io.communique.intake.domain.HouseRules.Finding;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HouseRulesTest {

    private static final UUID ARTICLE = UUID.fromString("0f0e0d0c-0000-4000-8000-000000000001");
    private static final Instant NOW = Instant.parse("2021-03-31T23:30:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/news/county/a/",
                "/news/county/news/news/2021/march-21/care--assessment--statement/",
                "/news/county/2024/page/"
            })
    void goodPathsAreTaken(String path) {
        assertThat(finding(Part.PATH, path)).isInstanceOf(Finding.Sound.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/news/county/",
                "/news/county",
                "/news/county/a",
                "/news/plain/a/",
                "/news/",
                "/",
                "//news/county/a/",
                "news/county/a/",
                "/news/county//a/",
                "/news/county/../plain/a/",
                "/news/county/./a/",
                "/news/county/%2e%2e/",
                "/news/county/A/",
                "/news/county/é/",
                "/news/county/a b/",
                "/news/county/-a/",
                "/news/county/a/card.png/",
                "/news/county/a/card-0123456789abcdef.png/",
                "/news/county/a/statement.json/",
                "/news/county/a/statement.jws/",
                "/news/county/index.md/",
                "/news/county/feed.atom/",
                "/news/county/feed/",
                "/news/county/page/2/",
                "/news/county/archive/a/",
                "/news/county/a\\b/",
                "/news/county/a?b/",
                "/news/county/a#b/"
            })
    void otherPathsAreRefused(String path) {
        assertThat(objections(Part.PATH, path)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "12:56 24/03/2021,2021-03-24T12:56:00Z",
        "12:56 24/07/2021,2021-07-24T11:56:00Z",
        "2021-07-24T12:56:00+02:00,2021-07-24T10:56:00Z",
        "2021-07-24T12:56,2021-07-24T11:56:00Z",
        "2021-07-24T12:56:01.999Z,2021-07-24T12:56:01Z",
        "01:30 31/10/2021,2021-10-31T00:30:00Z",
        "2021-03-24, 2021-03-24T00:00:00Z",
        "2021-07-24, 2021-07-23T23:00:00Z",
        "2021-03-24T12:56:00+0100, 2021-03-24T11:56:00Z",
        "2021-03-24T12:56+01, 2021-03-24T11:56:00Z"
    })
    void datesAreReadInTheAreasZone(String typed, Instant meant) {
        assertThat(sound(Part.PUBLISHED_AT, typed).words().publishedAt()).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01:30 28/03/2021",
                "2021-03-28T01:30:00",
                "12:56 31/02/2021",
                "2021-02-30T00:00:00Z",
                "24:00 01/01/2021",
                "2021-01-01T00:00:60Z",
                "1:5 1/1/2021",
                "tomorrow",
                "0001-01-01T00:00:00Z",
                "+999999999-01-01T00:00:00Z"
            })
    void impossibleDatesAreRefused(String typed) {
        assertThat(objections(Part.PUBLISHED_AT, typed)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Headline *STATEMENT*",
                "Headline | County Police",
                "Headline *A B* | County Police"
            })
    void headlinesDoNotCarryWhatHasItsOwnPlace(String headline) {
        assertThat(objections(Part.HEADLINE, headline)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "LABEL,*STATEMENT*",
        "LABEL,' '",
        "LABEL,aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "LOCALE,cy-GB",
        "LOCALE,x",
        "SOCIAL_TYPE,Article!",
        "IMAGE_URL,javascript:alert(1)",
        "IMAGE_URL,data:image/png;base64,AAAA",
        "IMAGE_URL,file:///etc/passwd",
        "IMAGE_URL,http://user:secret@host.example/a.png",
        "IMAGE_URL,http://host.example/a b.png",
        "SUMMARY,''",
        "BODY,' '"
    })
    void unsoundPartsAreNamed(Part part, String text) {
        assertThat(objections(part, text)).extracting(Objection::place).containsOnly("/" + part);
    }

    @Test
    void everyObjectionComesAtOnce() {
        var sheet = new Manuscript.Sheet(part -> "/" + part);
        sheet.write(Part.LABEL, "*");
        sheet.frame(new Crop(5, 0, 5, 1), 0, 200_000);
        var finding = (Finding.Flawed) HouseRules.read(sheet.finished(), BOTH);
        assertThat(finding.objections())
                .extracting(Objection::place)
                .contains(
                        "/AREA",
                        "/HEADLINE",
                        "/SUMMARY",
                        "/BODY",
                        "/LABEL",
                        "/IMAGE_CROP",
                        "/IMAGE_WIDTH",
                        "/IMAGE_HEIGHT");
    }

    @ParameterizedTest
    @CsvSource({
        "¿Qué puede hacer UKTI por tí?,/news/county/news/news/2021/april-21/que-puede-hacer-ukti-por-ti/",
        "المملكة المتحدة,/news/county/news/news/2021/april-21/0f0e0d0c/",
        "King Charles III’s *very* birthday!,/news/county/news/news/2021/april-21/king-charles-iii-s-very-birthday/"
    })
    void aPathIsMadeFromTheAreasPattern(String headline, String path) {
        var sound = sound(Part.HEADLINE, headline);
        assertThat(Permalink.candidates(sound.words(), sound.area(), ARTICLE, NOW).limit(2))
                .containsExactly(path, path.substring(0, path.length() - 1) + "-2/");
    }

    @Test
    void longSlugsAreCutAtAWord() {
        assertThat(Slug.of("word ".repeat(30), ARTICLE)).hasSize(79).endsWith("-word");
        assertThat(Slug.of("x".repeat(200), ARTICLE)).hasSize(80);
    }

    private static Finding finding(Part part, String text) {
        var sheet = new Manuscript.Sheet(any -> "/" + any);
        sheet.write(Part.AREA, "county");
        sheet.write(Part.HEADLINE, "Headline");
        sheet.write(Part.SUMMARY, "Summary");
        sheet.write(Part.BODY, "Body");
        sheet.write(part, text);
        return HouseRules.read(sheet.finished(), BOTH);
    }

    private static Finding.Sound sound(Part part, String text) {
        return (Finding.Sound) finding(part, text);
    }

    private static List<Objection> objections(Part part, String text) {
        return ((Finding.Flawed) finding(part, text)).objections();
    }
}
