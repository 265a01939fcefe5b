package io.communique.rendering.card;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/**
 * Lets Java2D draw where the operating system has no fonts and no fontconfig, as on a bare server.
 * It is told a font configuration of two lines, and the cards bring their own fonts.
 */
final class BareServer {

    private static final String FONT_CONFIGURATION = "sun.awt.fontconfig";

    private BareServer() {}

    /** Has an effect only before the JVM has looked for fonts for the first time. */
    static void prepare() {
        System.setProperty("java.awt.headless", "true");
        if (System.getProperty(FONT_CONFIGURATION) != null) {
            return;
        }
        try {
            var file = Files.createTempFile("fontconfig", ".properties");
            file.toFile().deleteOnExit();
            Files.writeString(file, "version=1\nsequence.allfonts=default\n");
            System.setProperty(FONT_CONFIGURATION, file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
