package io.communique.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.communique.schemas.Topics;
import io.communique.schemas.Wire;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * The largest statement that intake takes reaches every channel, also when it is of the characters
 * and marks that grow most on the way; one byte more is refused at the door.
 */
class LargestStatementJourneyTest {

    private static final int LARGEST = 262_144;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static LocalSystem system;
    private static Newsroom newsroom;

    @BeforeAll
    static void start() throws Exception {
        system = LocalSystem.shared();
        newsroom = new Newsroom(system);
    }

    private static String draft(String headline, String body) {
        var draft = JSON.createObjectNode();
        draft.put("area", "example")
                .put("headline", headline)
                .put("summary", "In short.")
                .put("body", body)
                .put("locale", "en-GB");
        return draft.toString();
    }

    /** The piece again and again, filled up to the last byte. */
    private static String largest(String piece) {
        int size = piece.getBytes(StandardCharsets.UTF_8).length;
        return piece.repeat(LARGEST / size) + "x".repeat(LARGEST % size);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "quotes|\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\\n\\n",
                "markup|<b>&amp;\"</b>&<\">\\n\\n",
                "ampersands|&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&\\n\\n",
                "list|- x\\n",
                "quotation|>",
                "emphasis|*a*\\n\\n",
                "brackets|[\\n\\n",
                "links|[a](b)\\n\\n",
                "Arabic|م",
                "emoji|👩‍🚒",
            })
    void theLargestReachesEveryChannel(String name, String written) throws Exception {
        var body = largest(written.replace("\\n", "\n"));
        var article = newsroom.publish("application/json", draft("Largest " + name, body));
        var page = newsroom.site(article.path()).expect(200);
        assertThat(Jsoup.parse(page.text()).select("[itemprop=articleBody]")).hasSize(1);
        newsroom.site(article.path() + "card.png").expect(200);
        var statement = newsroom.site(article.path() + "statement.json").expect(200).json();
        assertThat(statement.get("content").get("body").stringValue()).isEqualTo(body);
        assertThat(newsroom.site(article.path() + "index.md").expect(200).text()).endsWith(body);
        assertThat(newsroom.site("/news/example/feed.atom").expect(200).text())
                .contains(article.path());
        var wire = new Wire(URI.create(system.env("REGISTRY_URL")));
        var partner = new Principal(system, "partner");
        assertThat(partner.readAll("communique.articles"))
                .filteredOn(record -> article.articleId().equals(record.key()))
                .anySatisfy(record ->
                        assertThat(
                                        wire.read(Topics.ARTICLES, record.value())
                                                .getContent()
                                                .getBody())
                                .isEqualTo(body));
        assertThat(partner.readAll("communique.renditions"))
                .anyMatch(record -> article.articleId().equals(record.key()));
        // Out of the feeds again, for the journeys that come after.
        newsroom.withdraw("legal", article.articleId()).expect(201);
    }

    @Test
    void oneByteMoreIsRefused() throws Exception {
        for (var piece : new String[] {"x", "\"", "é"}) {
            var body = largest(piece) + "x";
            assertThat(
                            newsroom.draft("editor", "application/json", draft("Too large", body))
                                    .status())
                    .isIn(413, 422);
            var file =
                    "---\narea: example\ntitle: Too large\nog:\n  description: In short.\n---\n"
                            + body;
            assertThat(newsroom.draft("editor", "text/markdown", file).status()).isIn(413, 422);
        }
    }

    @Test
    void aRequestOverItsLimitIsRefused() throws Exception {
        var over = draft("Over", "x".repeat(1 << 20));
        var answer = newsroom.draft("editor", "application/json", over).expect(413);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        var chunked =
                newsroom.send(
                        newsroom.intake("editor", "/drafts")
                                .header("Content-Type", "application/json")
                                .POST(
                                        BodyPublishers.ofInputStream(() ->
                                                new java.io.ByteArrayInputStream(
                                                        over.getBytes(StandardCharsets.UTF_8)))));
        assertThat(chunked.status()).isEqualTo(413);
    }
}
