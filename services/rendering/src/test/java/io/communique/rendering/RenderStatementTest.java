package io.communique.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.communique.rendering.card.Java2DCardPainter;
import io.communique.rendering.domain.HeroImage;
import io.communique.rendering.domain.Master;
import io.communique.rendering.domain.Rendition;
import io.communique.rendering.domain.RenditionSet;
import io.communique.rendering.domain.Samples;
import io.communique.rendering.domain.Statement;
import io.communique.rendering.html.TemplatePageMaker;
import io.communique.rendering.markdown.CommonMarkTypesetter;
import io.communique.rendering.photo.ImageIoDarkroom;
import io.communique.rendering.photo.Photographs;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RenderStatementTest {

    private static final Master HARBOUR =
            Photographs.master(Photographs.harbour(2560, 1707), "jpeg");

    @Test
    void aStatementBecomesFiveRenditions() {
        var set = rendering().render(Samples.statement("Harbour opens", "Body."));

        assertThat(set.renditions())
                .extracting(Rendition::name)
                .containsExactly(
                        "page",
                        "card",
                        "card-square",
                        "card-tall",
                        "markdown",
                        "text",
                        "feed-entry");
        assertThat(set.version()).isEqualTo(1);
        assertThat(set.path()).isEqualTo("/news/harbour/2026/03/open/");
    }

    /** The editor's crop is in the pixels of the source, which is twice as large as its master. */
    @Test
    void aPhotographBecomesPrintsAndTheGroundOfTheCards() throws IOException {
        var image =
                new HeroImage(
                        "https://harbour.example/boat.jpg",
                        Photographs.ALT,
                        Photographs.CREDIT,
                        new HeroImage.Crop(520, 414, 4520, 3000),
                        5120,
                        3414,
                        HARBOUR.hash());
        var set = rendering(HARBOUR).render(photographed(image));

        assertThat(set.renditions())
                .extracting(Rendition::name)
                .containsExactly(
                        "page",
                        "card",
                        "card-square",
                        "card-tall",
                        "photo-480",
                        "photo-960",
                        "photo-1440",
                        "photo-1x1",
                        "photo-4x3",
                        "photo-16x9",
                        "markdown",
                        "text",
                        "feed-entry");
        assertThat(pictures(set))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                "card", "1200x630",
                                "card-square", "1080x1080",
                                "card-tall", "1080x1920",
                                "photo-480", "480x310",
                                "photo-960", "960x621",
                                "photo-1440", "1440x931",
                                "photo-1x1", "1200x1200",
                                "photo-4x3", "1200x900",
                                "photo-16x9", "1200x675"));
        assertThat(hero(set).attr("srcset").split(", "))
                .containsExactly(
                        address(set, "photo-480") + " 480w",
                        address(set, "photo-960") + " 960w",
                        address(set, "photo-1440") + " 1440w");
        assertThat(text(set, "feed-entry")).contains("type=\"image/jpeg\"", address(set, "card"));
        assertThat(hashes(rendering(HARBOUR).render(photographed(image)))).isEqualTo(hashes(set));
    }

    @Test
    void aHeroThatHasTheProportionsServesSearchEnginesToo() {
        var set =
                rendering(HARBOUR)
                        .render(
                                photographed(
                                        Photographs.image(
                                                HARBOUR, new HeroImage.Crop(0, 100, 2560, 1540))));

        assertThat(set.renditions())
                .extracting(Rendition::name)
                .doesNotContain("photo-16x9")
                .contains("photo-1x1", "photo-4x3");
        assertThat(text(set, "page"))
                .contains("\"url\":\"http://localhost:8080" + address(set, "photo-1440") + "\"");
    }

    @Test
    void nothingIsEnlarged() throws IOException {
        var small = Photographs.master(Photographs.harbour(600, 400), "png");
        var set = rendering(small).render(photographed(Photographs.image(small, null)));

        assertThat(pictures(set))
                .containsEntry("photo-480", "480x320")
                .containsEntry("photo-960", "600x400")
                .containsEntry("photo-1x1", "400x400")
                .containsEntry("photo-4x3", "533x400")
                .containsEntry("photo-16x9", "600x338")
                .doesNotContainKey("photo-1440");
    }

    @Test
    void aMereReferenceShowsNoPicture() {
        var set =
                rendering(HARBOUR)
                        .render(
                                photographed(
                                        Samples.reference("https://harbour.example/boat.jpg")));

        assertThat(set.renditions()).hasSize(7);
        assertThat(Jsoup.parse(text(set, "page")).select("img")).isEmpty();
    }

    @Test
    void aPhotographThatIsNotHereIsAskedForByItsHash() {
        assertThatThrownBy(() -> rendering().render(photographed(Photographs.image(HARBOUR, null))))
                .isInstanceOfSatisfying(
                        MissingMaster.class,
                        missing -> assertThat(missing.hash()).isEqualTo(HARBOUR.hash()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "cy-GB", "ar", "es-ES", "fr"})
    void theSameStatementGivesTheSameBytesOnEveryMachine(String language) {
        var statement =
                Samples.corrected(Samples.statement("Harbour opens 1234", "Body 1.", language));
        var here = hashes(rendering().render(statement));
        var locale = Locale.getDefault();
        var zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));

            assertThat(hashes(rendering().render(statement))).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void plainTextEndsWithTheAddress() {
        var text =
                new String(
                        rendering()
                                .render(Samples.statement("Harbour opens", "One.\n\n* two"))
                                .renditions()
                                .get(5)
                                .bytes(),
                        StandardCharsets.UTF_8);

        assertThat(text)
                .isEqualTo(
                        """
                        Harbour Council – STATEMENT

                        Harbour opens

                        2 March 2026, 09:15

                        One.

                        - two

                        http://localhost:8080/news/harbour/2026/03/open/
                        """);
    }

    @Test
    void plainTextTellsTheNewestChangeBeforeTheText() {
        var first = Samples.statement("Harbour opens", "One.");
        var third = Samples.corrected(Samples.corrected(first, "Of the pier."), "Of the quay.");
        var text =
                new String(
                        rendering().render(third).renditions().get(5).bytes(),
                        StandardCharsets.UTF_8);

        assertThat(text)
                .contains(
                        """
                        2 March 2026, 09:15
                        Updated 4 March 2026, 09:15
                        What was changed (4 March 2026, 09:15): Of the quay.

                        One.
                        """)
                .doesNotContain("Of the pier.");
    }

    private static Statement photographed(HeroImage image) {
        return Samples.with(Samples.statement("Harbour opens", "Body."), image);
    }

    private static Map<String, String> pictures(RenditionSet set) throws IOException {
        var sizes = new HashMap<String, String>();
        for (var rendition : set.renditions()) {
            if (rendition.mediaType().equals("image/jpeg")) {
                var picture = ImageIO.read(new ByteArrayInputStream(rendition.bytes()));
                sizes.put(rendition.name(), picture.getWidth() + "x" + picture.getHeight());
            }
        }
        return sizes;
    }

    private static Element hero(RenditionSet set) {
        return Jsoup.parse(text(set, "page")).selectFirst("figure.hero img");
    }

    private static String address(RenditionSet set, String name) {
        return set.path() + name + "-" + the(set, name).sha256().substring(0, 16) + ".jpg";
    }

    private static String text(RenditionSet set, String name) {
        return new String(the(set, name).bytes(), StandardCharsets.UTF_8);
    }

    private static Rendition the(RenditionSet set, String name) {
        return set.renditions().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> hashes(RenditionSet set) {
        return set.renditions().stream().map(Rendition::sha256).toList();
    }

    private static RenderStatement rendering(Master... masters) {
        return new RenderStatement(
                Samples.OFFICES,
                Samples.SITE,
                new CommonMarkTypesetter(),
                new Java2DCardPainter(),
                new TemplatePageMaker(),
                hash -> Stream.of(masters).filter(one -> one.hash().equals(hash)).findFirst(),
                new ImageIoDarkroom());
    }
}
