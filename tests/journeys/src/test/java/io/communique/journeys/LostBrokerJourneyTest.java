package io.communique.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.communique.schemas.Topics;
import io.communique.schemas.Wire;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The broker's disk is lost: the databases know everything that the topics knew. */
@Order(Order.DEFAULT + 3)
class LostBrokerJourneyTest {

    private static final String JSON = "application/json";

    private static LocalSystem system;
    private static Newsroom newsroom;

    @BeforeAll
    static void start() throws Exception {
        system = LocalSystem.battered();
        newsroom = new Newsroom(system);
    }

    private static String pictured(String hash) {
        return """
        {"area":"example","headline":"Its picture outlives the broker","summary":"In short.",\
        "body":"A body.","locale":"en-GB",\
        "image":{"hash":"%s","alt":"A red disc","credit":"Press office"}}
        """
                .formatted(hash);
    }

    private static String draft(String headline) {
        return """
        {"area":"example","headline":"%s","summary":"In short.","body":"A body.","locale":"en-GB"}
        """
                .formatted(headline);
    }

    @Test
    void reconcilingMakesTopicsAndSiteWhole() throws Exception {
        var expected = new HashMap<String, Long>();
        var paths = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            var article = newsroom.publish(JSON, draft("Outlives the broker " + i));
            expected.put(article.articleId(), 1L);
            paths.add(article.path());
        }
        var hash =
                newsroom.upload("editor", "example", "image/jpeg", Photo.small(3))
                        .expect(201)
                        .json()
                        .get("hash")
                        .stringValue();
        var pictured = newsroom.publish(JSON, pictured(hash));
        expected.put(pictured.articleId(), 1L);
        paths.add(pictured.path());
        var gone = newsroom.publish(JSON, draft("Withdrawn before the loss"));
        newsroom.withdraw("legal", gone.articleId()).expect(201);
        Newsroom.until(() -> newsroom.site(gone.path()).status() == 410, "it is gone");
        expected.put(gone.articleId(), 2L);
        paths.add(gone.path());

        // Handed in, and on the topic alone when the topic is lost: its reader has not read it.
        var processes = new Processes(system);
        Processes.standStill(processes.of("approval").pid());
        var unread =
                newsroom.submit(
                        "editor",
                        newsroom.draft("editor", JSON, draft("Unread at the loss")).expect(201));
        Newsroom.until(
                () ->
                        new Principal(system, "admin")
                                .readAll("communique.submissions").stream()
                                        .anyMatch(one -> unread.articleId().equals(one.key())),
                "the submission is on the topic");
        var before = SiteCopy.of(newsroom, paths);
        processes.look().values().forEach(process -> Processes.kill(process.pid()));
        system.run("down").orFail();
        for (var lost : List.of("data/kafka", "data/masters")) {
            try (var files = Files.walk(system.data().resolve(lost))) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
        system.run("up", "--detach").orFail();

        assertThat(SiteCopy.of(newsroom, paths)).isEqualTo(before);
        assertThat(versions()).isEmpty();
        var told = system.run("reconcile").orFail();
        assertThat(told.out()).containsPattern("approval emitted [1-9]").contains("intake emitted");
        Newsroom.until(
                () -> versions().entrySet().containsAll(expected.entrySet()),
                "every article is on its topic again",
                500);
        Newsroom.until(
                () ->
                        new Principal(system, "partner")
                                .readAll("communique.renditions").stream()
                                        .map(one -> one.key())
                                        .toList()
                                        .containsAll(expected.keySet()),
                "every rendition is on its topic again",
                500);
        assertThat(system.data().resolve("data/masters").resolve(hash)).exists();
        assertThat(SiteCopy.of(newsroom, paths)).isEqualTo(before);
        newsroom.decide("approver", unread, "approve").expect(201);
        Newsroom.until(() -> newsroom.showsVersion(unread.path(), 1), "the unread is live");
    }

    /** What a partner who starts anew learns: each article's last version on the topic. */
    private static Map<String, Long> versions() {
        var wire = new Wire(URI.create(system.env("REGISTRY_URL")));
        var versions = new HashMap<String, Long>();
        for (var record : new Principal(system, "partner").readAll("communique.articles")) {
            versions.put(record.key(), wire.read(Topics.ARTICLES, record.value()).getVersion());
        }
        return versions;
    }
}
