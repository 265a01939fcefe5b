package io.communique.intake.markdown;

import static io.communique.intake.SampleAreas.BOTH;
import static org.assertj.core.api.Assertions.assertThat;

import io.communique.intake.MarkdownFiles.Reading;
import io.communique.intake.domain.Crop;
import io.communique.intake.domain.HouseRules;
import io.communique.intake.domain.HouseRules.Finding;
import io.communique.intake.domain.Image;
import io.communique.intake.domain.Objection;
import io.communique.intake.domain.Words;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownFileTest {

    private static final String SAMPLE =
            """
            ```yaml
            area: Countyshire
            og:
              description: "Today, Her Majesty\\u2019s Inspectorate of Fire &amp; Rescue published its assessment."
              image: https://www.county.example/media/default.png?crop=(5,0,195,100)&amp;w=600&amp;h=300&amp;scale=both
              locale: en_GB
              title: "Care inspection \\u2013 assessment of progress *STATEMENT*"
              type: website
              url: https://www.county.example/news/county/news/news/2021/march-21/care-inspection--assessment--statement/
            publish:
              date: 12:56 24/03/2021
            title: "Care inspection \\u2013 assessment of progress *STATEMENT* | County Police"
            url: https://www.county.example/news/county/news/news/2021/march-21/care-inspection--assessment--statement/
            ```

            The Force is "better at it" &amp; says so.

             * One
            """;

    private static final String PHOTOGRAPHED =
            """
            ```yaml
            area: "Countyshire"

            image:
              alt: "A boat, \\"red\\""
              credit: "County Police"
              crop: "(40,54,1240,854)"
              hash: "%s"
            og:
              description: "The harbour opens."
              image: "https://www.county.example/media/boat.jpg?crop=(1,2,3,4)&w=600"
              locale: "en_GB"
              title: "The harbour opens"
            social:
              description: "Shorter."
            title: "The harbour opens | County Police"
            ```

            Body.
            """
                    .formatted("3".repeat(64));

    @Test
    void everyValueArrivesToTheCharacter() {
        var sound = sound(SAMPLE);
        Words words = sound.words();
        assertThat(words.area()).isEqualTo("county");
        assertThat(words.headline()).isEqualTo("Care inspection – assessment of progress");
        assertThat(words.label()).isEqualTo("STATEMENT");
        assertThat(words.summary())
                .isEqualTo(
                        "Today, Her Majesty’s Inspectorate of Fire & Rescue published its assessment.");
        assertThat(words.social().title())
                .isEqualTo("Care inspection – assessment of progress *STATEMENT*");
        assertThat(words.social().description()).isNull();
        assertThat(words.social().type()).isEqualTo("website");
        assertThat(words.locale()).isEqualTo("en-GB");
        assertThat(words.publishedAt()).isEqualTo(Instant.parse("2021-03-24T12:56:00Z"));
        assertThat(words.image())
                .isEqualTo(
                        new Image(
                                "https://www.county.example/media/default.png?crop=(5,0,195,100)&w=600&h=300&scale=both",
                                null,
                                null,
                                new Crop(5, 0, 195, 100),
                                600,
                                300,
                                "both",
                                null));
        assertThat(sound.path())
                .contains(
                        "/news/county/news/news/2021/march-21/care-inspection--assessment--statement/");
        assertThat(words.body())
                .isEqualTo("The Force is \"better at it\" &amp; says so.\n\n * One\n");
    }

    /** As the site gives it back: a picture has its words, its crop and its name beside it. */
    @Test
    void anUploadedPictureIsNamedWithItsWordsAndItsCrop() {
        var words = sound(PHOTOGRAPHED).words();
        assertThat(words.image())
                .isEqualTo(
                        new Image(
                                "https://www.county.example/media/boat.jpg?crop=(1,2,3,4)&w=600",
                                "A boat, \"red\"",
                                "County Police",
                                new Crop(40, 54, 1240, 854),
                                null,
                                null,
                                null,
                                "3".repeat(64)));
        assertThat(words.social().description()).isEqualTo("Shorter.");
    }

    @Test
    void aPictureThatIsNamedByItsHashIsNotCutByAnAddress() {
        var uncut = PHOTOGRAPHED.replace("  crop: \"(40,54,1240,854)\"\n", "");
        assertThat(sound(uncut).words().image().crop()).isNull();
        var alone = uncut.replaceAll("(?m)^  image: .*\n", "");
        assertThat(sound(alone).words().image().url())
                .isEqualTo("http://127.0.0.1:8080/images/" + "3".repeat(64));
    }

    @Test
    void aReferenceMayHaveWordsAndACropToo() {
        var reference = PHOTOGRAPHED.replaceAll("(?m)^  hash: .*\n", "");
        assertThat(sound(reference).words().image())
                .isEqualTo(
                        new Image(
                                "https://www.county.example/media/boat.jpg?crop=(1,2,3,4)&w=600",
                                "A boat, \"red\"",
                                "County Police",
                                new Crop(40, 54, 1240, 854),
                                600,
                                null,
                                null,
                                null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"(40,54,1240,854)\"|\"40 54 1240 854\"|line 7: image.crop",
                "\"(40,54,1240,854)\"|\"(40,54,40,854)\"|line 7: image.crop",
                "3333\"|33X3\"|line 8: image.hash",
                "alt: |alt: '' # |line 5: image.alt",
                "credit: \"County Police\"|credit: ''|line 6: image.credit",
                "description: \"Shorter.\"|words: \"Shorter.\"|line 15: social.words"
            })
    void whatIsWrongWithAPictureIsNamedWithItsLine(String right, String wrong, String place) {
        assertThat(flawed(PHOTOGRAPHED.replace(right, wrong)))
                .extracting(Objection::place)
                .containsOnly(place);
    }

    @Test
    void wordsOfAPictureNeedAPicture() {
        var nameless = PHOTOGRAPHED.replaceAll("(?m)^  (hash|image): .*\n", "");
        assertThat(flawed(nameless))
                .extracting(Objection::place)
                .containsExactly("line 1: og.image");
    }

    @Test
    void dashesDottedKeysAndCarriageReturnsMeanTheSame() {
        String dashed = SAMPLE.replace("```yaml", "---").replace("```", "---");
        String dotted =
                dashed.replace("og:\n  description", "og.description")
                        .replaceAll("(?m)^  (image|locale|title|type|url)", "og.$1")
                        .replace("publish:\n  date", "publish.date");
        assertThat(sound(dashed)).isEqualTo(sound(SAMPLE));
        assertThat(sound(dotted)).isEqualTo(sound(SAMPLE));
        assertThat(sound(SAMPLE.replace("\n", "\r\n"))).isEqualTo(sound(SAMPLE));
        assertThat(sound("\uFEFF" + SAMPLE)).isEqualTo(sound(SAMPLE));
    }

    @Test
    void plainAreaNeedsLittle() {
        var words =
                sound(
                                """
                                ---
                                area: Plain
                                title: "Brilliantly British"
                                og.title: "Brilliantly British"
                                og.description: "Two spaces at the end.  "
                                og.image: /uploads/person.jpg
                                og.locale: cy_GB
                                publish.date: "2014-04-01T08:55:00Z"
                                change:
                                  note: "The name was &quot;wrong&quot;."
                                ---
                                Body.
                                """)
                        .words();
        assertThat(words.social().title()).isNull();
        assertThat(words.social().type()).isEqualTo("article");
        assertThat(words.summary()).endsWith("end.  ");
        assertThat(words.changeNote()).isEqualTo("The name was \"wrong\".");
        assertThat(words.image().url()).isEqualTo("http://127.0.0.1:8080/uploads/person.jpg");
        assertThat(words.locale()).isEqualTo("cy-GB");
        assertThat(words.body()).isEqualTo("Body.\n");
    }

    @Test
    void onlyOneBlankLineSeparates() {
        assertThat(sound(minimal("\n\n\n    code\n")).words().body()).isEqualTo("\n\n    code\n");
        assertThat(sound(minimal("\nBody without an end")).words().body())
                .isEqualTo("Body without an end");
        assertThat(sound(minimal("Body")).words().body()).isEqualTo("Body");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Fire &amp; Rescue|Fire & Rescue",
                "Fire &amp;amp; Rescue|Fire & Rescue",
                "Fire &amp;amp;amp; Rescue|Fire &amp; Rescue",
                "&lt;b&gt; &hellip; &#8217; &#x2019; &#146;|<b> … ’ ’ ’",
                "&copy=1 &unknown; & &#xD800;|&copy=1 &unknown; & &#xD800;",
                "&NotEqualTilde;|≂̸"
            })
    void entitiesAreDecodedAtMostTwice(String typed, String meant) {
        assertThat(Entities.decode(typed)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title: &a X\nurl: *a",
                "title: !!str X",
                "title: !java.lang.Runtime X",
                "title: X\ntitle: Y",
                "og:\n  title: X\nog.title: Y",
                "title: 'unclosed",
                "? [a, b]\n: c",
                "a: {a: {a: {a: {a: {a: {a: {a: {a: b}}}}}}}}",
                "- list",
                "only text",
                "title: \u0007",
                "title: X\n\ttabbed: Y",
                "title: X\n...\n%TAG ! x\nother: Y",
                "{{{{{{{{{{{{{{{{{{{{",
                "*a",
                "title: \"\\x\""
            })
    void whatYamlCanDoBeyondKeysAndTextsIsRefused(String yaml) {
        assertThat(new MarkdownFile().read("---\n" + yaml + "\n---\nBody"))
                .asInstanceOf(InstanceOfAssertFactories.type(Reading.Illegible.class))
                .extracting(Reading.Illegible::objections)
                .asInstanceOf(InstanceOfAssertFactories.list(Objection.class))
                .isNotEmpty()
                .allSatisfy(objection -> assertThat(objection.place()).startsWith("line "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Body only",
                "\n---\ntitle: X\n---\n",
                "---\ntitle: X\nno end",
                "```json\n{}\n```\n"
            })
    void withoutFrontMatterThereIsNoStatement(String text) {
        assertThat(new MarkdownFile().read(text)).isInstanceOf(Reading.Illegible.class);
    }

    @Test
    void allFlawsAreNamedAtOnceWithTheirLines() {
        var objections =
                flawed(
                        """
                        ---
                        area: Nowhere
                        byline: Someone
                        tags: [a, b]
                        og:
                          locale: [en]
                          nonsense: x
                        title: ''
                        ---
                        Body
                        """);
        assertThat(objections)
                .extracting(Objection::place)
                .contains(
                        "line 2: area",
                        "line 3: byline",
                        "line 4: tags",
                        "line 6: og.locale",
                        "line 7: og.nonsense",
                        "line 8: title",
                        "line 1: og.description");
        assertThat(objections)
                .filteredOn(objection -> objection.place().equals("line 2: area"))
                .singleElement()
                .satisfies(
                        objection -> assertThat(objection.message()).contains("county", "plain"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://elsewhere.example/news/county/a/,/news/county/a/,line 8: url",
        "https://www.county.example/news/county/a/,https://www.county.example/news/county/b/,line 9: og.url",
        "javascript:alert(1),/news/county/a/,line 8: url",
        "https://www.county.example:99/news/county/a/,/news/county/a/,line 8: url",
        "https://www.county.example@evil.example/news/county/a/,/news/county/a/,line 8: url",
        "/news/county/a/?q=1,/news/county/a/,line 8: url"
    })
    void addressesMustBeOursAndAgree(String url, String ogUrl, String place) {
        assertThat(flawed(minimal(url, ogUrl, "Body")))
                .extracting(Objection::place)
                .contains(place);
    }

    @Test
    void thePortThatTheSchemeMeansMayBeNamed() {
        var written = "https://www.county.example:443/news/county/a/";
        assertThat(sound(minimal(written, "/news/county/a/", "Body")).path())
                .contains("/news/county/a/");
    }

    private static String minimal(String body) {
        return minimal(
                "https://www.county.example/news/county/a/",
                "http://127.0.0.1:8080/news/county/a/",
                body);
    }

    private static String minimal(String url, String ogUrl, String body) {
        return """
        ---
        area: county
        title: A title
        og.description: A summary
        og.locale: en-GB
        publish.date: 2021-03-24T12:56:00Z
        og.type: website
        url: %s
        og.url: %s
        ---
        """
                        .formatted(url, ogUrl)
                + body;
    }

    private static Finding.Sound sound(String text) {
        return (Finding.Sound) finding(text);
    }

    private static List<Objection> flawed(String text) {
        return ((Finding.Flawed) finding(text)).objections();
    }

    private static Finding finding(String text) {
        var legible = (Reading.Legible) new MarkdownFile().read(text);
        return HouseRules.read(legible.frontMatter().manuscript(BOTH), BOTH);
    }
}
