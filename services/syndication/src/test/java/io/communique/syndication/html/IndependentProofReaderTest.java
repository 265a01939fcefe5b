package io.communique.syndication.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.communique.syndication.Faithful;
import io.communique.syndication.domain.ProofReading;
import io.communique.syndication.domain.Rendition;
import io.communique.syndication.domain.Renditions;
import io.communique.syndication.domain.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndependentProofReaderTest {

    private final IndependentProofReader reader =
            new IndependentProofReader(Faithful.AREAS, Faithful.SITE);
    private final Faithful english = Faithful.english();
    private final Faithful photographed = Faithful.photographed();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "english-1",
                "english-2",
                "english-4",
                "arabic-1",
                "arabic-2",
                "welsh-1",
                "figures-1",
                "photo-1",
                "photo-arabic-1"
            })
    void theFaithfulArtefactsAreAccepted(String name) {
        var sample = Faithful.named(name);
        assertThat(reader.read(sample.statement(), sample.renditions()))
                .isInstanceOfSatisfying(
                        ProofReading.Faithful.class,
                        faithful -> assertThat(faithful.styles()).hasSize(1));
    }

    /** Every text on the page, one at a time, with one character changed. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "english-1",
                "english-2",
                "english-4",
                "arabic-1",
                "arabic-2",
                "welsh-1",
                "figures-1",
                "photo-1",
                "photo-arabic-1"
            })
    void noTextOnThePageCanBeChanged(String name) {
        var sample = Faithful.named(name);
        int texts = texts(Jsoup.parse(sample.renditions().text(Rendition.Name.PAGE))).size();
        assertThat(texts).isGreaterThanOrEqualTo(18);
        for (int i = 0; i < texts; i++) {
            int which = i;
            assertRefused(
                    sample,
                    page ->
                            change(
                                    page,
                                    document -> {
                                        var text = texts(document).get(which);
                                        text.text(mutated(text.getWholeText()));
                                    }));
        }
    }

    /** Every word of the body, one at a time: a letter changed, a word doubled, a word left out. */
    @Test
    void noWordOfTheBodyCanBeChanged() {
        int bodyAt = english.renditions().text(Rendition.Name.PAGE).indexOf("articleBody");
        for (var word :
                List.of(
                        "Officers",
                        "progress",
                        "not this",
                        "two",
                        "code  kept",
                        "Fourth",
                        "over two",
                        "map")) {
            for (var other : List.of(word.replace('o', 'a') + "x", word + " " + word, "")) {
                assertRefused(
                        english,
                        page ->
                                page.substring(0, bodyAt)
                                        + page.substring(bodyAt).replaceFirst(word, other));
            }
        }
    }

    @Test
    void noAddressCanBeChanged() {
        int links =
                Jsoup.parse(english.renditions().text(Rendition.Name.PAGE)).select("[href]").size();
        assertThat(links).isGreaterThan(8);
        for (int i = 0; i < links; i++) {
            int which = i;
            assertRefused(
                    english,
                    page ->
                            change(
                                    page,
                                    document -> {
                                        var link = document.select("[href]").get(which);
                                        link.attr("href", link.attr("href") + "x");
                                    }));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"english-1", "welsh-1"})
    void noMetaCanBeChanged(String name) {
        var sample = Faithful.named(name);
        var page = Jsoup.parse(sample.renditions().text(Rendition.Name.PAGE));
        for (Element meta : page.select("meta[content]")) {
            var selector = meta.cssSelector();
            assertRefused(
                    sample,
                    text ->
                            change(
                                    text,
                                    document -> {
                                        var one = document.selectFirst(selector);
                                        assertThat(one).isNotNull();
                                        one.attr("content", one.attr("content") + "x");
                                    }));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<script src=\"https://evil.example/x.js\"></script>",
                "<script type=\"application/ld+json\">{\"headline\":\"Other\"}</script>",
                "<img src=\"https://evil.example/x.png\">",
                "<iframe src=\"/\"></iframe>",
                "<p onclick=\"x()\"></p>",
                "<p style=\"display:none\"></p>",
                "<p>Other words.</p>",
                "<p>\u200bx</p>",
                "<a href=\"https://evil.example/\"></a>",
                "<form action=\"/\"></form>",
                "<!-- words that nobody approved -->",
                "<style>h1::after{content:\"not\"}</style>",
                "<style>@import url(https://evil.example/x.css);</style>",
                "<h1>Child protection inspection – assessment of progress</h1>",
                "<div itemprop=\"articleBody\"></div>",
                "<svg><text>x</text></svg>",
                "<time itemprop=\"datePublished\" datetime=\"2021-03-24T12:56:00Z\">25 March 2021, 12:56</time>",
                "<p title=\"other\"></p>",
                "<link rel=\"icon\" href=\"/feed.atom\">",
                "<link rel=\"apple-touch-icon\" href=\"/icon.svg\">",
                "<link rel=\"manifest\" href=\"/\">",
                "<a href=\"/accessibility/?lang=cy\"></a>",
                "<meta http-equiv=\"refresh\" content=\"0;url=https://evil.example/\">"
            })
    void nothingCanBeAdded(String addition) {
        assertRefused(english, page -> page.replace("</main>", addition + "</main>"));
        assertRefused(english, page -> page.replace("Last words.", "Last words." + addition));
    }

    @Test
    void theDateAndTheLanguageAreTheSignedOnes() {
        assertRefused(
                english, page -> page.replace("2021-03-24T12:56:00Z", "2021-03-25T12:56:00Z"));
        assertRefused(
                english, page -> page.replace("24 March 2021, 12:56", "24 March 2021, 12:57"));
        assertRefused(english, page -> page.replace("lang=\"en-GB\"", "lang=\"en-US\""));
        assertRefused(english, page -> page.replace("dir=\"ltr\"", "dir=\"rtl\""));
    }

    @Test
    void theStructureOfTheBodyIsTheSignedOne() {
        assertRefused(
                english, page -> page.replace("<h3>What was found</h3>", "<p>What was found</p>"));
        assertRefused(english, page -> page.replace("broke</p>\n<p>across", "broke across"));
        assertRefused(english, page -> page.replace("start=\"3\"", "start=\"1\""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,204</td>|1,240</td>",
                "<td class=\"right\">402</td><td class=\"right\">399</td>|<td class=\"right\">399</td><td class=\"right\">402</td>",
                "<td class=\"left\">Burglary</td>|<td class=\"left\"></td>",
                "<td class=\"right\">402</td>|<td class=\"left\">402</td>",
                "<td class=\"right\">402</td>|<td>402</td>",
                "<td class=\"right\">402</td>|<td class=\"right\" colspan=\"2\">402</td>",
                "<th scope=\"col\">Calls</th>|<th>Calls</th>",
                "<td></td><th|<th></th><th",
                "</tbody>|<tr><td>Fraud</td><td>1</td><td>2</td><td></td></tr></tbody>",
                "aria-label=\"Table 1\"|aria-label=\"Table 2\"",
                " tabindex=\"0\"|",
                "role=\"region\"|role=\"presentation\""
            })
    void theTableIsTheSignedOne(String signed, @Nullable String other) {
        assertRefused(
                Faithful.named("figures-1"),
                page -> replaced(page, signed, other == null ? "" : other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>Not adjusted.</p>|<p>Adjusted.</p>",
                "href=\"#footnote-1\"|href=\"#footnote-2\"",
                "aria-label=\"Footnote 1\">1<|aria-label=\"Footnote 1\">2<",
                "aria-label=\"Footnote 1\"|aria-label=\"Footnote 2\"",
                "href=\"#footnote-ref-2-2\"|href=\"#footnote-ref-2\"",
                "id=\"footnote-ref-2-2\"|id=\"statement\"",
                "<li id=\"footnote-3\">|<li>",
                "<p>Nothing refers to this note.</p>|",
                "<sup id=\"footnote-ref-3\">|<sup>"
            })
    void theNotesAreTheSignedOnes(String signed, @Nullable String other) {
        assertRefused(
                Faithful.named("figures-1"),
                page -> replaced(page, signed, other == null ? "" : other));
    }

    @Test
    void notesCannotBeSwapped() {
        assertRefused(
                Faithful.named("figures-1"),
                page ->
                        page.replace("Not adjusted.", "\0")
                                .replace("Nothing refers to this note.", "Not adjusted.")
                                .replace("\0", "Nothing refers to this note."));
        assertRefused(
                Faithful.named("figures-1"),
                page ->
                        change(
                                page,
                                document -> {
                                    var notes = document.select(".footnotes li");
                                    notes.get(1).before(notes.get(2));
                                }));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                " rel=\"external\" aria-describedby=\"outside\">the figures|>the figures",
                " aria-describedby=\"outside\">the figures|>the figures",
                "rel=\"external\"|rel=\"me\"",
                "police.uk/figures\">|police.uk/figures\" rel=\"external\" aria-describedby=\"outside\">",
                "/archive/\">|/archive/\" rel=\"external\" aria-describedby=\"outside\">",
                "/archive/\">|/archive/\" target=\"_blank\">",
                "<p class=\"legend\" id=\"outside\">Link to another website</p>|",
                "id=\"outside\">Link to another website|id=\"outside\">News feed",
                "id=\"outside\">Link|>Link"
            })
    void aLinkIsMarkedWhereItLeavesTheSiteAndNowhereElse(String signed, @Nullable String other) {
        assertRefused(
                Faithful.named("figures-1"),
                page -> replaced(page, signed, other == null ? "" : other));
    }

    @Test
    void theCardIsTheOneThatThePageNames() {
        var others = new ArrayList<>(english.renditions().all());
        others.replaceAll(one ->
                one.name() == Rendition.Name.CARD
                        ? new Rendition(
                                one.name(),
                                one.mediaType(),
                                new byte[] {1},
                                Renditions.sha256(new byte[] {1}))
                        : one);
        assertThat(reader.read(english.statement(), english.set(others)))
                .isInstanceOf(ProofReading.Differs.class);
    }

    /** What is said of a photograph, and which prints are named, in every place where it stands. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "alt=\"A red boat => alt=\"A blue boat",
                "<bdi>Harbour &lt;C => <bdi>Hrbour &lt;C",
                "<figcaption>Photo: => <figcaption>",
                "\"caption\":\"A red => \"caption\":\"A blue",
                "\"creditText\":\"Harbour => \"creditText\":\"Hrbour",
                "\"width\":400 => \"width\":401",
                "\"@type\":\"ImageObject\", => \"@type\":\"ImageObject\",\"name\":\"x\",",
                "width=\"600\" => width=\"601\"",
                " 480w => 481w",
                "src=\"/news => src=\"https://evil.example/news",
                "src=\"/news => srcdoc=\"x\" src=\"/news",
                "og:image:type\" content=\"image/jpeg => og:image:type\" content=\"image/png",
                "og:image:width\" content=\"1200 => og:image:width\" content=\"1201",
                "</figure> => </figure><figure class=\"hero\"></figure>",
                "<figure class=\"hero\"> => <figure class=\"hero\"><img src=\"/x.jpg\" alt=\"\">"
            })
    void nothingAboutThePhotographCanBeChanged(String change) {
        var parts = change.split(" => ", -1);
        assertRefused(photographed, page -> page.replace(parts[0], parts[1]));
    }

    @Test
    void thePrintsAreThoseThatThePageNames() {
        for (var picture : photographed.renditions().all()) {
            if (picture.name().isPhoto() || picture.name() == Rendition.Name.CARD) {
                var other = Faithful.named("photo-arabic-1").renditions();
                assertThat(
                                reader.read(
                                        photographed.statement(),
                                        photographed.with(
                                                picture.name(),
                                                other.the(Rendition.Name.PHOTO_480).bytes())))
                        .as(picture.name().wire())
                        .isInstanceOf(ProofReading.Differs.class);
            }
        }
    }

    @Test
    void aCardOfAnotherSizeIsRefused() {
        for (var card : List.of(Rendition.Name.CARD_SQUARE, Rendition.Name.CARD_TALL)) {
            var link = photographed.renditions().the(Rendition.Name.CARD).bytes();
            assertThat(reader.read(photographed.statement(), photographed.with(card, link)))
                    .as(card.wire())
                    .isInstanceOfSatisfying(
                            ProofReading.Differs.class,
                            differs -> assertThat(differs.where()).contains(card.wire()));
        }
    }

    /** The page and its pictures may agree with one another, and not with what was signed. */
    @Test
    void aStatementWithoutAPhotographShowsNone() {
        var unsigned = photographed.statement().content();
        var reference =
                new Wording.Image(unsigned.image().url(), null, null, null, null, null, null);
        assertThat(reader.read(photographed.statement(reference), photographed.renditions()))
                .isInstanceOf(ProofReading.Differs.class);
    }

    @Test
    void anotherCropThanTheSignedOneIsRefused() {
        var signed = photographed.statement().content().image();
        var other =
                new Wording.Image(
                        signed.url(),
                        signed.alt(),
                        signed.credit(),
                        new Wording.Image.Crop(0, 0, 854, 854),
                        signed.width(),
                        signed.height(),
                        signed.hash());
        assertThat(reader.read(photographed.statement(other), photographed.renditions()))
                .isEqualTo(
                        new ProofReading.Differs(
                                "page: the photograph's crop; index.md: image.crop"));
    }

    /** Every line of the other artefacts, one at a time, with one character changed. */
    @ParameterizedTest
    @ValueSource(strings = {"MARKDOWN", "TEXT", "FEED_ENTRY"})
    void theOtherArtefactsAreReadToo(Rendition.Name name) {
        othersAreRead(english, name);
        othersAreRead(Faithful.named("figures-1"), name);
        othersAreRead(photographed, name);
        othersAreRead(Faithful.named("photo-arabic-1"), name);
    }

    /** Or an editor who sends the file in again would send another statement. */
    @ParameterizedTest
    @ValueSource(strings = {"alt", "credit", "crop", "hash", "width", "height"})
    void theMarkdownTellsAllThatWasSignedOfAPhotograph(String key) {
        var mutant =
                photographed.with(
                        Rendition.Name.MARKDOWN,
                        text -> text.replaceFirst("(?m)^  " + key + ": .*\\n", ""));
        assertThat(reader.read(photographed.statement(), mutant))
                .isEqualTo(new ProofReading.Differs("index.md: the keys; index.md: image." + key));
    }

    private void othersAreRead(Faithful sample, Rendition.Name name) {
        var lines = sample.renditions().text(name).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                var changed = new ArrayList<>(lines);
                changed.set(i, mutated(lines.get(i)));
                var mutant = sample.with(name, _ -> String.join("\n", changed) + "\n");
                assertThat(reader.read(sample.statement(), mutant))
                        .as(name + " line " + (i + 1))
                        .isInstanceOf(ProofReading.Differs.class);
            }
        }
    }

    /** A silent correction is followed by two that readers are told about. */
    @ParameterizedTest
    @ValueSource(strings = {"english-4", "arabic-2"})
    void everyChangeIsToldNewestFirstAndNoOther(String name) {
        var sample = Faithful.named(name);
        int rows =
                Jsoup.parse(sample.renditions().text(Rendition.Name.PAGE))
                        .select("#changes div")
                        .size();
        assertThat(rows).isEqualTo(sample.statement().changes().size()).isPositive();
        for (String place :
                List.of("#changes", "#changes h2", "#changes div", "#changes dt", "#changes dd")) {
            assertRefused(
                    sample,
                    page -> change(page, document -> document.select(place).last().remove()));
        }
        assertRefused(
                sample, page -> change(page, document -> document.select("#changes").unwrap()));
        assertRefused(
                sample,
                page ->
                        change(
                                page,
                                document -> {
                                    var last = document.select("#changes div").last();
                                    last.after(last.clone());
                                }));
        assertRefused(
                sample,
                page ->
                        change(
                                page,
                                document ->
                                        document.selectFirst("#changes dd")
                                                .after(
                                                        new TextNode(
                                                                sample.statement()
                                                                        .content()
                                                                        .headline()))));
        for (String time :
                Jsoup.parse(sample.renditions().text(Rendition.Name.PAGE))
                        .select("#changes time")
                        .eachAttr("datetime")) {
            assertRefused(
                    sample,
                    page ->
                            change(
                                    page,
                                    document ->
                                            document.select("#changes time[datetime=" + time + "]")
                                                    .attr(
                                                            "datetime",
                                                            time.replace("2026", "2025"))));
        }
    }

    @Test
    void theOrderOfTheChangesIsKept() {
        var sample = Faithful.named("english-4");
        assertRefused(
                sample,
                page ->
                        change(
                                page,
                                document -> {
                                    var list = document.selectFirst("#changes dl");
                                    list.prependChild(document.select("#changes div").last());
                                }));
        assertRefused(
                sample,
                page ->
                        page.replaceFirst(
                                "(\"correction\":\\[)(\\{.*?\\}),(\\{.*?\\})\\]", "$1$3,$2]"));
        assertRefused(
                sample,
                page -> page.replaceFirst("(\"correction\":\\[\\{.*?\\}),\\{.*?\\}\\]", "$1]"));
        assertRefused(sample, page -> page.replaceFirst(",\"correction\":\\[.*?\\]", ""));
    }

    /** What nobody was told is not news, and no older note is this version's own. */
    @Test
    void theOtherArtefactsTellTheNewestChangeOnly() {
        var sample = Faithful.named("english-4");
        var older = sample.statement().changes().getFirst();
        var newest = sample.statement().changes().getLast();
        for (var name :
                List.of(Rendition.Name.MARKDOWN, Rendition.Name.TEXT, Rendition.Name.FEED_ENTRY)) {
            assertRefused(sample, name, text -> text.replaceFirst("was changed|change:", ""));
            assertRefused(sample, name, text -> text.replaceFirst("everyone", "nobody"));
        }
        assertRefused(
                sample,
                Rendition.Name.FEED_ENTRY,
                text ->
                        text.replace(
                                newest.releasedAt().toString(), older.releasedAt().toString()));
        assertRefused(
                sample, Rendition.Name.TEXT, text -> text.replace(newest.note(), older.note()));
    }

    private void assertRefused(Faithful sample, Rendition.Name name, UnaryOperator<String> change) {
        var before = sample.renditions().text(name);
        var after = change.apply(before);
        assertThat(after).as("the mutant must be one").isNotEqualTo(before);
        assertThat(reader.read(sample.statement(), sample.with(name, _ -> after)))
                .isInstanceOf(ProofReading.Differs.class);
    }

    private void assertRefused(Faithful sample, UnaryOperator<String> change) {
        var before = sample.renditions().text(Rendition.Name.PAGE);
        var after = change.apply(before);
        assertThat(after).as("the mutant must be one").isNotEqualTo(before);
        assertThat(reader.read(sample.statement(), sample.with(Rendition.Name.PAGE, _ -> after)))
                .as("mutant at %s", difference(before, after))
                .isInstanceOf(ProofReading.Differs.class);
    }

    private static String replaced(String page, String signed, String other) {
        assertThat(page).contains(signed);
        return page.replaceFirst(Pattern.quote(signed), Matcher.quoteReplacement(other));
    }

    private static String difference(String before, String after) {
        int at = 0;
        while (at < Math.min(before.length(), after.length())
                && before.charAt(at) == after.charAt(at)) {
            at++;
        }
        return after.substring(Math.max(0, at - 40), Math.min(after.length(), at + 40));
    }

    private static String change(String page, java.util.function.Consumer<Document> change) {
        var document = Jsoup.parse(page);
        document.outputSettings().prettyPrint(false);
        change.accept(document);
        return document.outerHtml();
    }

    private static List<TextNode> texts(Document document) {
        var texts = new ArrayList<TextNode>();
        document.traverse((node, _) -> {
            if (node instanceof TextNode text && !text.isBlank()) {
                texts.add(text);
            }
        });
        return texts;
    }

    private static String mutated(String text) {
        int at = text.length() / 2;
        while (Character.isWhitespace(text.charAt(at)) || "> ".indexOf(text.charAt(at)) >= 0) {
            at--;
        }
        return text.substring(0, at)
                + (text.charAt(at) == 'e' ? 'i' : 'e')
                + text.substring(at + 1);
    }
}
