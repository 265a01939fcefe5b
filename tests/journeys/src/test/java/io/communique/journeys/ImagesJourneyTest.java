package io.communique.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.communique.journeys.Newsroom.Submitted;
import io.communique.schemas.Topics;
import io.communique.schemas.Wire;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A photograph from an editor's camera to the statement that shows it. */
class ImagesJourneyTest {

    private static final String JSON = "application/json";
    private static final String MARKDOWN = "text/markdown";
    private static final String FILE =
            """
            ```yaml
            area: "Example"
            image:
              alt: "A red disc before the sky"
              credit: "Press office"
              crop: "(0,0,800,500)"
              hash: "{hash}"
              height: "600"
              width: "900"
            og:
              description: "In short."
              image: "https://town.example/disc.jpg?w=600&crop=(1,1,99,99)"
              locale: "en_GB"
              title: "A photograph in a file"
              url: "{site}/news/example/2026/03/in-a-file/"
            social:
              description: "Shorter still."
            title: "A photograph in a file"
            url: "{site}/news/example/2026/03/in-a-file/"
            ```

            To be looked at.
            """;
    private static final int TEN_MEBIBYTES = 10 << 20;
    private static final int TWO_MEBIBYTES = 2 << 20;

    private static LocalSystem system;
    private static Newsroom newsroom;

    @BeforeAll
    static void start() throws Exception {
        system = LocalSystem.shared();
        newsroom = new Newsroom(system);
    }

    @Test
    void aPhotoAsLargeAsItMayBeGoesWithItsStatement() throws Exception {
        byte[] photo = Photo.justWithin(TEN_MEBIBYTES, 4800, 3600);
        assertThat(photo.length).isGreaterThan(9 << 20);
        var taken = newsroom.upload("editor", "example", "image/jpeg", photo).expect(201).json();
        var hash = taken.get("hash").stringValue();
        assertThat(taken.get("width").intValue()).isEqualTo(4800);
        assertThat(taken.get("master").get("bytes").intValue()).isLessThanOrEqualTo(TWO_MEBIBYTES);
        newsroom.upload("editor", "example", "image/jpeg", photo).expect(200);

        var seen = newsroom.get("INTAKE_URL", "/images/" + hash, "approver").expect(200);
        assertThat(seen.header("Content-Type")).isEqualTo("image/jpeg");
        newsroom.get("INTAKE_URL", "/images/" + hash, "outsider").expect(404);
        newsroom.get("INTAKE_URL", "/images/" + hash, "partner").expect(404);

        var wordless = newsroom.draft("editor", JSON, draft(hash, "")).expect(201);
        var refused =
                newsroom.send(
                        newsroom.intake(
                                        "editor",
                                        "/drafts/"
                                                + wordless.json().get("articleId").stringValue()
                                                + "/submissions")
                                .header("If-Match", wordless.header("ETag"))
                                .POST(BodyPublishers.noBody()));
        assertThat(refused.expect(422).text()).contains("/image/alt", "/image/credit");

        var submitted = newsroom.submit("editor", draft(hash, 4200));
        Newsroom.until(() -> isAtRendering(hash), "rendering has the master");
        assertThat(newsroom.site("/images/" + hash).status()).isEqualTo(404);
        newsroom.decide("approver", submitted, "approve").expect(201);
        Newsroom.until(() -> newsroom.showsVersion(submitted.path(), 1), "the statement is live");
        var image =
                newsroom.site(submitted.path() + "statement.json")
                        .json()
                        .get("content")
                        .get("image");
        assertThat(image.get("hash").stringValue()).isEqualTo(hash);
        assertThat(image.get("credit").stringValue()).isEqualTo("Press office");
        assertThat(image.get("crop").get("x2").intValue()).isEqualTo(4200);
        assertThat(image.get("width").intValue()).isEqualTo(4800);
        assertThat(onTheTopic(hash)).isEqualTo(seen.response().body());
    }

    @Test
    void aPictureThatTwoStatementsShowStaysWhenOneIsWithdrawn() throws Exception {
        var hash = uploaded(1);
        var first = published(hash);
        var second = published(hash);
        newsroom.withdraw("legal", first.articleId()).expect(201);
        Newsroom.until(() -> newsroom.site(first.path()).status() == 410, "the first is gone");
        assertThat(newsroom.site(second.path()).status()).isEqualTo(200);
        assertThat(isAtRendering(hash)).isTrue();
        assertThat(published(hash).path()).isNotEqualTo(second.path());
    }

    /** Key by key as it was sent in; sent in once more it says what is public already. */
    @Test
    void aFileThatNamesAPictureComesBackAsItWent() throws Exception {
        var file = FILE.replace("{hash}", uploaded(3)).replace("{site}", system.env("SITE_URL"));
        var article = newsroom.publish(MARKDOWN, file);
        var given = newsroom.site(article.path() + "index.md").expect(200).text();
        assertThat(given).isEqualTo(file);

        var address = "/drafts/" + article.articleId();
        Newsroom.until(
                () -> newsroom.get("INTAKE_URL", address, "editor").text().contains("published"),
                "intake has heard of it");
        var live = newsroom.get("INTAKE_URL", address, "editor").expect(200);
        var again =
                newsroom.save("editor", article.articleId(), live.header("ETag"), MARKDOWN, given)
                        .expect(200)
                        .json();
        assertThat(again.get("image")).isEqualTo(live.json().get("image"));
        assertThat(again.get("social")).isEqualTo(live.json().get("social"));
        assertThat(again.get("state").stringValue()).isEqualTo("published");
    }

    @Test
    void aFileThatNamesAPictureIsPreviewedAsItIsPublished() throws Exception {
        var file =
                FILE.replace("{hash}", uploaded(4))
                        .replace("{site}", system.env("SITE_URL"))
                        .replace("in-a-file", "previewed");
        Newsroom.until(() -> previewed(file, "card", "").status() == 200, "rendering has it");
        var article = newsroom.publish(MARKDOWN, file);
        var released =
                newsroom.site(article.path() + "statement.json")
                        .json()
                        .get("releasedAt")
                        .stringValue();
        for (var picture : List.of("card", "card-square", "card-tall")) {
            var shown = previewed(file, picture, released).expect(200);
            assertThat(shown.header("Content-Type")).isEqualTo("image/jpeg");
            assertThat(shown.response().body())
                    .as(picture)
                    .isEqualTo(
                            newsroom.site(article.path() + picture + ".jpg")
                                    .expect(200)
                                    .response()
                                    .body());
        }
    }

    private static Newsroom.Answer previewed(String file, String format, String released) {
        var release = released.isEmpty() ? "" : "&releasedAt=" + released;
        return newsroom.send(
                newsroom.request("RENDERING_URL", "/preview?format=" + format + release, "editor")
                        .header("Content-Type", MARKDOWN)
                        .POST(BodyPublishers.ofString(file)));
    }

    @Test
    void whatIsNoPictureIsRefusedAndTheServiceGoesOn() throws Exception {
        byte[] photo = Photo.small(2);
        newsroom.upload("editor", "example", "image/png", photo).expect(415);
        newsroom.upload("editor", "example", "image/jpeg", Arrays.copyOf(photo, 20_000))
                .expect(422);
        newsroom.upload("editor", "example", "image/jpeg", new byte[TEN_MEBIBYTES + 1]).expect(413);
        newsroom.upload("outsider", "example", "image/jpeg", photo).expect(403);
        newsroom.upload("partner", "example", "image/jpeg", photo).expect(403);
        newsroom.upload("editor", "example", "image/jpeg", photo).expect(201);
    }

    private static String uploaded(int number) throws Exception {
        return newsroom.upload("editor", "example", "image/jpeg", Photo.small(number))
                .expect(201)
                .json()
                .get("hash")
                .stringValue();
    }

    private static Submitted published(String hash) throws Exception {
        var submitted = newsroom.submit("editor", draft(hash, 800));
        newsroom.decide("approver", submitted, "approve").expect(201);
        Newsroom.until(() -> newsroom.showsVersion(submitted.path(), 1), "it is live");
        return submitted;
    }

    private static Newsroom.Answer draft(String hash, int cropped) throws Exception {
        var words =
                """
                ,"alt":"A red disc before the sky","credit":"Press office",
                "crop":{"x1":0,"y1":0,"x2":%d,"y2":500}
                """
                        .formatted(cropped);
        return newsroom.draft("editor", JSON, draft(hash, words)).expect(201);
    }

    private static String draft(String hash, String more) {
        return """
        {"area":"example","headline":"A photograph","summary":"In short.","body":"To be looked at.",\
        "locale":"en-GB","image":{"hash":"%s"%s}}
        """
                .formatted(hash, more);
    }

    private static boolean isAtRendering(String hash) {
        return Files.exists(system.data().resolve("data/masters").resolve(hash));
    }

    private static byte[] onTheTopic(String hash) {
        var wire = new Wire(URI.create(system.env("REGISTRY_URL")));
        var record =
                new Principal(system, "admin")
                        .readAll("communique.images").stream()
                                .filter(one -> hash.equals(one.key()))
                                .findFirst()
                                .orElseThrow();
        return wire.read(Topics.IMAGES, record.value()).getBytes().array();
    }
}
