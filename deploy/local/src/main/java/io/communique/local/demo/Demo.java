package io.communique.local.demo;

import io.communique.local.command.Command;
import io.communique.local.command.Detached;
import io.communique.local.home.HomeLock;
import io.communique.local.home.LocalSystem;
import io.communique.local.home.Refused;
import io.communique.local.process.Progress;
import io.communique.local.process.Roster;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The main job, played by the sample people: each statement is handed in, approved, and looked for
 * on every channel.
 */
public final class Demo implements Command {
    private static final List<String> SAMPLES =
            List.of("library-hours.md", "canolfan-ailgylchu.md", "heat-advice.md");
    private static final Duration STARTING_TAKES_AT_MOST = Duration.ofSeconds(180);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    private final Progress progress = new Progress();

    @Override
    public int run(List<String> arguments) throws IOException, InterruptedException {
        var manuscripts = arguments.isEmpty() ? samples() : files(arguments);
        if (manuscripts.isEmpty()) {
            throw new Refused("none of the files begins with front matter, so none is a statement");
        }
        var system = LocalSystem.here();
        if (!isRunning(system) && new Detached(progress).start(system) != DONE) {
            return FAILED;
        }
        return publish(system, manuscripts) ? DONE : FAILED;
    }

    private boolean publish(LocalSystem system, List<Manuscript> manuscripts)
            throws InterruptedException {
        boolean allWell = true;
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (var topics = new TopicWatch(system)) {
            var newsroom = new Newsroom(system, progress);
            var channels = new Channels(system, topics, progress);
            var story = new Story(system, channels, out);
            for (var manuscript : manuscripts) {
                try {
                    var outcome = newsroom.publish(manuscript);
                    switch (outcome) {
                        case Outcome.Published published -> channels.await(published);
                        case Outcome.Unchanged _ ->
                                progress.say(manuscript.name() + " is public already, unchanged");
                        case Outcome.Scheduled scheduled ->
                                progress.say(
                                        "%s is approved and will be public at %s"
                                                .formatted(manuscript.name(), scheduled.at()));
                    }
                    story.tell(outcome);
                } catch (Refused e) {
                    progress.say(manuscript.name() + ": " + e.getMessage());
                    allWell = false;
                }
            }
        }
        return allWell;
    }

    /** True once the system that a launcher holds is ready; false when there is none. */
    private boolean isRunning(LocalSystem system) throws InterruptedException {
        var until = Instant.now().plus(STARTING_TAKES_AT_MOST);
        while (HomeLock.isTaken(system.home())) {
            if (Roster.read(system.home()).map(Roster::ready).orElse(false)) {
                return true;
            }
            if (Instant.now().isAfter(until)) {
                throw new Refused(
                        "the system is starting and does not get ready, see ./communique status");
            }
            Thread.sleep(LOOK_AGAIN);
        }
        return false;
    }

    private List<Manuscript> files(List<String> names) throws IOException {
        var manuscripts = new ArrayList<Manuscript>();
        for (var name : names) {
            var file = Path.of(name);
            if (!Files.isReadable(file) || Files.isDirectory(file)) {
                throw new Refused("cannot read " + name);
            }
            var manuscript = Manuscript.of(file.getFileName().toString(), Files.readAllBytes(file));
            if (manuscript.isEmpty()) {
                progress.say(name + " has no front matter: skipped");
            }
            manuscript.ifPresent(manuscripts::add);
        }
        return manuscripts;
    }

    private static List<Manuscript> samples() throws IOException {
        var manuscripts = new ArrayList<Manuscript>();
        for (var name : SAMPLES) {
            try (var sample = Demo.class.getResourceAsStream("/samples/" + name)) {
                if (sample == null) {
                    throw new IllegalStateException("there is no sample " + name);
                }
                Manuscript.of(name, sample.readAllBytes()).ifPresent(manuscripts::add);
            }
        }
        return manuscripts;
    }
}
