package io.communique.intake.http;

import static io.communique.intake.http.IntakeService.CONTEXT;
import static io.communique.intake.http.IntakeService.EDITOR;
import static io.communique.intake.http.IntakeService.draft;
import static io.communique.intake.http.IntakeService.get;
import static io.communique.intake.http.IntakeService.post;
import static io.communique.intake.http.IntakeService.put;
import static io.communique.intake.http.IntakeService.send;
import static io.communique.intake.http.IntakeService.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.communique.intake.Pictures;
import io.communique.intake.ThrowAwayPictures;
import io.communique.intake.http.IntakeService.Reply;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What no draft shows is thrown away, thirty days after it was last wanted. */
class UnusedPicturesTest {

    private static final String ADDRESS = "https://a.example/unused.png";

    private final JdbcClient jdbc = CONTEXT.getBean(JdbcClient.class);
    private final Pictures pictures = CONTEXT.getBean(Pictures.class);
    private final ThrowAwayPictures throwAway = CONTEXT.getBean(ThrowAwayPictures.class);

    @Test
    void whatNothingShowsGoesAfterItsTime() {
        String unused = upload(701, "&address=" + ADDRESS);
        String fresh = upload(702, "");
        age(unused, 31);
        age(fresh, 29);
        throwAway.throwAway();
        assertThat(isThere(unused)).isFalse();
        assertThat(isThere(fresh)).isTrue();
        String none = ",\"image\":{\"hash\":\"%s\"}".formatted(unused);
        assertThat(post(draft("Gone", none)).pointers()).containsExactly("/image/hash");
        String refers = ",\"image\":{\"url\":\"%s\"}".formatted(ADDRESS);
        assertThat(post(draft("Refers", refers)).json().at("/image/hash").isMissingNode()).isTrue();
        assertThat(uploaded(701, "").status()).as("the same again is new").isEqualTo(201);
        assertThat(isThere(unused)).isTrue();
    }

    @Test
    void whatADraftShowsStays() {
        String shown = upload(703, "");
        String id = post(draft("Shows", image(shown))).id();
        age(shown, 400);
        throwAway.throwAway();
        assertThat(isThere(shown)).isTrue();
        put(id, "\"1\"", draft("Shows none", ""));
        throwAway.throwAway();
        assertThat(isThere(shown)).isFalse();
    }

    @Test
    void whatWasHandedInStays() {
        String handedIn = upload(704, "");
        String id = post(draft("Hands in", image(handedIn))).id();
        assertThat(submit(id, "\"1\"").status()).isEqualTo(201);
        put(id, "\"1\"", draft("Shows another", image(upload(705, ""))));
        age(handedIn, 400);
        throwAway.throwAway();
        assertThat(isThere(handedIn)).isTrue();
    }

    @Test
    void whoUploadsItAgainWantsIt() {
        String again = upload(706, "");
        age(again, 31);
        assertThat(uploaded(706, "").status()).isEqualTo(200);
        throwAway.throwAway();
        assertThat(isThere(again)).isTrue();
    }

    /** The draft is not committed yet when the picture is looked at, and is when it would go. */
    @Test
    void whatADraftComesToShowMeanwhileStays() {
        String wanted = upload(707, "");
        age(wanted, 31);
        var transaction = CONTEXT.getBean(TransactionTemplate.class);
        var sweep =
                transaction.execute(_ -> {
                    pictures.find("plain", wanted);
                    var started = CompletableFuture.runAsync(throwAway::throwAway);
                    await().until(() -> started.isDone() || isSomebodyWaiting());
                    return started;
                });
        assertThat(sweep).succeedsWithin(Duration.ofMinutes(1));
        assertThat(isThere(wanted)).isTrue();
    }

    private boolean isSomebodyWaiting() {
        return jdbc.sql(
                        """
                        select exists (select from pg_stat_activity
                                       where wait_event_type = 'Lock' and query like 'delete from pictures%')
                        """)
                .query(Boolean.class)
                .single();
    }

    private void age(String hash, int days) {
        jdbc.sql(
                        "update pictures set wanted_at = now() - make_interval(days => :days) where hash = :hash")
                .param("days", days)
                .param("hash", hash)
                .update();
    }

    private static boolean isThere(String hash) {
        return get("/images/" + hash, EDITOR).status() == 200;
    }

    private static String image(String hash) {
        return ",\"image\":{\"hash\":\"%s\",\"alt\":\"A bridge\",\"credit\":\"Press office\"}"
                .formatted(hash);
    }

    private static String upload(int width, String query) {
        return uploaded(width, query).json().path("hash").asString();
    }

    private static Reply uploaded(int width, String query) {
        return send(
                "POST",
                "/images?area=plain" + query,
                EDITOR,
                picture(width),
                "Content-Type",
                "image/png");
    }

    private static byte[] picture(int width) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, 40, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
