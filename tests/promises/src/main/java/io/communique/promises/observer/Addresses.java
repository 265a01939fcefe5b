package io.communique.promises.observer;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Where a system can be looked at.
 *
 * @param metrics the metrics pages of its services
 * @param kafka a client's settings, with the right to read everything
 * @param publicKeys the JWKS file that seals are checked with
 * @param logs the folder of its log files
 */
public record Addresses(
        URI site,
        List<URI> metrics,
        Database database,
        Map<String, String> kafka,
        URI registry,
        Path publicKeys,
        Path logs) {

    /** A login that may read every schema. */
    public record Database(String url, String user, String password) {}
}
