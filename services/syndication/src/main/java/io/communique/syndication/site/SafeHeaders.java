package io.communique.syndication.site;

import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Collectors;

/** What every answer tells browsers not to do. */
final class SafeHeaders {

    private static final String PERMISSIONS =
            "browsing-topics=(), camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";

    /** For this host only: others below or beside it are not the site's to speak for. */
    private static final String ONLY_SECURELY = "max-age=31536000";

    private final boolean demonstration;
    private final boolean secure;

    SafeHeaders(boolean secure, boolean demonstration) {
        this.secure = secure;
        this.demonstration = demonstration;
    }

    void set(HttpServletResponse response, Answer answer) {
        response.setHeader("Content-Security-Policy", policy(answer));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
        response.setHeader("Permissions-Policy", PERMISSIONS);
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        // Cards are made to be shown on other sites.
        response.setHeader(
                "Cross-Origin-Resource-Policy",
                answer.mediaType().startsWith("image/") ? "cross-origin" : "same-origin");
        if (secure) {
            response.setHeader("Strict-Transport-Security", ONLY_SECURELY);
        }
        if (demonstration) {
            response.setHeader("X-Robots-Tag", "noindex");
        }
    }

    private static String policy(Answer answer) {
        String styles =
                answer.styles().stream()
                        .map(hash -> " '" + hash + "'")
                        .collect(Collectors.joining());
        return "default-src 'none'; img-src 'self'; "
                + (styles.isEmpty() ? "" : "style-src" + styles + "; ")
                + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    }
}
