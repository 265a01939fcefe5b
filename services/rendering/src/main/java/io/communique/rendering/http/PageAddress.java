package io.communique.rendering.http;

import io.communique.rendering.domain.Office;
import io.communique.rendering.domain.Site;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.stream.Stream;

/** The address of a page as an editor gives it, of which only the path is kept. */
final class PageAddress {

    private PageAddress() {}

    /** Nothing when the address is none of the office's. */
    static Optional<String> path(String address, Office office, Site site) {
        try {
            var uri = new URI(address);
            var plain =
                    uri.getRawPath() != null
                            && uri.getRawQuery() == null
                            && uri.getRawFragment() == null;
            var relative = uri.getScheme() == null && uri.getRawAuthority() == null;
            return plain && (relative || isOf(uri, office, site))
                    ? Optional.of(uri.getRawPath())
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isOf(URI uri, Office office, Site site) {
        return uri.getHost() != null
                && uri.getUserInfo() == null
                && ("https".equalsIgnoreCase(uri.getScheme())
                        || "http".equalsIgnoreCase(uri.getScheme()))
                && Stream.concat(office.aliases().stream(), Stream.of(site.address().getHost()))
                        .anyMatch(uri.getHost()::equalsIgnoreCase);
    }
}
