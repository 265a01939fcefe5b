package io.communique.syndication.domain;

import org.jspecify.annotations.Nullable;

/**
 * A strong validator (RFC 9110, 8.8.3): the hash of the bytes, with a mark of its own for each
 * encoding.
 */
public record EntityTag(String hash, Encoding encoding) {

    public String value() {
        return switch (encoding) {
            case IDENTITY -> '"' + hash + '"';
            case GZIP -> '"' + hash + "-gzip\"";
        };
    }

    /**
     * Whether an {@code If-None-Match} header names this tag: a star, or a list compared weakly as
     * the RFC demands.
     */
    public boolean isNamedBy(@Nullable String header) {
        if (header == null) {
            return false;
        }
        if (header.strip().equals("*")) {
            return true;
        }
        String wanted = value();
        int at = 0;
        while (at < header.length()) {
            int open = header.indexOf('"', at);
            int close = open < 0 ? -1 : header.indexOf('"', open + 1);
            if (close < 0) {
                return false;
            }
            if (header.regionMatches(open, wanted, 0, wanted.length())
                    && close - open + 1 == wanted.length()) {
                return true;
            }
            at = close + 1;
        }
        return false;
    }
}
