package io.communique.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs of {@code docs/subscribe.md}, run as a partner would run them. */
class DocumentedSubscribersJourneyTest {

    private static final Document DOCUMENT = Document.named("subscribe.md");
    private static final List<String> LIBRARIES =
            List.of(
                    "kafka-clients",
                    "avro",
                    "jackson",
                    "commons",
                    "lz4",
                    "snappy",
                    "zstd",
                    "slf4j");

    private static LocalSystem system;
    private static Newsroom newsroom;
    private static Newsroom.Submitted standing;
    private static Newsroom.Submitted takenBack;

    @TempDir Path folder;

    @BeforeAll
    static void somethingIsPublic() throws Exception {
        system = LocalSystem.shared();
        newsroom = new Newsroom(system);
        standing = publish("Told to subscribers");
        takenBack = publish("Taken back before anyone subscribed");
        newsroom.withdraw("legal", takenBack.articleId()).expect(201);
    }

    private static Newsroom.Submitted publish(String headline) throws Exception {
        return newsroom.publish(
                "application/json",
                """
                {"area":"example","headline":"%s","summary":"In short.","body":"Words.","locale":"en-GB"}
                """
                        .formatted(headline));
    }

    @Test
    void java() throws Exception {
        DOCUMENT.unpack("Subscriber.java", folder);
        readsAsDocumented(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                libraries(),
                "Subscriber.java",
                system.env("KAFKA_PROPERTIES_PARTNER"),
                system.env("REGISTRY_URL"));
    }

    @Test
    void python() throws Exception {
        var interpreter = python3();
        DOCUMENT.unpack("subscriber.py", folder);
        readsAsDocumented(
                interpreter,
                "subscriber.py",
                system.env("KCAT_CONFIG_PARTNER"),
                system.env("REGISTRY_URL"));
    }

    private void readsAsDocumented(String... command) throws Exception {
        try (var subscriber = Program.start(folder, Map.of(), List.of(command))) {
            subscriber.says("up to date with ");
            subscriber.says("show " + standing.articleId() + " version 1 " + standing.path());
            subscriber.says("take down " + takenBack.articleId() + " version 2 ");
            assertThat(subscriber.said()).doesNotContain("show " + takenBack.articleId());

            var fresh = publish("Told while somebody listens");
            subscriber.says(
                    "show %s version 1 %s \"Told while somebody listens\", a page of "
                            .formatted(fresh.articleId(), fresh.path()));
            newsroom.withdraw("legal", fresh.articleId()).expect(201);
            subscriber.says("take down " + fresh.articleId() + " version 2 ");
        }
    }

    /** The libraries that the document names, and nothing of ours. */
    private static String libraries() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry ->
                        LIBRARIES.stream()
                                .anyMatch(Path.of(entry).getFileName().toString()::startsWith))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private String python3() throws Exception {
        for (var interpreter : List.of("python3", "/usr/bin/python3")) {
            if (Program.works(folder, interpreter, "-c", "import confluent_kafka, avro")) {
                return interpreter;
            }
        }
        assumeTrue(false, "no python3 with confluent_kafka and avro is installed");
        throw new AssertionError();
    }
}
