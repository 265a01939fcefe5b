package io.communique.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.communique.journeys.Newsroom.Answer;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What editors and approvers see before anybody else does. */
class PreviewJourneyTest {

    private static final String JSON = "application/json";

    /** Who may look through which door. */
    private static final String TABLE =
            """
            door                   editor approver outsider partner legal nobody
            POST /preview          200    200      403      403     403   401
            POST /preview/diff     404    404      403      403     403   401
            GET /specimen/example  200    200      200      403     403   401
            """;

    private static LocalSystem system;
    private static Newsroom newsroom;

    @BeforeAll
    static void start() throws Exception {
        system = LocalSystem.shared();
        newsroom = new Newsroom(system);
    }

    @Test
    void whatIsPreviewedIsWhatIsPublished() throws Exception {
        var draft =
                newsroom.draft(
                                "editor",
                                JSON,
                                """
                                {"area":"example","label":"APPEAL","headline":"Seen before it is public",
                                 "summary":"In short.","body":"One.\\n\\n* two\\n* three","locale":"cy-GB"}
                                """)
                        .expect(201);
        var before = previewed("?releasedAt=2026-03-02T09:15:00Z", draft.text());

        var article = newsroom.submit("editor", draft);
        newsroom.decide("approver", article, "approve").expect(201);
        Newsroom.until(() -> newsroom.showsVersion(article.path(), 1), "it is public");
        var released =
                newsroom.site(article.path() + "statement.json")
                        .json()
                        .get("releasedAt")
                        .stringValue();
        var after = previewed("?releasedAt=" + released, draft.text());

        assertThat(after.get("page").get("text").stringValue())
                .isEqualTo(newsroom.site(article.path()).text());
        assertThat(words(before)).isEqualTo(words(after));
        assertThat(after.get("markdown").get("text").stringValue())
                .isEqualTo(newsroom.site(article.path() + "index.md").text());
        for (var card : List.of("card", "card-square", "card-tall")) {
            assertThat(after.get(card).get("base64").binaryValue())
                    .as(card)
                    .isEqualTo(newsroom.site(article.path() + card + ".png").response().body());
        }
        assertThat(newsroom.site("/news/example/feed.atom").text())
                .contains(after.get("card").get("sha256").stringValue().substring(0, 16));
    }

    @Test
    void aCorrectionIsComparedWithWhatIsLive() throws Exception {
        var article = newsroom.publish(JSON, draft("It opens at nine.", ""));
        var path = ",\"path\":\"" + article.path() + "\"";

        var same = compared(draft("It opens at nine.", path)).expect(200).json();
        assertThat(same.get("changed").booleanValue()).isFalse();

        var corrected = compared(draft("It opens at ten.", path)).expect(200).json();
        var changes = new TreeMap<String, String>();
        corrected
                .get("channels")
                .forEach(channel ->
                        changes.put(
                                channel.get("name").stringValue(),
                                channel.get("change").stringValue()));
        assertThat(changes)
                .containsEntry("page", "changed")
                .containsEntry("text", "changed")
                .containsEntry("markdown", "changed")
                .containsEntry("card", "unchanged");
        assertThat(corrected.toString())
                .contains("-It opens at nine.")
                .contains("+It opens at ten.");

        newsroom.withdraw("legal", article.articleId()).expect(201);
        Newsroom.until(() -> newsroom.site(article.path()).status() == 410, "the page is gone");
        compared(draft("It opens at ten.", path)).expect(410);
    }

    @Test
    void everyoneSeesWhatTheTableSays() {
        var rows = TABLE.lines().map(line -> line.split("  +| (?=[a-z0-9])")).toList();
        var users = rows.getFirst();
        var found = new ArrayList<String>();
        var written = new ArrayList<String>();
        for (var row : rows.subList(1, rows.size())) {
            for (int column = 1; column < users.length; column++) {
                var cell = users[column] + " at " + row[0] + " ";
                written.add(cell + row[column]);
                found.add(cell + knock(row[0].split(" "), users[column]));
            }
        }
        assertThat(found).isEqualTo(written);
    }

    @Test
    void aFloodOfPreviewsIsTurnedAwayWhileAStatementIsPublished() throws Exception {
        var body = draft("A paragraph of some words, again and again. ".repeat(2_000), "");
        var statuses = new HashMap<Integer, Integer>();
        try (var editors = Executors.newVirtualThreadPerTaskExecutor()) {
            var flood = new ArrayList<Future<List<Integer>>>();
            for (int i = 0; i < 16; i++) {
                flood.add(editors.submit(() -> looks(body)));
            }
            newsroom.publish(JSON, draft("Published in the flood.", ""));
            for (var editor : flood) {
                editor.get().forEach(status -> statuses.merge(status, 1, Integer::sum));
            }
        }
        assertThat(statuses).containsOnlyKeys(200, 429);
    }

    @Test
    void nothingOfAPreviewIsLeftAnywhere() throws Exception {
        var canary = "canary that sings of what nobody approved";
        preview("editor", "", draft(canary, "")).expect(200);
        preview("editor", "", draft(canary, ",\"sumary\":7")).expect(422);
        preview("editor", "", "{\"area\":\"example\",\"body\":\"" + canary).expect(400);
        preview("outsider", "", draft(canary, "")).expect(403);
        compared(draft(canary, ",\"path\":\"/news/example/2026/03/never/\"")).expect(404);

        try (var files = Files.walk(system.data().resolve("logs"))) {
            for (var log : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readAllBytes(log))
                        .as(log.toString())
                        .satisfies(bytes -> assertThat(text(bytes)).doesNotContain(canary));
            }
        }
        var admin = new Principal(system, "admin");
        try (var broker = admin.admin()) {
            for (var topic : broker.listTopics().names().get()) {
                assertThat(admin.readAll(topic))
                        .as(topic)
                        .noneMatch(record ->
                                record.value() != null && text(record.value()).contains(canary));
            }
        }
    }

    private static List<Integer> looks(String body) {
        var statuses = new ArrayList<Integer>();
        for (int i = 0; i < 20; i++) {
            var answer = preview("editor", "", body);
            statuses.add(answer.status());
            if (answer.status() == 429) {
                assertThat(answer.header("Retry-After")).isEqualTo("1");
            }
        }
        return statuses;
    }

    private static Answer preview(String user, String query, String draft) {
        return newsroom.send(
                newsroom.request("RENDERING_URL", "/preview" + query, user)
                        .header("Content-Type", JSON)
                        .POST(BodyPublishers.ofString(draft)));
    }

    private static Map<String, JsonNode> previewed(String query, String draft) {
        var renditions = new HashMap<String, JsonNode>();
        preview("editor2", query, draft)
                .expect(200)
                .json()
                .get("renditions")
                .forEach(one -> renditions.put(one.get("name").stringValue(), one));
        return renditions;
    }

    private static Answer compared(String draft) {
        return newsroom.send(
                newsroom.request("RENDERING_URL", "/preview/diff", "editor")
                        .header("Content-Type", JSON)
                        .POST(BodyPublishers.ofString(draft)));
    }

    private static int knock(String[] door, String user) {
        var request =
                user.equals("nobody")
                        ? HttpRequest.newBuilder(URI.create(system.env("RENDERING_URL") + door[1]))
                        : newsroom.request("RENDERING_URL", door[1], user);
        var body = draft("Who sees this?", ",\"path\":\"/news/example/2026/03/never/\"");
        return newsroom.send(
                        door[0].equals("GET")
                                ? request.GET()
                                : request.header("Content-Type", JSON)
                                        .POST(BodyPublishers.ofString(body)))
                .status();
    }

    private static String draft(String body, String more) {
        return """
        {"area":"example","headline":"Previewed","summary":"In short.","body":"%s","locale":"en-GB"%s}
        """
                .formatted(body, more);
    }

    /** The page without what only its release decides. */
    private static String words(Map<String, JsonNode> renditions) {
        var page = Jsoup.parse(renditions.get("page").get("text").stringValue());
        page.select(".dates, meta, script").remove();
        return page.html();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
