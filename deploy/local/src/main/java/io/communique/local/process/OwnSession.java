package io.communique.local.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Starts a process in a session of its own, so that a Ctrl-C at the terminal reaches the launcher
 * alone, which then stops the others in order; and with a small, known environment.
 */
public final class OwnSession {
    private static final List<String> KEPT = List.of("PATH", "HOME", "LANG", "TMPDIR", "JAVA_HOME");

    private OwnSession() {}

    public static ProcessBuilder of(ProcessBuilder how) {
        var command = new ArrayList<String>(prefix());
        command.addAll(how.command());
        how.command(command);
        return how;
    }

    /** A command with the kept environment and nothing else. */
    public static ProcessBuilder command(List<String> command, Map<String, String> environment) {
        var how = new ProcessBuilder(command);
        how.environment().keySet().retainAll(KEPT);
        how.environment().putAll(environment);
        return how;
    }

    /**
     * Linux has setsid; macOS has perl. Both become the process itself, so its id is the one we
     * get.
     */
    private static List<String> prefix() {
        if (onPath("setsid")) {
            return List.of("setsid");
        }
        return onPath("perl")
                ? List.of("perl", "-MPOSIX", "-e", "POSIX::setsid(); exec @ARGV or die $!;", "--")
                : List.of();
    }

    public static boolean onPath(String program) {
        var path = System.getenv("PATH");
        return path != null
                && Stream.of(path.split(":"))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
