package io.communique.rendering.domain;

import java.net.URI;

/**
 * The public website that all offices share.
 *
 * @param demonstration whether its pages say that they are no official ones
 */
public record Site(URI address, boolean demonstration) {

    public Site {
        if (!address.isAbsolute() || address.getHost() == null) {
            throw new IllegalArgumentException(
                    "communique.site-url must be an absolute address, was " + address);
        }
    }

    public String absolute(String path) {
        var text = address.toString();
        return (text.endsWith("/") ? text.substring(0, text.length() - 1) : text) + path;
    }
}
