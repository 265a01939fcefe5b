package io.communique.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.communique.journeys.Newsroom.Submitted;
import io.communique.journeys.Processes.Seen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What happens to a system's processes, and how it comes back with everything it knew. */
@Order(Order.DEFAULT + 1)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RecoveryJourneyTest {

    private static final String JSON = "application/json";

    private static final String NEW_THEME =
            """
            communique:
              areas:
                example:
                  theme:
                    edition: 2
                    ground: "#401717"
            """;

    private static LocalSystem system;
    private static Newsroom newsroom;
    private static Processes processes;
    private static Submitted survivor;
    private static String told;

    @BeforeAll
    static void start() throws Exception {
        system = LocalSystem.battered();
        newsroom = new Newsroom(system);
        processes = new Processes(system);
    }

    private static String draft(String headline, String body) {
        return """
        {"area":"example","headline":"%s","summary":"In short.","body":"%s","locale":"en-GB"}
        """
                .formatted(headline, body);
    }

    @Test
    @Order(1)
    void aSecondLauncherOnTheSameDataIsNamed() throws Exception {
        var launcher = processes.of("launcher");
        for (var words : new String[][] {{"up"}, {"up", "--detach"}}) {
            var second = system.run(words);
            assertThat(second.exit()).isEqualTo(1);
            assertThat(second.err())
                    .contains("another launcher (pid " + launcher.pid() + ")")
                    .contains(system.data().toString())
                    .doesNotContain("Exception");
        }
        assertThat(processes.of("launcher")).isEqualTo(launcher);
    }

    @Test
    @Order(2)
    void aTakenPortIsNamed() throws Exception {
        var elsewhere = Files.createTempDirectory("communique-elsewhere");
        var other = system.run(elsewhere.resolve("data"), "up");
        assertThat(other.exit()).isEqualTo(1);
        assertThat(other.err())
                .contains("port " + system.port(8080) + ", for the public website, is taken")
                .contains("port " + system.port(9092) + ", for Kafka, is taken")
                .contains("port " + system.port(5433) + ", for PostgreSQL, is taken")
                .contains("COMMUNIQUE_PORT_OFFSET");
        delete(elsewhere);
        newsroom.site("/").expect(200);
    }

    @Test
    @Order(3)
    void aKilledServiceIsStartedAgainAndCounted() throws Exception {
        for (var name : new String[] {"rendering", "registry", "issuer"}) {
            var before = processes.of(name);
            Processes.kill(before.pid());
            processes.awaitSuccessor(before);
            assertThat(processes.of(name).restarts()).isEqualTo(before.restarts() + 1);
            assertThat(Files.readString(system.data().resolve("logs/launcher.log")))
                    .contains(name + " (pid " + before.pid() + ") ended with code 137");
        }
        newsroom.publish(JSON, draft("After three deaths", "It flows."));
    }

    @Test
    @Order(4)
    void afterTheDeathOfEverythingEverythingIsThere() throws Exception {
        var published = newsroom.publish(JSON, draft("Survives", "It opens at nine."));
        var kept = newsroom.draft("editor", JSON, draft("Not yet said", "Later.")).expect(201);
        var page = newsroom.site(published.path()).text();
        var dead = processes.look().values();
        Processes.kill(processes.of("launcher").pid());
        dead.forEach(process -> Processes.kill(process.pid()));
        awaitEnd(dead);
        long took = up();
        System.out.printf("up again after the death of everything: %d s%n", took);
        assertThat(newsroom.site(published.path()).expect(200).text()).isEqualTo(page);
        var draft = "/drafts/" + kept.json().get("articleId").stringValue();
        assertThat(newsroom.get("INTAKE_URL", draft, "editor").expect(200).text())
                .isEqualTo(kept.text());
        correct(published);
        survivor = published;
        told = timeline(published);
    }

    private static String timeline(Submitted article) throws Exception {
        return newsroom.get(
                        "PARTNER_URL", "/articles/" + article.articleId() + "/timeline", "editor")
                .expect(200)
                .text();
    }

    private static void correct(Submitted published) throws Exception {
        var live = newsroom.get("INTAKE_URL", "/drafts/" + published.articleId(), "editor2");
        var saved =
                newsroom.save(
                                "editor2",
                                published.articleId(),
                                live.expect(200).header("ETag"),
                                JSON,
                                draft("Survives", "It opens at ten."))
                        .expect(200);
        newsroom.decide("approver", newsroom.submit("editor2", saved), "approve").expect(201);
        Newsroom.until(() -> newsroom.showsVersion(published.path(), 2), "the correction shows");
    }

    /** What was acknowledged a moment before is not lost either. */
    @Test
    @Order(5)
    void toldToStopItDrainsWithinTwentySeconds() throws Exception {
        var submitted =
                newsroom.submit(
                        "editor",
                        newsroom.draft("editor", JSON, draft("Just before", "In time."))
                                .expect(201));
        var all = processes.look();
        newsroom.decide("approver", submitted, "approve").expect(201);
        var began = Instant.now();
        Processes.signal("TERM", all.get("launcher").pid());
        awaitEnd(all.values());
        var took = Duration.between(began, Instant.now());
        System.out.printf("drained in %.1f s%n", took.toMillis() / 1000.0);
        assertThat(took).isLessThan(Duration.ofSeconds(20));
        assertThat(Files.readString(system.data().resolve("logs/launcher.log")))
                .doesNotContain("has not stopped in");
        Files.writeString(system.data().resolve("areas.yaml"), NEW_THEME);
        up();
        Newsroom.until(() -> newsroom.showsVersion(submitted.path(), 1), "it is live");
    }

    /** What was public before the new theme gets it too, and nobody is told of it as of news. */
    @Test
    @Order(6)
    void aNewThemeReachesEverythingPublic() throws Exception {
        Newsroom.until(
                () -> newsroom.site(survivor.path()).text().contains("#401717"),
                "the new colour shows");
        assertThat(newsroom.site(survivor.path()).expect(200).text())
                .contains("It opens at ten.")
                .doesNotContain("#17403a");
        assertThat(timeline(survivor)).isEqualTo(told);
        assertThat(system.run("rebuild", "--compare").orFail().out()).contains("0 differ");
    }

    @Test
    @Order(7)
    void downLeavesNothing() throws Exception {
        var all = processes.look().values();
        system.run("down").orFail();
        assertThat(all).noneMatch(process -> Processes.lives(process.pid()));
        assertThat(ProcessHandle.allProcesses().filter(RecoveryJourneyTest::isOfThisHome))
                .isEmpty();
        assertThat(processes.look().values()).noneMatch(Seen::runs);
        system.run("down").orFail();
    }

    private static boolean isOfThisHome(ProcessHandle process) {
        return process.info()
                .commandLine()
                .filter(line -> line.contains(system.data().toString()))
                .isPresent();
    }

    private static void awaitEnd(Collection<Seen> all) throws InterruptedException {
        Newsroom.until(
                () -> all.stream().noneMatch(process -> Processes.lives(process.pid())),
                "nothing lives");
    }

    private static long up() throws Exception {
        var began = Instant.now();
        system.run("up", "--detach").orFail();
        return Duration.between(began, Instant.now()).toSeconds();
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }
}
