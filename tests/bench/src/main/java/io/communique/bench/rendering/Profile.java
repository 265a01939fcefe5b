package io.communique.bench.rendering;

import java.nio.file.Files;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordingFile;

/**
 * Where the time goes: which of rendering's own methods the JVM finds at work, with all that the
 * JDK and the libraries do for them. What runs in other processes leaves nothing here.
 */
final class Profile {

    private static final Duration LOOKING = Duration.ofSeconds(3);
    private static final Duration EVERY = Duration.ofMillis(10);
    private static final String OURS = "io.communique.rendering.";
    private static final int TOLD = 6;

    private Profile() {}

    /** The busiest, with their shares of the time. */
    static List<String> of(Contender contender) throws Exception {
        var file = Files.createTempFile("communique-bench", ".jfr");
        try (var recording = new Recording()) {
            recording.enable("jdk.ExecutionSample").withPeriod(EVERY);
            recording.enable("jdk.NativeMethodSample").withPeriod(EVERY);
            recording.start();
            long end = System.nanoTime() + LOOKING.toNanos();
            while (System.nanoTime() < end) {
                contender.sample();
            }
            recording.stop();
            recording.dump(file);
            return busiest(
                    RecordingFile.readAllEvents(file).stream()
                            .flatMap(event -> atWork(event).stream())
                            .toList());
        } finally {
            Files.delete(file);
        }
    }

    private static List<String> busiest(List<String> seen) {
        return seen.stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(TOLD)
                .map(method ->
                        "%3.0f %%  %s"
                                .formatted(
                                        100.0 * method.getValue() / seen.size(), method.getKey()))
                .toList();
    }

    /** The innermost method of ours. */
    private static Optional<String> atWork(RecordedEvent event) {
        return event.getStackTrace() == null
                ? Optional.empty()
                : event.getStackTrace().getFrames().stream()
                        .map(frame -> name(frame.getMethod()))
                        .filter(name -> name.startsWith(OURS))
                        .findFirst()
                        .map(name -> name.substring(OURS.length()));
    }

    private static String name(RecordedMethod method) {
        return method.getType().getName() + "." + method.getName();
    }
}
