package io.communique.intake.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.communique.intake.domain.Content;
import io.communique.intake.domain.Crop;
import io.communique.intake.domain.Image;
import io.communique.intake.domain.Social;
import io.communique.intake.domain.Words;
import io.communique.schemas.CanonicalForm;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AvroContentTest {

    private static final Content FULL =
            new Words(
                            "county",
                            "STATEMENT",
                            "Head “line”",
                            "Summary",
                            "Body\n",
                            "en-GB",
                            Instant.parse("2021-03-24T12:56:00Z"),
                            new Social("website", "Title", "Description"),
                            new Image(
                                    "https://a.example/?w=6",
                                    "Alt",
                                    "Credit",
                                    new Crop(5, 0, 195, 100),
                                    600,
                                    300,
                                    "both",
                                    "ab".repeat(32)),
                            "What was changed.")
                    .at("/news/county/a/");

    private final AvroContent avro = new AvroContent();

    @Test
    void nothingOfTheContentIsLostOnTheWayToTheLog() {
        assertThat(new String(CanonicalForm.of(avro.of(FULL)), StandardCharsets.UTF_8))
                .isEqualTo(
                        """
                        {"area":"county","body":"Body\\n","changeNote":"What was changed.","headline":"Head “line”",\
                        "image":{"alt":"Alt","credit":"Credit","crop":{"x1":5,"x2":195,"y1":0,"y2":100},\
                        "hash":"abababababababababababababababababababababababababababababababab","height":300,"scale":"both","url":"https://a.example/?w=6","width":600},\
                        "label":"STATEMENT","locale":"en-GB","path":"/news/county/a/",\
                        "publishedAt":"2021-03-24T12:56:00Z",\
                        "social":{"description":"Description","title":"Title","type":"website"},\
                        "summary":"Summary"}\
                        """);
        assertThat(avro.hash(FULL)).isEqualTo(CanonicalForm.contentHash(avro.of(FULL)));
    }

    @Test
    void whatIsAbsentStaysAbsent() {
        var least =
                new Words(
                                "county",
                                null,
                                "H",
                                "S",
                                "B",
                                "en-GB",
                                null,
                                new Social("article", null, null),
                                null,
                                null)
                        .at("/news/county/a/");
        assertThat(new String(CanonicalForm.of(avro.of(least)), StandardCharsets.UTF_8))
                .isEqualTo(
                        """
                        {"area":"county","body":"B","headline":"H","locale":"en-GB","path":"/news/county/a/",\
                        "social":{"type":"article"},"summary":"S"}\
                        """);
        assertThat(avro.hash(least)).isNotEqualTo(avro.hash(FULL));
    }
}
