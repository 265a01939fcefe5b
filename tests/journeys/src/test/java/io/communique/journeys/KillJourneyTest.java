package io.communique.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.communique.journeys.Ledger.Kind;
import io.communique.journeys.Ledger.Operation;
import io.communique.journeys.Ledger.Outcome;
import io.communique.journeys.Ledger.Stage;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Two hundred statements ({@code --long}: six hundred) are published, corrected and withdrawn under
 * a steady load while every service, the broker and the database are killed again and again and one
 * process stands still for half a minute. Afterwards the promises hold.
 */
@Order(Order.DEFAULT + 5)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KillJourneyTest {

    private static final long SEED = Long.getLong("seed", 20_260_101);
    private static final boolean LONG = System.getProperty("long") != null;
    private static final int STATEMENTS = Integer.getInteger("statements", LONG ? 600 : 200);
    private static final int KILLS_OF_EACH = Integer.getInteger("kills", LONG ? 9 : 3);
    private static final Duration BEAT = Duration.ofMillis(500);

    private LocalSystem system;
    private SiteWatch watch;
    private PressOffice office;
    private Faults faults;
    private Instant calm;
    private Duration settled;

    @BeforeAll
    void live() throws Exception {
        var began = Instant.now();
        system = LocalSystem.own();
        List.of("editor", "editor2", "approver", "legal", "admin").forEach(system::token);
        watch = new SiteWatch(system);
        office = new PressOffice(system, watch);
        warmUp();
        var processes = new Processes(system);
        faults = new Faults(processes, office.ledger, SEED, KILLS_OF_EACH);
        System.out.printf(
                "%nseed %d, up in %d s%n",
                SEED, Duration.between(began, Instant.now()).toSeconds());
        load();
        processes.awaitAll();
        settle();
        inCalm();
        watch.close();
        office.ledger.write(Path.of("target", "kill-journey.ndjson"));
        System.out.printf(
                "seed %d: %s%n%s; clients were answered %s%nsettled %.1f s after the last process ran again; %d s in all%n",
                SEED,
                office.ledger.count(),
                watch.count(),
                office.client().answers(),
                settled.toMillis() / 1000.0,
                Duration.between(began, Instant.now()).toSeconds());
    }

    @AfterAll
    void stop() {
        system.close();
    }

    /** Programs that have just been started are slow at first; that is not what is asked here. */
    private void warmUp() throws InterruptedException {
        for (int i = 0; i < 5; i++) {
            office.publish();
            Newsroom.until(() -> unsettled().isEmpty(), () -> "it is live: " + unsettled());
        }
    }

    /** One operation at every beat, whether those before it have ended or not. */
    private void load() throws InterruptedException {
        var choice = new Random(SEED);
        var wishes = new ArrayList<Kind>();
        wishes.addAll(Collections.nCopies(STATEMENTS, Kind.PUBLISH));
        wishes.addAll(Collections.nCopies(STATEMENTS * 3 / 10, Kind.CORRECT));
        wishes.addAll(Collections.nCopies(STATEMENTS / 4, Kind.WITHDRAW));
        Collections.shuffle(wishes, choice);
        var schedule = Thread.ofPlatform().name("faults").start(faults);
        var next = Instant.now();
        while (!wishes.isEmpty() || !faults.done()) {
            wish(wishes, choice);
            next = next.plus(BEAT);
            Thread.sleep(
                    Duration.between(Instant.now(), next).isNegative()
                            ? Duration.ZERO
                            : Duration.between(Instant.now(), next));
        }
        schedule.join();
        Newsroom.until(
                () ->
                        office.ledger.operations().stream()
                                .allMatch(one ->
                                        one.stage == Stage.ACKNOWLEDGED
                                                || one.stage == Stage.SETTLED),
                "every operation has ended");
    }

    private void wish(List<Kind> wishes, Random choice) {
        var kind = wishes.isEmpty() ? Kind.PUBLISH : wishes.getLast();
        var statement = kind == Kind.PUBLISH ? null : office.hold(choice);
        if (statement == null) {
            wishes.remove(Kind.PUBLISH);
            office.publish();
        } else {
            wishes.removeLast();
            office.start(kind, statement);
        }
    }

    /** From here on all processes run: what was acknowledged has a minute to show. */
    private void settle() throws InterruptedException {
        calm = Instant.now();
        Newsroom.until(
                () -> unsettled().isEmpty() && outboxes() == 0,
                () -> "everything acknowledged shows; not yet: " + unsettled());
        settled = Duration.between(calm, Instant.now());
    }

    private List<Operation> unsettled() {
        return office.ledger.operations().stream()
                .filter(one -> one.stage != Stage.SETTLED)
                .toList();
    }

    private long outboxes() {
        return count(
                "select (select count(*) from intake.outbox) + (select count(*) from approval.outbox)"
                        + " + (select count(*) from syndication.outbox)");
    }

    private long count(String query) {
        try (var connection =
                        DriverManager.getConnection(
                                system.env("DATABASE_URL"),
                                system.env("DATABASE_USER"),
                                system.env("DATABASE_PASSWORD"));
                var statement = connection.createStatement();
                var answer = statement.executeQuery(query)) {
            answer.next();
            return answer.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without faults the bounds are tight. */
    private void inCalm() throws InterruptedException {
        var choice = new Random(SEED);
        for (int i = 0; i < 20; i++) {
            var statement = office.hold(choice);
            office.start(i % 2 == 0 ? Kind.CORRECT : Kind.WITHDRAW, statement);
            Thread.sleep(BEAT);
        }
        Newsroom.until(() -> unsettled().isEmpty(), () -> "the calm ends; not yet: " + unsettled());
        Thread.sleep(Duration.ofSeconds(3));
    }

    @Test
    void everyProcessWasKilledWhileItHadWork() {
        for (var name :
                List.of("intake", "approval", "rendering", "syndication", "kafka", "postgresql")) {
            assertThat(faults.log())
                    .filteredOn(line -> line.contains("kill -9    " + name + " "))
                    .as(name)
                    .hasSizeGreaterThanOrEqualTo(3);
        }
        assertThat(faults.log()).filteredOn(line -> line.contains("kill -CONT")).hasSize(1);
        assertThat(office.statements).hasSizeGreaterThanOrEqualTo(STATEMENTS);
    }

    @Test
    void nothingAcknowledgedIsLost() {
        var newsroom = new Newsroom(system);
        for (var statement : office.statements) {
            var said = operations(statement, Outcome.OK);
            if (said.isEmpty()) {
                continue;
            }
            long newest = said.stream().mapToLong(one -> one.version).max().orElseThrow();
            boolean withdrawn = said.stream().anyMatch(one -> one.kind == Kind.WITHDRAW);
            var article =
                    newsroom.get("APPROVAL_URL", "/articles/" + statement.articleId, "legal")
                            .expect(200)
                            .json();
            var onSite = newsroom.site(statement.path + "statement.json").expect(200).json();
            assertThat(onSite.get("version").longValue())
                    .as(statement.path)
                    .isGreaterThanOrEqualTo(newest)
                    .isEqualTo(article.get("version").longValue());
            if (withdrawn) {
                assertThat(onSite.get("state").stringValue())
                        .as(statement.path)
                        .isEqualTo("withdrawn");
            }
            boolean gone = onSite.get("state").stringValue().equals("withdrawn");
            for (var artefact : List.of("", "card.png", "index.md")) {
                assertThat(newsroom.site(statement.path + artefact).status())
                        .as(statement.path + artefact)
                        .isEqualTo(gone ? 410 : 200);
            }
            assertThat(newsroom.maps().contains(statement.path + "<"))
                    .as("the sitemaps name " + statement.path)
                    .isNotEqualTo(gone);
        }
    }

    /** Whoever got no answer finds it done or not done, and the public sees the same. */
    @Test
    void theUnknownIsResolved() {
        var newsroom = new Newsroom(system);
        for (var operation : office.ledger.operations()) {
            if (operation.outcome != Outcome.UNKNOWN) {
                continue;
            }
            var article =
                    newsroom.get(
                                    "APPROVAL_URL",
                                    "/articles/" + operation.statement.articleId,
                                    "legal")
                            .expect(200)
                            .json();
            var onSite = newsroom.site(operation.statement.path + "statement.json");
            long shown = onSite.status() == 404 ? 0 : onSite.json().get("version").longValue();
            assertThat(shown).as("%s", operation).isEqualTo(article.get("version").longValue());
            System.out.printf("%s: version %d%n", operation, shown);
        }
    }

    @Test
    void noOperationWasRefused() {
        assertThat(office.ledger.operations())
                .filteredOn(one -> one.outcome == Outcome.FAIL)
                .allSatisfy(one -> assertThat(one.why).contains("no answer within"));
    }

    /** A store that went away is a 503, and worth another try; a 500 is a mistake of ours. */
    @Test
    void noServiceEverCalledItItsOwnFault() {
        assertThat(office.client().answers()).doesNotContainKey("500");
    }

    @Test
    void noReaderEverWentBack() {
        assertThat(watch.violations()).isEmpty();
    }

    @Test
    void whatWasWithdrawnInCalmWasGoneInTwoSeconds() {
        assertThat(watch.late())
                .filteredOn(late -> late.acknowledged().isAfter(calm.plus(settled)))
                .isEmpty();
    }

    @Test
    void whatIsGoneNeverComesBack() {
        var last = calm.plus(settled);
        assertThat(watch.late()).filteredOn(late -> late.asked().isAfter(last)).isEmpty();
    }

    @Test
    void everyRevisionHasOneOutcome() {
        assertThat(count("select count(*) from approval.outcomes_in_conflict")).isZero();
        long approved =
                office.ledger.operations().stream()
                        .filter(one -> one.outcome == Outcome.OK && one.kind != Kind.WITHDRAW)
                        .count();
        long unknown =
                office.ledger.operations().stream()
                        .filter(one -> one.outcome == Outcome.UNKNOWN && one.kind != Kind.WITHDRAW)
                        .count();
        assertThat(count("select count(*) from approval.decisions"))
                .isBetween(approved, approved + unknown);
        assertThat(count("select count(*) from intake.drafts"))
                .as("a repeated request made no second draft")
                .isLessThanOrEqualTo(office.statements.size());
    }

    @Test
    void thePromisesHold() throws Exception {
        var checked = system.run("promises", "--json");
        assertThat(checked.exit()).as(checked.out() + checked.err()).isZero();
    }

    private List<Operation> operations(Statement statement, Outcome outcome) {
        return office.ledger.operations().stream()
                .filter(one -> one.statement == statement && one.outcome == outcome)
                .toList();
    }
}
