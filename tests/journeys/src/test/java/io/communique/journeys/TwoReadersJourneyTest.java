package io.communique.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.communique.journeys.Newsroom.Answer;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Drafts are read twice, by intake and by the preview, which share no code: one set of drafts holds
 * them together. What one of them cannot read the other refuses too; what intake takes, the preview
 * shows as if it came from intake.
 */
class TwoReadersJourneyTest {

    private static Newsroom newsroom;
    private static String hash;

    @BeforeAll
    static void start() throws Exception {
        newsroom = new Newsroom(LocalSystem.shared());
        hash =
                newsroom.upload("editor", "example", "image/jpeg", Photo.small(7))
                        .json()
                        .get("hash")
                        .stringValue();
        Newsroom.until(
                () -> preview("application/json", picture()).status() == 200,
                "rendering has the picture");
    }

    /**
     * A draft of the set.
     *
     * @param intake the status that intake answers with
     * @param preview the status that the preview answers with
     */
    record Sent(String name, int intake, int preview, String type, String draft) {

        @Override
        public String toString() {
            return name;
        }
    }

    /** In the files each has a heading: {@code === intake's status, the preview's, a name}. */
    static Stream<Sent> drafts() throws IOException {
        return Stream.concat(
                in("drafts.json.txt", "application/json"), in("drafts.md.txt", "text/markdown"));
    }

    private static Stream<Sent> in(String file, String type) throws IOException {
        try (var in = TwoReadersJourneyTest.class.getResourceAsStream("/drafts/" + file)) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("(?m)^=== "))
                    .filter(part -> !part.isBlank())
                    .map(part -> part.split("\n", 2))
                    .map(part -> {
                        var heading = part[0].split(" ", 3);
                        return new Sent(
                                heading[2],
                                Integer.parseInt(heading[0]),
                                Integer.parseInt(heading[1]),
                                type,
                                part[1]);
                    });
        }
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void bothReadItAlike(Sent sent) throws Exception {
        var draft = sent.draft().replace("{hash}", hash);
        var taken = newsroom.draft("editor", sent.type(), draft);
        var shown = preview(sent.type(), draft);
        assertThat(taken.status()).as(taken.text()).isEqualTo(sent.intake());
        assertThat(shown.status()).as(shown.text()).isEqualTo(sent.preview());
        if (taken.status() == 201) {
            discard(taken);
            assertThat(preview("application/json", taken.text()).expect(200).text())
                    .as("the preview of what intake made of it")
                    .isEqualTo(shown.text());
        }
    }

    private static String picture() {
        return "{\"area\":\"example\",\"headline\":\"x\",\"image\":{\"hash\":\"" + hash + "\"}}";
    }

    /** As the file that it would be given back as, in which every word of it stands. */
    private static Answer preview(String type, String draft) {
        return newsroom.send(
                newsroom.request("RENDERING_URL", "/preview?format=markdown", "editor")
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(draft)));
    }

    private static void discard(Answer taken) {
        var id = taken.json().get("articleId").stringValue();
        newsroom.send(
                        newsroom.intake("editor", "/drafts/" + id)
                                .header("If-Match", taken.header("ETag"))
                                .DELETE())
                .expect(204);
    }
}
