package io.communique.local.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** The data folder of one local system. Only its owner may look inside. */
public record Home(Path folder) {
    public static Home open(Path folder) {
        if (folder.toString().chars().anyMatch(Character::isWhitespace)) {
            throw new Refused(
                    "the data folder's path must not contain spaces, set COMMUNIQUE_HOME to another: "
                            + folder);
        }
        var home = new Home(folder);
        home.privateFolder(folder);
        return home;
    }

    /** Passwords, keys and the client settings made of them. */
    public Path secret(String name) {
        return privateFolder(folder.resolve("secrets")).resolve(name);
    }

    /** What must survive a restart. */
    public Path data(String name) {
        return privateFolder(folder.resolve("data")).resolve(name);
    }

    /** What this system says of itself beside what comes with the product; need not exist. */
    public Path own(String name) {
        return folder.resolve(name);
    }

    public Path log(String name) {
        return privateFolder(folder.resolve("logs")).resolve(name + ".log");
    }

    /** What is written anew with each start. */
    public Path run(String name) {
        return privateFolder(folder.resolve("run")).resolve(name);
    }

    /** A program's own folder for what it needs while it runs. */
    public Path temporary(String program) {
        return privateFolder(folder.resolve("tmp")).resolve(program);
    }

    /** Programs unpacked for this system. */
    public Path program(String name) {
        return privateFolder(folder.resolve("programs")).resolve(name);
    }

    private Path privateFolder(Path path) {
        try {
            if (!Files.isDirectory(path)) {
                Files.createDirectories(
                        path,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rwx------")));
            }
            return path;
        } catch (IOException e) {
            throw new Refused("cannot make the folder " + path + ": " + e.getMessage(), e);
        }
    }

    /** Replaces a file as a whole; nobody but its owner can read it, at no moment. */
    public static void writePrivately(Path file, String text) {
        try {
            var next =
                    Files.createTempFile(
                            file.toAbsolutePath().getParent(),
                            file.getFileName().toString(),
                            ".new",
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rw-------")));
            Files.writeString(next, text);
            Files.move(
                    next,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
