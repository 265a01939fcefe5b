package io.communique.local.parts;

import io.communique.local.home.Refused;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.List;

/**
 * PostgreSQL refuses to run as root, as one is in many containers. There it runs in a user
 * namespace of its own, in which nobody is root and the files still belong to the one who made
 * them; where such a namespace may not be made, it runs as the user nobody, to whom its data are
 * given.
 */
enum Unprivileged {
    AS_WE_ARE(List.of()),
    IN_OWN_NAMESPACE(List.of("unshare", "-U")),
    AS_NOBODY(
            List.of(
                    "setpriv",
                    "--reuid=65534",
                    "--regid=65534",
                    "--clear-groups",
                    "--inh-caps=+dac_override",
                    "--ambient-caps=+dac_override"));

    private final List<String> prefix;

    Unprivileged(List<String> prefix) {
        this.prefix = prefix;
    }

    static Unprivileged here() throws InterruptedException {
        if (!System.getProperty("user.name").equals("root")) {
            return AS_WE_ARE;
        }
        for (var way : List.of(IN_OWN_NAMESPACE, AS_NOBODY)) {
            if (way.works()) {
                return way;
            }
        }
        throw new Refused(
                "PostgreSQL does not run as root, and neither unshare nor setpriv works here: run ./communique as another user");
    }

    List<String> command(List<String> command) {
        var whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return whole;
    }

    /** Hands a folder to the one who will use it. */
    void own(Path folder) throws IOException {
        if (this != AS_NOBODY || !Files.exists(folder)) {
            return;
        }
        var lookup = folder.getFileSystem().getUserPrincipalLookupService();
        var nobody = lookup.lookupPrincipalByName("65534");
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes a)
                            throws IOException {
                        return visitFile(at, a);
                    }

                    @Override
                    public FileVisitResult visitFile(Path at, BasicFileAttributes a)
                            throws IOException {
                        Files.getFileAttributeView(at, PosixFileAttributeView.class)
                                .setOwner(nobody);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    private boolean works() throws InterruptedException {
        try {
            return new ProcessBuilder(command(List.of("true")))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
