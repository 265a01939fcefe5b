package io.communique.platform;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The one setting of size, {@code communique.limits.body}, and what follows from it.
 *
 * @param body the largest body, in bytes of UTF-8
 */
@ConfigurationProperties("communique.limits")
public record Limits(@DefaultValue("262144") int body) {

    public Limits {
        if (body < 1024 || body > 1 << 20) {
            throw new IllegalArgumentException(
                    "communique.limits.body must be between 1 KiB and 1 MiB, was " + body);
        }
    }

    /** The largest request, in bytes: a body with every character escaped, and the rest. */
    public int request() {
        return 4 * body;
    }

    /** The largest record, in bytes: a body in all its renditions, escaped at the worst. */
    public int record() {
        return 40 * body;
    }
}
