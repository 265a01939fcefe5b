package io.communique.syndication.html;

import io.communique.syndication.domain.Rendition;
import io.communique.syndication.domain.Wording;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.databind.JsonNode;

/**
 * Reads the statement's photograph on the page and in its data: the signed words about it, in the
 * signed proportions, and exactly the prints of this set, each as large as it is said to be. What
 * it shows is pixels; like a card's they are bound to the page by their hash.
 */
final class PhotoProof {

    private static final Set<String> ATTRIBUTES =
            Set.of(
                    "src",
                    "srcset",
                    "sizes",
                    "width",
                    "height",
                    "alt",
                    "loading",
                    "decoding",
                    "fetchpriority");
    private static final Pattern SIZES = Pattern.compile("[a-z0-9 .,()-]+");
    private static final double ROUNDED = 0.02;

    private final Facts facts;
    private final Findings findings;

    PhotoProof(Facts facts, Findings findings) {
        this.facts = facts;
        this.findings = findings;
    }

    /** A page without a photograph has no picture at all. */
    void read(Document page) {
        var images = page.select("img, figure, figcaption");
        var photograph = facts.wording().photograph();
        if (photograph.isEmpty()) {
            findings.expect(images.isEmpty(), "page: a picture that was not signed");
            return;
        }
        facts.pictures().photos().forEach(this::print);
        var figures = page.select("figure");
        var pictures = page.select("figure > img");
        findings.expect(
                figures.size() == 1 && pictures.size() == 1 && page.select("img").size() == 1,
                "page: not one photograph");
        pictures.forEach(image -> hero(image, photograph.get()));
        caption(page, photograph.get());
    }

    private void print(Rendition photo) {
        var size = facts.pictures().size(photo);
        findings.expect(
                size.filter(one -> one.width() <= mostWidth(photo.name())).isPresent(),
                photo.name().wire() + ": no bare JPEG of its size");
    }

    private static int mostWidth(Rendition.Name name) {
        return switch (name) {
            case PHOTO_480 -> 480;
            case PHOTO_960 -> 960;
            case PHOTO_1440 -> 1440;
            case PHOTO_1X1, PHOTO_4X3, PHOTO_16X9 -> 1200;
            case PAGE, CARD, CARD_SQUARE, CARD_TALL, MARKDOWN, TEXT, FEED_ENTRY -> 0;
        };
    }

    private void hero(Element image, Wording.Image signed) {
        var hero = facts.pictures().hero();
        for (Attribute attribute : image.attributes()) {
            findings.expect(ATTRIBUTES.contains(attribute.getKey()), "page: the photograph");
        }
        findings.expect(
                image.hasAttr("alt") && image.attr("alt").equals(words(signed)),
                "page: the photograph's words");
        findings.expectEqual(
                hero.stream()
                        .map(photo -> path(photo) + " " + width(photo) + "w")
                        .collect(Collectors.joining(", ")),
                image.attr("srcset"),
                "page: the photograph's prints");
        findings.expect(
                hero.stream().map(this::path).toList().contains(image.attr("src")),
                "page: the photograph's address");
        findings.expect(SIZES.matcher(image.attr("sizes")).matches(), "page: sizes");
        var widest = hero.isEmpty() ? null : hero.getLast();
        var size = widest == null ? null : facts.pictures().size(widest).orElse(null);
        findings.expect(
                size != null
                        && image.attr("width").equals(Integer.toString(size.width()))
                        && image.attr("height").equals(Integer.toString(size.height())),
                "page: the photograph's size");
        findings.expect(
                size != null && isShaped(size, signed.proportions()),
                "page: the photograph's crop");
    }

    private static boolean isShaped(JpegFile.Size size, Optional<Double> signed) {
        double shown = size.width() / (double) size.height();
        return signed.filter(meant -> Math.abs(shown / meant - 1) > ROUNDED).isEmpty();
    }

    private void caption(Document page, Wording.Image signed) {
        var captions = page.select("figcaption");
        var credit = signed.credit();
        findings.expectEqual(credit == null ? 0 : 1, captions.size(), "page: the credit");
        captions.forEach(caption ->
                findings.expectEqual(
                        Sheet.normal(facts.words().get("photo") + " " + credit).strip(),
                        Sheet.normal(caption.wholeText()).strip(),
                        "page: the credit"));
    }

    /** 1:1, 4:3 and 16:9, as search engines ask for; every print is on the page or here. */
    void data(JsonNode images, Wording.Image signed) {
        var shapes = List.of(new int[] {1, 1}, new int[] {4, 3}, new int[] {16, 9});
        findings.expect(
                images.isArray() && images.size() == shapes.size(), "page: the data's images");
        var shown = new HashSet<Rendition>(facts.pictures().hero());
        for (int i = 0; i < Math.min(shapes.size(), images.size()); i++) {
            var image = images.get(i);
            var shape = shapes.get(i);
            var photo =
                    facts.pictures()
                            .photos()
                            .filter(one ->
                                    facts.address(one).equals(image.path("url").asString("")))
                            .findFirst();
            photo.ifPresent(shown::add);
            findings.expect(
                    photo.flatMap(facts.pictures()::size)
                            .filter(size ->
                                    size.hasProportions(shape[0], shape[1])
                                            && image.path("width").asInt(0) == size.width()
                                            && image.path("height").asInt(0) == size.height())
                            .isPresent(),
                    "page: a photograph in the data");
            findings.expect(
                    image.path("@type").asString("").equals("ImageObject")
                            && image.path("caption").asString("").equals(words(signed))
                            && image.path("creditText")
                                    .asString("")
                                    .equals(signed.credit() == null ? "" : signed.credit())
                            && Set.of("@type", "url", "width", "height", "caption", "creditText")
                                    .containsAll(image.propertyNames()),
                    "page: what the data says of a photograph");
        }
        findings.expectEqual(
                facts.pictures().photos().collect(Collectors.toSet()),
                shown,
                "page: a print that is shown nowhere");
    }

    /** What it says to those who cannot see it. */
    private static String words(Wording.Image signed) {
        return signed.alt() == null ? "" : signed.alt();
    }

    private int width(Rendition photo) {
        return facts.pictures().size(photo).map(JpegFile.Size::width).orElse(0);
    }

    /** On this site, whatever its host is called. */
    private String path(Rendition photo) {
        return facts.statement().path() + photo.fileName();
    }
}
