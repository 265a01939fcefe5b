package io.communique.rendering.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * How a preview travels: to the one who asked, kept by nobody, found by no search engine, and in a
 * browser as a page that can do nothing at all.
 */
final class Sandbox {

    private static final Pattern STYLE = Pattern.compile("<style>([^<]*)</style>");

    private Sandbox() {}

    static ResponseEntity<byte[]> page(String html) {
        return answer(
                MediaType.parseMediaType("text/html;charset=utf-8"),
                "preview.html",
                "style-src " + styles(html) + "; img-src data:; ",
                html.getBytes(StandardCharsets.UTF_8));
    }

    static ResponseEntity<byte[]> file(String mediaType, String name, byte[] bytes) {
        return answer(MediaType.parseMediaType(mediaType), name, "", bytes);
    }

    /** The answer's headers, for one whose body is still to be written as JSON. */
    static HttpHeaders headers(String name, String allowed) {
        var headers = new HttpHeaders();
        headers.setCacheControl(CacheControl.noStore());
        headers.set(
                "Content-Security-Policy",
                "sandbox; default-src 'none'; "
                        + allowed
                        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        headers.set("X-Robots-Tag", "noindex, nofollow, noarchive");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Content-Disposition", "inline; filename=\"" + name + "\"");
        headers.setVary(java.util.List.of("Accept", "Authorization"));
        return headers;
    }

    private static ResponseEntity<byte[]> answer(
            MediaType type, String name, String allowed, byte[] bytes) {
        return ResponseEntity.ok().headers(headers(name, allowed)).contentType(type).body(bytes);
    }

    /** The page's own style sheets, by their hashes. */
    private static String styles(String html) {
        return STYLE.matcher(html)
                .results()
                .map(style -> "'sha256-" + sha256(style.group(1)) + "'")
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static String sha256(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
