package io.communique.local.process;

import io.communique.local.home.Home;
import io.communique.local.process.Drain.Leaving;
import io.communique.local.process.Part.Round;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Processes of a system whose launcher is gone: those on its last roster, and PostgreSQL as its own
 * folder names it.
 */
public final class Leftovers {
    private final Home home;
    private final Progress progress;

    public Leftovers(Home home, Progress progress) {
        this.home = home;
        this.progress = progress;
    }

    /** Only for who holds the home's lock: with it held, whatever runs was left behind. */
    public void clear() {
        var left = find();
        if (!left.isEmpty()) {
            progress.say("processes of a launcher that is gone are still running");
            new Drain(progress).stop(left);
        }
        forgetDeadPostmaster();
    }

    public List<Leaving> find() {
        var left = new ArrayList<Leaving>();
        Roster.read(home)
                .ifPresent(roster -> roster.processes().forEach(entry -> add(entry, left)));
        postmaster()
                .filter(found -> left.stream().noneMatch(one -> one.running().pid() == found.pid()))
                .ifPresent(found -> left.add(new Leaving("postgresql", Round.DATABASE, found)));
        return left;
    }

    private static void add(Roster.Entry entry, List<Leaving> left) {
        entry.running()
                .filter(Running::isAlive)
                .ifPresent(running -> left.add(new Leaving(entry.name(), entry.round(), running)));
    }

    /**
     * A process that still is a postmaster on this folder: an id alone may have been given to
     * someone else.
     */
    private Optional<Running> postmaster() {
        return postmasterPid()
                .flatMap(ProcessHandle::of)
                .filter(ProcessHandle::isAlive)
                .filter(process ->
                        commandLine(process).contains(home.data("postgresql").toString()))
                .map(Running::of);
    }

    private Optional<Long> postmasterPid() {
        try (var lines = Files.lines(pidFile())) {
            return lines.findFirst().map(line -> Long.parseLong(line.strip()));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** PostgreSQL refuses to start when the id in its file is anybody's. */
    private void forgetDeadPostmaster() {
        try {
            if (postmaster().isEmpty()) {
                Files.deleteIfExists(pidFile());
            }
        } catch (IOException e) {
            progress.say("cannot remove " + pidFile() + ": " + e.getMessage());
        }
    }

    private Path pidFile() {
        return home.data("postgresql").resolve("postmaster.pid");
    }

    private static String commandLine(ProcessHandle process) {
        return process.info().commandLine().orElse("");
    }
}
