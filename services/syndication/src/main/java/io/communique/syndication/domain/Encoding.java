package io.communique.syndication.domain;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The two forms in which the site sends text. */
public enum Encoding {
    IDENTITY,
    GZIP;

    private static final Pattern REFUSED = Pattern.compile(".*;q=0(\\.0*)?");

    /**
     * Reads an {@code Accept-Encoding} header (RFC 9110, 12.5.3): gzip where it is named or implied
     * and not refused.
     */
    public static Encoding accepted(@Nullable String header) {
        if (header == null || header.length() > 1000) {
            return IDENTITY;
        }
        boolean anything = false;
        for (String part : header.toLowerCase(Locale.ROOT).split(",")) {
            String coding = part.split(";", 2)[0].strip();
            if (coding.equals("gzip") || coding.equals("x-gzip")) {
                return refused(part) ? IDENTITY : GZIP;
            }
            anything |= coding.equals("*") && !refused(part);
        }
        return anything ? GZIP : IDENTITY;
    }

    private static boolean refused(String part) {
        return part.contains(";") && REFUSED.matcher(part.replace(" ", "")).matches();
    }
}
