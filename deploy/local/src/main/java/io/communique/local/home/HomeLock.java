package io.communique.local.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Only one launcher works on a data folder; the system forgets the lock when its holder dies,
 * however it dies.
 */
public final class HomeLock {
    /** A lock that nobody holds on to is given back by the garbage collector. */
    private static final Set<HomeLock> HELD = ConcurrentHashMap.newKeySet();

    /** A launcher that has just ended still has its lock for a moment. */
    private static final int PATIENCE = 20;

    private static final Duration MOMENT = Duration.ofMillis(50);

    private final FileLock lock;

    private HomeLock(FileLock lock) {
        this.lock = lock;
    }

    /** Takes the lock for as long as this process lives, or says who has it. */
    public static HomeLock take(Home home) {
        var lock = tryLock(home);
        for (int i = 0; lock == null && i < PATIENCE; i++) {
            pause();
            lock = tryLock(home);
        }
        if (lock == null) {
            throw new Refused(
                    "another launcher (pid %s) is running on %s; stop it with ./communique down, or set COMMUNIQUE_HOME"
                            .formatted(holder(home), home.folder()));
        }
        Home.writePrivately(pidFile(home), ProcessHandle.current().pid() + "\n");
        var held = new HomeLock(lock);
        HELD.add(held);
        return held;
    }

    /** Whether a launcher is at work, or none is. */
    public static boolean isTaken(Home home) {
        var lock = tryLock(home);
        if (lock == null) {
            return true;
        }
        new HomeLock(lock).release();
        return false;
    }

    public void release() {
        HELD.remove(this);
        try {
            lock.acquiredBy().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable FileLock tryLock(Home home) {
        try {
            var channel =
                    FileChannel.open(
                            home.run("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = channel.tryLock();
            if (lock == null) {
                channel.close();
            }
            return lock;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(MOMENT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String holder(Home home) {
        try {
            return Files.readString(pidFile(home)).strip();
        } catch (IOException e) {
            return "unknown";
        }
    }

    private static Path pidFile(Home home) {
        return home.run("launcher.pid");
    }
}
