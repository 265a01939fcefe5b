package io.communique.syndication.site;

import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.PreEncodedHttpField;

/** What every answer tells browsers not to do. */
final class SafeHeaders {

    private static final String PERMISSIONS =
            "browsing-topics=(), camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";

    /** For this host only: others below or beside it are not the site's to speak for. */
    private static final String ONLY_SECURELY = "max-age=31536000";

    private static final String WHO_SHOWS_IT = "Cross-Origin-Resource-Policy";

    /** Cards are made to be shown on other sites. */
    private static final HttpField EVERYONE = new PreEncodedHttpField(WHO_SHOWS_IT, "cross-origin");

    private static final HttpField THIS_SITE = new PreEncodedHttpField(WHO_SHOWS_IT, "same-origin");

    private final HttpFields always;

    SafeHeaders(boolean secure, boolean demonstration) {
        var headers =
                HttpFields.build()
                        .add(new PreEncodedHttpField("X-Content-Type-Options", "nosniff"))
                        .add(new PreEncodedHttpField("X-Frame-Options", "DENY"))
                        .add(
                                new PreEncodedHttpField(
                                        "Referrer-Policy", "strict-origin-when-cross-origin"))
                        .add(new PreEncodedHttpField("Permissions-Policy", PERMISSIONS))
                        .add(new PreEncodedHttpField("Cross-Origin-Opener-Policy", "same-origin"));
        if (secure) {
            headers.add(new PreEncodedHttpField("Strict-Transport-Security", ONLY_SECURELY));
        }
        if (demonstration) {
            headers.add(new PreEncodedHttpField("X-Robots-Tag", "noindex"));
        }
        this.always = headers.asImmutable();
    }

    void add(HttpFields.Mutable headers, Answer answer) {
        headers.add("Content-Security-Policy", policy(answer));
        headers.add(always);
        headers.add(answer.mediaType().startsWith("image/") ? EVERYONE : THIS_SITE);
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
