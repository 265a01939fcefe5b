package io.communique.rendering.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The specimen statements, one in each language that has words of its own. */
final class Specimens {

    static final List<String> LOCALES = List.of("en-GB", "cy-GB", "ar", "es-ES");

    private final Map<String, String> files =
            LOCALES.stream().collect(Collectors.toMap(Function.identity(), Specimens::file));

    String in(String locale) {
        var file = files.get(locale);
        if (file == null) {
            throw new IllegalArgumentException("no specimen in " + locale);
        }
        return file;
    }

    private static String file(String locale) {
        var name = "specimen/" + locale + ".md";
        try (var in = Specimens.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing from the jar: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
