package io.communique.local.parts;

import io.communique.local.home.Refused;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * PostgreSQL refuses to run as root, as one is in many containers. There it runs in a user
 * namespace of its own, in which nobody is root and the files still belong to the one who made
 * them.
 */
final class Unprivileged {
    private static final List<String> IN_OWN_NAMESPACE = List.of("unshare", "-U");

    private Unprivileged() {}

    static List<String> command(List<String> command) throws InterruptedException {
        if (!System.getProperty("user.name").equals("root")) {
            return command;
        }
        if (!works(prefixed(List.of("true")))) {
            throw new Refused(
                    "PostgreSQL does not run as root, and a user namespace (unshare -U) is not"
                            + " allowed here: run ./communique as another user");
        }
        return prefixed(command);
    }

    private static List<String> prefixed(List<String> command) {
        var whole = new ArrayList<>(IN_OWN_NAMESPACE);
        whole.addAll(command);
        return whole;
    }

    private static boolean works(List<String> command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
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
