package io.communique.local.home;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * One password for each principal of a kind, made the first time the principal is seen and kept.
 */
public record Passwords(Map<String, String> byName) {
    private static final int BYTES = 32;

    /** Reads the file and adds what is missing. */
    static Passwords of(Path file, Collection<String> names) {
        var passwords = read(file);
        boolean complete = passwords.keySet().containsAll(names);
        var random = new SecureRandom();
        for (var name : names) {
            passwords.computeIfAbsent(name, _ -> password(random));
        }
        if (!complete) {
            var text = new StringBuilder();
            passwords.forEach((name, password) -> text.append(name + "=" + password + "\n"));
            Home.writePrivately(file, text.toString());
        }
        return new Passwords(Map.copyOf(passwords));
    }

    public String of(String name) {
        var password = byName.get(name);
        if (password == null) {
            throw new Refused(
                    "there is no " + name + "; known are " + new TreeMap<>(byName).keySet());
        }
        return password;
    }

    private static TreeMap<String, String> read(Path file) {
        var known = new TreeMap<String, String>();
        if (Files.exists(file)) {
            try {
                var properties = new Properties();
                properties.load(new StringReader(Files.readString(file)));
                properties.forEach((name, password) -> known.put((String) name, (String) password));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return known;
    }

    private static String password(SecureRandom random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
