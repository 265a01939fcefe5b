package io.communique.intake.domain;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The public address of a page as an editor gives it: only its path is kept, once the host is found
 * to be ours.
 */
final class PageAddress {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    private PageAddress() {}

    /**
     * @throws IllegalArgumentException with words for the editor
     */
    static String path(String address, Area area) {
        URI uri = parse(address);
        String host = uri.getHost();
        if (uri.getScheme() == null && uri.getRawAuthority() == null) {
            return plain(uri, address);
        }
        if (uri.getScheme() == null
                || !SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("must be an http or https address");
        }
        if (host == null
                || uri.getUserInfo() != null
                || !area.hasHost(host)
                || !isUsual(uri) && uri.getPort() != area.site().getPort()) {
            throw new IllegalArgumentException(
                    "must have a host of the area: "
                            + area.hosts().collect(Collectors.joining(", ")));
        }
        return plain(uri, address);
    }

    /** The port that the scheme means when none is named. */
    private static boolean isUsual(URI uri) {
        return uri.getPort() < 0
                || uri.getPort() == (uri.getScheme().equalsIgnoreCase("https") ? 443 : 80);
    }

    private static String plain(URI uri, String address) {
        if (uri.getRawQuery() != null || uri.getRawFragment() != null || uri.isOpaque()) {
            throw new IllegalArgumentException(
                    "must be a plain address, without a query or a fragment");
        }
        String path = uri.getRawPath();
        return path == null ? address : path;
    }

    private static URI parse(String address) {
        try {
            return new URI(address);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("is not an address", e);
        }
    }
}
