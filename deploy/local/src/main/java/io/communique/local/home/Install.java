package io.communique.local.home;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The project's folder, whose deploy data is read, and the folder of built jars that this system
 * runs from.
 */
public record Install(Path root, Path jars) {
    /** As the script names them. */
    public static Install fromSystemProperties() {
        return new Install(property("communique.root"), property("communique.jars"));
    }

    /** The data folder that COMMUNIQUE_HOME names, or the one beside the script. */
    public Path home(@Nullable String named) {
        var folder =
                named == null || named.isBlank() ? root.resolve(".communique") : Path.of(named);
        return folder.toAbsolutePath().normalize();
    }

    public Path deploy(String file) {
        return root.resolve("deploy").resolve(file);
    }

    public Path jar(String name) {
        var jar = jars.resolve(name + ".jar");
        if (!Files.exists(jar)) {
            throw new Refused("there is no " + jar + "; it is built by ./communique");
        }
        return jar;
    }

    public Path libraries() {
        return jars.resolve("lib");
    }

    public Path registry() {
        return jars.resolve("registry");
    }

    private static Path property(String name) {
        var value = System.getProperty(name);
        if (value == null) {
            throw new Refused("start this through the script ./communique, which sets " + name);
        }
        return Path.of(value);
    }
}
