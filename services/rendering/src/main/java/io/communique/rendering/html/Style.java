package io.communique.rendering.html;

import gg.jte.Content;
import io.communique.rendering.domain.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The page's style sheet in an office's theme, and the policy under which browsers accept it.
 *
 * @param css encoded once for all pages of the theme
 * @param policy a Content-Security-Policy that allows this style by its hash, images of the site's
 *     own, and nothing else at all
 */
record Style(Content css, String policy) {

    private static final String SHEET = resource("page.css");

    static Style in(Theme theme) {
        var css =
                SHEET.replace("{ground}", theme.colours().ground())
                        .replace("{accent}", theme.colours().accent())
                        .replace("{body}", theme.type().step(0))
                        .replace("{step-1}", theme.type().step(1))
                        .replace("{step-2}", theme.type().step(2))
                        .replace("{step-3}", theme.type().step(3))
                        .replace("{step-5}", theme.type().step(5))
                        .getBytes(StandardCharsets.UTF_8);
        var policy =
                "default-src 'none'; style-src 'sha256-%s'; img-src 'self'; base-uri 'none'; form-action 'none'"
                        .formatted(Base64.getEncoder().encodeToString(sha256(css)));
        return new Style(page -> page.writeBinaryContent(css), policy);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    static String resource(String name) {
        try (var in = Style.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing from the jar: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
