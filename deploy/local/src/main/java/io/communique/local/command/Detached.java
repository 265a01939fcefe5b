package io.communique.local.command;

import io.communique.local.home.Home;
import io.communique.local.home.HomeLock;
import io.communique.local.home.LocalSystem;
import io.communique.local.process.OwnSession;
import io.communique.local.process.Progress;
import io.communique.local.process.Roster;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Starts the launcher in the background and tells what it tells, until the system is ready or
 * cannot be.
 */
public final class Detached {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final Progress progress;

    public Detached(Progress progress) {
        this.progress = progress;
    }

    public int start(LocalSystem system) throws IOException, InterruptedException {
        // Another launcher's log stays its own.
        HomeLock.take(system.home()).release();
        var log = system.home().log("launcher");
        Files.deleteIfExists(log);
        Home.writePrivately(log, "");
        var launcher = launch(system, log);
        try (var told = Files.newByteChannel(log)) {
            while (launcher.isAlive() && !isReady(system, launcher)) {
                tell(told);
                Thread.sleep(LOOK_AGAIN);
            }
            tell(told);
        }
        if (!launcher.isAlive()) {
            return Command.FAILED;
        }
        progress.say(
                "running in the background (pid %d), log in %s".formatted(launcher.pid(), log));
        return Command.DONE;
    }

    /** The same program with the same settings; its word is up. */
    private static Process launch(LocalSystem system, Path log) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-jar", system.install().jar("local").toString(), "up"));
        var environment =
                Map.of(
                        "COMMUNIQUE_HOME", system.home().folder().toString(),
                        "COMMUNIQUE_PORT_OFFSET", Integer.toString(system.ports().offset()));
        return OwnSession.of(OwnSession.command(command, environment))
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private static boolean isReady(LocalSystem system, Process launcher) {
        return Roster.read(system.home())
                .filter(roster -> roster.launcherPid() == launcher.pid())
                .filter(Roster::ready)
                .isPresent();
    }

    private static void tell(SeekableByteChannel log) throws IOException {
        Channels.newInputStream(log).transferTo(System.err);
    }
}
