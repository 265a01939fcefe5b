package io.communique.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page of {@code docs/} and the programs that it shows, each in a fence that names its file. */
record Document(Path file) {

    static Document named(String name) {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("communique"))) {
            folder = folder.getParent();
        }
        return new Document(folder.resolve("docs").resolve(name));
    }

    /** Puts a program, exactly as it is shown, into a folder. */
    void unpack(String program, Path folder) throws IOException {
        var fence = Pattern.compile("(?ms)^```\\w+ " + Pattern.quote(program) + "\\n(.*?)^```$");
        Matcher shown = fence.matcher(Files.readString(file));
        if (!shown.find()) {
            throw new AssertionError(file + " shows no " + program);
        }
        Files.writeString(folder.resolve(program), shown.group(1));
    }
}
