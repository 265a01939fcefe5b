package io.communique.intake.http;

import static io.communique.intake.http.IntakeService.ADMIN;
import static io.communique.intake.http.IntakeService.CONTEXT;
import static io.communique.intake.http.IntakeService.EDITOR;
import static io.communique.intake.http.IntakeService.EDITOR2;
import static io.communique.intake.http.IntakeService.OUTSIDER;
import static io.communique.intake.http.IntakeService.PARTNER;
import static io.communique.intake.http.IntakeService.draft;
import static io.communique.intake.http.IntakeService.get;
import static io.communique.intake.http.IntakeService.post;
import static io.communique.intake.http.IntakeService.put;
import static io.communique.intake.http.IntakeService.send;
import static io.communique.intake.http.IntakeService.submit;
import static org.assertj.core.api.Assertions.assertThat;

import io.communique.events.Master;
import io.communique.events.Upload;
import io.communique.intake.EmitMaster;
import io.communique.intake.http.IntakeService.Reply;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ObjectNode;

class ImageEndpointTest {

    private static final String APPROVER = "approver~approver~plain";

    private final JdbcClient jdbc = CONTEXT.getBean(JdbcClient.class);

    @Test
    void anUploadIsKeptAndShownToItsAreaAlone() {
        var taken = upload("plain", "", picture(1, 120, 90));
        assertThat(taken.status()).as(taken.http().body()).isEqualTo(201);
        var json = taken.json();
        String hash = json.path("hash").asString();
        assertThat(hash).matches("[0-9a-f]{64}");
        assertThat(taken.header("Location")).isEqualTo("/images/" + hash);
        assertThat(json.path("mediaType").asString()).isEqualTo("image/png");
        assertThat(json.path("width").asInt()).isEqualTo(120);
        assertThat(json.path("height").asInt()).isEqualTo(90);
        assertThat(json.at("/master/width").asInt()).isEqualTo(120);
        for (String token : List.of(EDITOR, APPROVER)) {
            var shown = get("/images/" + hash, token);
            assertThat(shown.status()).isEqualTo(200);
            assertThat(shown.header("Content-Type")).isEqualTo("image/png");
            assertThat(shown.header("Cache-Control")).isEqualTo("no-store");
        }
        assertThat(get("/images/" + hash, OUTSIDER).status()).isEqualTo(404);
        assertThat(get("/images/" + hash, PARTNER).status()).isEqualTo(404);
        assertThat(get("/images/" + hash, "").status()).isEqualTo(401);
        assertThat(get("/images/" + "0".repeat(64), EDITOR).status()).isEqualTo(404);
    }

    @Test
    void theSameAgainIsTheSameAnswer() {
        byte[] picture = picture(2, 100, 80);
        var first = upload("plain", "", picture);
        var again = upload("plain", "", picture);
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(first.json());
        var elsewhere = upload("county", "", picture);
        assertThat(elsewhere.status()).isEqualTo(201);
        assertThat(elsewhere.json().path("hash")).isEqualTo(first.json().path("hash"));
        assertThat(told(hash(first)))
                .as("whose it is, told again with the second")
                .containsExactly(List.of("plain"), List.of("county", "plain"));
        var keyed = keyed(picture(3, 100, 80));
        assertThat(keyed.status()).isEqualTo(201);
        assertThat(keyed(picture(3, 100, 80)).status()).isEqualTo(201);
        assertThat(keyed(picture(4, 100, 80)).status()).isEqualTo(422);
    }

    /** Else what was told first, of one area alone, could be what rendering hears last. */
    @Test
    void whoTellsWhoseAPictureIsIsWaitedFor() {
        byte[] picture = picture(11, 100, 80);
        String hash = hash(upload("plain", "", picture));
        var masters = CONTEXT.getBean(EmitMaster.class);
        var transaction = CONTEXT.getBean(TransactionTemplate.class);
        var second =
                transaction.execute(_ -> {
                    masters.emit("plain", hash);
                    var started =
                            CompletableFuture.supplyAsync(() -> upload("county", "", picture));
                    Awaitility.await().until(() -> started.isDone() || isSomebodyWaiting());
                    assertThat(started).isNotDone();
                    return started;
                });
        assertThat(second.join().status()).isEqualTo(201);
        assertThat(told(hash).getLast()).containsExactly("county", "plain");
    }

    private boolean isSomebodyWaiting() {
        return jdbc.sql(
                        """
                        select exists (select from pg_stat_activity
                                       where wait_event_type = 'Lock' and query like 'select pg_advisory_xact_lock%')
                        """)
                .query(Boolean.class)
                .single();
    }

    private static Reply keyed(byte[] picture) {
        return send(
                "POST",
                "/images?area=plain",
                EDITOR,
                picture,
                "Content-Type",
                "image/png",
                "Idempotency-Key",
                "one-picture");
    }

    @Test
    void whatCannotBeTakenIsRefusedByName() throws Exception {
        byte[] picture = picture(5, 60, 60);
        assertThat(upload("nowhere", "", picture).pointers()).containsExactly("area");
        assertThat(send("POST", "/images", EDITOR, picture, "Content-Type", "image/png").pointers())
                .containsExactly("area");
        assertThat(upload("elsewhere", "", picture).status()).isEqualTo(403);
        assertThat(upload("plain", "ftp://a.example/a.png", picture).pointers())
                .containsExactly("address");
        var mislabelled = labelled("image/jpeg", picture);
        assertThat(mislabelled.status()).isEqualTo(415);
        assertThat(mislabelled.json().path("detail").asString()).contains("image/png");
        assertThat(labelled("image/gif", picture).status()).isEqualTo(415);
        assertThat(labelled("image/png", "<svg/>".getBytes(StandardCharsets.UTF_8)).status())
                .isEqualTo(415);
        assertThat(labelled("image/png", new byte[0]).status()).isEqualTo(415);
        byte[] cut = java.util.Arrays.copyOf(picture, picture.length - 20);
        var refused = labelled("image/png", cut);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.pointers()).containsExactly("body");
        assertThat(labelled("image/png", new byte[(10 << 20) + 1]).status()).isEqualTo(413);
        assertThat(labelled("image/png", new byte[10 << 20]).status()).isEqualTo(415);
        assertThat(send("POST", "/images?area=plain", PARTNER, picture).status()).isEqualTo(415);
        assertThat(chunked(picture)).isEqualTo(411);
        assertThat(
                        jdbc.sql("select count(*) from pictures where width = 60")
                                .query(Long.class)
                                .single())
                .isZero();
    }

    private static int chunked(byte[] picture) throws Exception {
        var address =
                URI.create(
                        "http://127.0.0.1:"
                                + CONTEXT.getWebServer().getPort()
                                + "/images?area=plain");
        var request =
                HttpRequest.newBuilder(address)
                        .header("Authorization", "Bearer " + EDITOR)
                        .header("Content-Type", "image/png")
                        .POST(
                                BodyPublishers.ofInputStream(
                                        () -> new java.io.ByteArrayInputStream(picture)))
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        }
    }

    @Test
    void aDraftShowsAPictureOfItsArea() {
        String hash = hash(upload("plain", "", picture(6, 200, 100)));
        var made = post(draft("Shows", image("\"hash\":\"%s\"".formatted(hash))));
        assertThat(made.status()).as(made.http().body()).isEqualTo(201);
        var image = made.json().path("image");
        assertThat(image.path("url").asString()).isEqualTo("http://127.0.0.1:8080/images/" + hash);
        assertThat(image.path("width").asInt()).isEqualTo(200);
        assertThat(image.path("height").asInt()).isEqualTo(100);
        assertThat(put(made.id(), "\"1\"", made.http().body()).status()).isEqualTo(200);
        var byAddress =
                post(
                        draft(
                                "Shows by address",
                                image("\"url\":\"%s\"".formatted(image.path("url").asString()))));
        assertThat(byAddress.json().path("image")).isEqualTo(image);
        assertThat(
                        post(draft("None", image("\"hash\":\"%s\"".formatted("0".repeat(64)))))
                                .pointers())
                .containsExactly("/image/hash");
        assertThat(post(draft("Bad", image("\"hash\":\"abc\""))).pointers())
                .containsExactly("/image/hash");
        assertThat(post(draft("Neither", image("\"alt\":\"A\""))).pointers())
                .containsExactly("/image/url");
        assertThat(
                        post(draft(
                                        "Outside",
                                        image(
                                                "\"hash\":\"%s\",\"crop\":{\"x1\":0,\"y1\":0,\"x2\":201,\"y2\":100}"
                                                        .formatted(hash))))
                                .pointers())
                .containsExactly("/image/crop");
        assertThat(
                        post(draft(
                                        "Other size",
                                        image("\"hash\":\"%s\",\"width\":5".formatted(hash))))
                                .pointers())
                .containsExactly("/image/width");
        String foreign = hash(upload("county", "", picture(7, 200, 100)));
        assertThat(post(draft("Foreign", image("\"hash\":\"%s\"".formatted(foreign)))).pointers())
                .containsExactly("/image/hash");
    }

    @Test
    void anUploadedPictureNeedsWordsBeforeItIsHandedInAndGoesWithIt() {
        String hash = hash(upload("plain", "", picture(8, 200, 100)));
        String named = "\"hash\":\"%s\"".formatted(hash);
        String id = post(draft("Words", image(named))).id();
        var refused = submit(id, "\"1\"");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.pointers()).containsExactly("/image/alt", "/image/credit");
        assertThat(masters(hash)).as("told for previews").isEqualTo(1);
        jdbc.sql("delete from outbox where key = :hash").param("hash", hash).update();
        var words = ",\"alt\":\"A bridge\",\"credit\":\"Press office\"";
        put(id, "\"1\"", draft("Words", image(named + words)));
        assertThat(submit(id, "\"2\"").status()).isEqualTo(201);
        assertThat(masters(hash)).isEqualTo(1);
        jdbc.sql("delete from outbox where key = :hash").param("hash", hash).update();
        assertThat(send("POST", "/reconciliations", ADMIN, "").status()).isEqualTo(202);
        assertThat(masters(hash)).as("told again after a loss").isEqualTo(1);
        var reference = post(draft("Reference", image("\"url\":\"https://a.example/x.png\"")));
        assertThat(submit(reference.id(), "\"1\"").status()).isEqualTo(201);
    }

    @Test
    void anUploadAnswersDraftsThatReferToItByAddress() {
        String address = "https://a.example/bridge.png?w=6&h=3";
        String refers = image("\"url\":\"%s\"".formatted(address));
        var open = post(draft("Open", refers));
        var waiting = post(draft("Waiting", refers));
        submit(waiting.id(), "\"1\"");
        var cropped =
                post(
                        draft(
                                "Cropped",
                                image(
                                        "\"url\":\"%s\",\"crop\":{\"x1\":0,\"y1\":0,\"x2\":900,\"y2\":900}"
                                                .formatted(address))));
        var taken =
                send(
                        "POST",
                        "/images?area=plain&address="
                                + URLEncoder.encode(address, StandardCharsets.UTF_8),
                        EDITOR2,
                        picture(9, 200, 100),
                        "Content-Type",
                        "image/png");
        assertThat(taken.status()).as(taken.http().body()).isEqualTo(201);
        assertThat(taken.json().path("answered").valueStream().map(id -> id.asString()))
                .containsExactly(open.id());
        var answered = get("/drafts/" + open.id(), EDITOR);
        assertThat(answered.header("ETag")).isEqualTo("\"2\"");
        assertThat(answered.json().at("/image/hash").asString()).isEqualTo(hash(taken));
        assertThat(answered.json().at("/image/url").asString()).isEqualTo(address);
        assertThat(answered.json().at("/image/width").asInt()).isEqualTo(200);
        assertThat(
                        jdbc.sql(
                                        "select saved_by from draft_versions where article_id = :id::uuid and version = 2")
                                .param("id", open.id())
                                .query(String.class)
                                .single())
                .isEqualTo("editor2");
        for (var untouched : List.of(waiting, cropped)) {
            assertThat(
                            get("/drafts/" + untouched.id(), EDITOR)
                                    .json()
                                    .at("/image/hash")
                                    .isMissingNode())
                    .isTrue();
        }
        var resaved = (ObjectNode) get("/drafts/" + waiting.id(), EDITOR).json();
        assertThat(
                        put(waiting.id(), "\"1\"", resaved.toString())
                                .json()
                                .at("/image/hash")
                                .asString())
                .isEqualTo(hash(taken));
        assertThat(post(draft("Later", refers)).json().at("/image/hash").asString())
                .isEqualTo(hash(taken));
    }

    @Test
    void whoWaitsTooLongForATurnIsAskedToComeBack() throws Exception {
        var desk = CONTEXT.getBean(UploadDesk.class);
        byte[] picture = picture(10, 90, 70);
        var started = new CountDownLatch(1);
        var ended = new CountDownLatch(1);
        var first =
                CompletableFuture.runAsync(() ->
                        inTurn(
                                desk,
                                () -> {
                                    started.countDown();
                                    await(ended);
                                }));
        started.await();
        var refused = upload("plain", "", picture);
        ended.countDown();
        first.join();
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.header("Retry-After")).isEqualTo("10");
        assertThat(refused.json().path("detail").asString()).contains("Too many pictures");
        assertThat(upload("plain", "", picture).status()).isEqualTo(201);
    }

    private static void inTurn(UploadDesk desk, Runnable work) {
        var request = new MockHttpServletRequest();
        request.setContentType("image/png");
        request.setContent(picture(10, 10, 10));
        try {
            desk.inTurn(
                    request,
                    _ -> {
                        work.run();
                        return ResponseEntity.ok().build();
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private long masters(String hash) {
        return jdbc.sql(
                        "select count(*) from outbox where topic = 'communique.images' and key = :hash")
                .param("hash", hash)
                .query(Long.class)
                .single();
    }

    private List<List<String>> told(String hash) {
        return jdbc
                .sql(
                        "select value from outbox where topic = 'communique.images' and key = :hash order by id")
                .param("hash", hash)
                .query(byte[].class)
                .list()
                .stream()
                .map(ImageEndpointTest::areas)
                .toList();
    }

    private static List<String> areas(byte[] stored) {
        try {
            return Master.getDecoder().decode(stored).getUploads().stream()
                    .map(Upload::getArea)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(Reply taken) {
        return taken.json().path("hash").asString();
    }

    private static String image(String members) {
        return ",\"image\":{" + members + "}";
    }

    private static Reply labelled(String mediaType, byte[] bytes) {
        return send("POST", "/images?area=plain", EDITOR, bytes, "Content-Type", mediaType);
    }

    private static Reply upload(String area, String address, byte[] picture) {
        String query =
                address.isEmpty()
                        ? ""
                        : "&address=" + URLEncoder.encode(address, StandardCharsets.UTF_8);
        return send(
                "POST",
                "/images?area=" + area + query,
                EDITOR,
                picture,
                "Content-Type",
                "image/png");
    }

    private static byte[] picture(int number, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(new Color(number * 20, 200 - number * 10, 99));
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
