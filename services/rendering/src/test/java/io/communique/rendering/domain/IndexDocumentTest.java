package io.communique.rendering.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class IndexDocumentTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Test
    void everyKeyOfTheInputComesBack() {
        var statement =
                Samples.with(
                        Samples.statement(
                                "Harbour opens – again",
                                "Fire & rescue will be there.",
                                "One.\n\nTwo.\n",
                                "cy-GB",
                                "STATEMENT",
                                Instant.parse("2021-03-24T12:56:00Z")),
                        new Statement.Social("website", "Harbour *opens*", null),
                        Samples.reference(
                                "https://www.harbour.example/a.png?crop=(5,0,195,100)&w=600&h=300"));

        assertThat(frontMatter(statement))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                "area", "Harbour",
                                "og",
                                        Map.of(
                                                "description", "Fire & rescue will be there.",
                                                "image",
                                                        "https://www.harbour.example/a.png?crop=(5,0,195,100)&w=600&h=300",
                                                "locale", "cy_GB",
                                                "title", "Harbour *opens*",
                                                "type", "website",
                                                "url",
                                                        "https://www.harbour.example/news/harbour/2026/03/open/"),
                                "publish", Map.of("date", "12:56 24/03/2021"),
                                "title", "Harbour opens – again *STATEMENT* | Harbour Council",
                                "url", "https://www.harbour.example/news/harbour/2026/03/open/"));
    }

    /** What an older revision told its readers is no part of this one. */
    @Test
    void theNoteOfTheseWordsComesBackAndNoOlderOne() {
        var told = Samples.corrected(Samples.statement("H", "B"), "Before: \"A\" &amp; B.");

        assertThat(frontMatter(told).get("change").toString())
                .isEqualTo("{note=Before: \"A\" &amp;amp;amp; B.}");
        assertThat(frontMatter(Samples.corrected(told))).doesNotContainKey("change");
    }

    @Test
    void aPhotographComesBackWithItsWordsItsCropAndItsName() {
        var image =
                new HeroImage(
                        "https://www.harbour.example/boat.jpg?crop=(5,0,195,100)",
                        "A \"red\" boat &amp; its sail",
                        "Harbour Council",
                        new HeroImage.Crop(5, 0, 195, 100),
                        4800,
                        3600,
                        "3".repeat(64));

        assertThat(photographed(image))
                .isEqualTo(
                        Map.of(
                                "alt", "A \"red\" boat &amp;amp;amp; its sail",
                                "credit", "Harbour Council",
                                "crop", "(5,0,195,100)",
                                "hash", "3".repeat(64),
                                "height", "3600",
                                "width", "4800"));
    }

    /** Its source cuts it, and says so in its address; what that says is not said twice. */
    @Test
    void aReferenceComesBackWithWhatItsAddressDoesNotSay() {
        var crop = new HeroImage.Crop(5, 0, 195, 100);
        var address = "https://www.harbour.example/boat.jpg";

        assertThat(photographed(reference(address, crop)))
                .isEqualTo(Map.of("crop", "(5,0,195,100)"));
        assertThat(photographed(reference(address + "?w=6&crop=(5,0,195,100)&h=3", crop))).isNull();
        assertThat(photographed(reference(address + "?crop=(5,0,195,101)", crop)))
                .isEqualTo(Map.of("crop", "(5,0,195,100)"));
    }

    @Test
    void otherWordsForLinkPreviewsComeBack() {
        var social = new Statement.Social("article", null, "Shorter.");
        var statement = Samples.with(Samples.statement("Headline", "Body"), social, null);

        assertThat(frontMatter(statement).get("social"))
                .isEqualTo(Map.of("description", "Shorter."));
    }

    private static HeroImage reference(String address, HeroImage.Crop crop) {
        return new HeroImage(address, null, null, crop, null, null, null);
    }

    private static Object photographed(HeroImage image) {
        return frontMatter(Samples.with(Samples.statement("Headline", "Body"), image)).get("image");
    }

    @Test
    void anArticleWithoutMoreHasNeitherTypeNorDateNorImage() {
        var frontMatter = frontMatter(Samples.statement("Headline", "Body"));

        assertThat(frontMatter).doesNotContainKey("publish");
        assertThat(((Map<?, ?>) frontMatter.get("og")).toString())
                .doesNotContain("type=", "image=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He said: \"no\" # not a comment",
                "back\\slash, 'quote', colon: and - dash",
                "{braces} [brackets] *star* &anchor !tag %percent @at `tick`",
                "``` fence",
                "no: yes, null ~ 12:56 0x1F",
                "Llŷn, عنوان, 見出し, 🚢",
                "one\u2028two\u0085three\ufeff",
                "AT&T & sons",
                "&amp; and &lt;b&gt;",
                "&amp;amp;",
                "&copy 2026 &notit; &#39;&#x27;",
                "?a=1&copy=2&reg=3&w=600"
            })
    void anyValueParsesBack(String value) {
        assertThat(decoded((String) frontMatter(value).get("title")))
                .isEqualTo(value + " *STATEMENT* | Harbour Council");
    }

    @Test
    void aValueThatNeedsNoEscapingIsWrittenAsItIs() {
        assertThat(IndexDocument.entitySafe("Fire & Rescue ?a=1&w=600&h=300"))
                .isEqualTo("Fire & Rescue ?a=1&w=600&h=300");
    }

    @ParameterizedTest
    @ValueSource(strings = {"One.\n", "\n\nOne.", "", "One.\n\n\n", "```\nfence\n```\n\t tabs  \n"})
    void theBodyIsTheSameToTheByte(String body) {
        var document = document(Samples.statement("Headline", body));

        assertThat(document.substring(document.indexOf("\n```\n") + 5)).isEqualTo("\n" + body);
    }

    @Test
    void aDateToTheMinuteIsWrittenInTheOfficesTime() {
        assertThat(IndexDocument.date(Instant.parse("2021-07-01T11:30:00Z"), LONDON))
                .isEqualTo("12:30 01/07/2021");
    }

    @Test
    void aDateThatWouldReadBackDifferentlyIsWrittenInFull() {
        assertThat(IndexDocument.date(Instant.parse("2021-07-01T11:30:07Z"), LONDON))
                .isEqualTo("2021-07-01T11:30:07Z");
        assertThat(IndexDocument.date(Instant.parse("2021-10-31T00:30:00Z"), LONDON))
                .isEqualTo("01:30 31/10/2021");
        assertThat(IndexDocument.date(Instant.parse("2021-10-31T01:30:00Z"), LONDON))
                .isEqualTo("2021-10-31T01:30:00Z");
    }

    private static String document(Statement statement) {
        return IndexDocument.of(Samples.composition(statement));
    }

    private static Map<String, Object> frontMatter(String headline) {
        return frontMatter(Samples.statement(headline, "Body"));
    }

    private static Map<String, Object> frontMatter(Statement statement) {
        var document = document(statement);
        assertThat(document).startsWith("```yaml\n");
        var yaml = document.substring(8, document.indexOf("\n```\n") + 1);
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
    }

    /** As browsers decode references, and at most twice. */
    private static String decoded(String value) {
        var once = org.jsoup.parser.Parser.unescapeEntities(value, false);
        return org.jsoup.parser.Parser.unescapeEntities(once, false);
    }
}
