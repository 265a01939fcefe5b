package io.communique.rendering.domain;

import java.net.URI;
import java.util.HashSet;
import java.util.Set;

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

    /**
     * The hosts whose addresses are this site's: its own, and those that the office is known by.
     */
    public Set<String> ownHosts(Office office) {
        var hosts = new HashSet<>(office.aliases());
        hosts.add(address.getRawAuthority());
        return Set.copyOf(hosts);
    }

    public String absolute(String path) {
        var text = address.toString();
        return (text.endsWith("/") ? text.substring(0, text.length() - 1) : text) + path;
    }
}
