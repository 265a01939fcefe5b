package io.communique.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.communique.journeys.Newsroom.Submitted;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What still works when what stands behind it does not. */
@Order(Order.DEFAULT + 2)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DarkJourneyTest {

    private static final String JSON = "application/json";

    private static LocalSystem system;
    private static Newsroom newsroom;
    private static Processes processes;

    @BeforeAll
    static void start() throws Exception {
        system = LocalSystem.battered();
        newsroom = new Newsroom(system);
        processes = new Processes(system);
        List.of("editor", "approver", "legal").forEach(system::token);
    }

    private static String draft(String headline) {
        return """
        {"area":"example","headline":"%s","summary":"In short.","body":"A body.","locale":"en-GB"}
        """
                .formatted(headline);
    }

    private static Submitted submit(String headline) throws Exception {
        return newsroom.submit(
                "editor", newsroom.draft("editor", JSON, draft(headline)).expect(201));
    }

    @Test
    @Order(1)
    void workIsTakenWhileTheLogStandsStill() throws Exception {
        var toWithdraw = newsroom.publish(JSON, draft("Withdrawn in the silence"));
        var toApprove = submit("Approved in the silence");
        var review = "/reviews/" + toApprove.articleId() + "/" + toApprove.revision();
        Newsroom.until(
                () -> newsroom.get("APPROVAL_URL", review, "approver").status() == 200,
                "the review has arrived");
        var silenced = List.of(processes.of("kafka").pid(), processes.of("registry").pid());
        silenced.forEach(Processes::standStill);
        Submitted handedIn;
        try {
            newsroom.decide("approver", toApprove, "approve").expect(201);
            newsroom.withdraw("legal", toWithdraw.articleId()).expect(201);
            handedIn = submit("Handed in in the silence");
            newsroom.get("APPROVAL_URL", "/reviews", "approver").expect(200);
            newsroom.get("INTAKE_URL", "/drafts", "editor").expect(200);
            // Longer than a send may take before it is tried again.
            Thread.sleep(12_000);
            newsroom.get("APPROVAL_URL", review, "approver").expect(200);
            assertThat(newsroom.site(toApprove.path()).status()).isEqualTo(404);
        } finally {
            silenced.forEach(Processes::goOn);
        }
        Newsroom.until(() -> newsroom.showsVersion(toApprove.path(), 1), "what was approved shows");
        Newsroom.until(
                () -> newsroom.site(toWithdraw.path()).status() == 410, "the withdrawn is gone");
        newsroom.decide("approver", handedIn, "approve").expect(201);
        Newsroom.until(() -> newsroom.showsVersion(handedIn.path(), 1), "what was handed in shows");
    }

    @Test
    @Order(2)
    void everyPageIsServedWithNothingBehindIt() throws Exception {
        var paths = new ArrayList<String>();
        for (var headline : List.of("Seen in the dark", "Seen as well")) {
            paths.add(newsroom.publish(JSON, draft(headline)).path());
        }
        var gone = newsroom.publish(JSON, draft("Gone in the dark"));
        newsroom.withdraw("legal", gone.articleId()).expect(201);
        Newsroom.until(() -> newsroom.site(gone.path()).status() == 410, "it is gone");
        paths.add(gone.path());
        var before = SiteCopy.of(newsroom, paths);
        var running = processes.look();
        Processes.kill(running.get("launcher").pid());
        for (var name : List.of("kafka", "registry", "intake", "approval", "rendering", "issuer")) {
            Processes.kill(running.get(name).pid());
        }
        assertThat(SiteCopy.of(newsroom, paths)).isEqualTo(before);
        // By now every reader knows that its broker is gone.
        Thread.sleep(15_000);
        assertThat(SiteCopy.of(newsroom, paths)).isEqualTo(before);
        system.run("up", "--detach").orFail();
        assertThat(SiteCopy.of(newsroom, paths)).isEqualTo(before);
        newsroom.publish(JSON, draft("After the dark"));
    }
}
