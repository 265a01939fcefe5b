package io.communique.platform;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of size, {@code communique.limits}, and what follows from them.
 *
 * @param body the largest body, in bytes of UTF-8
 * @param picture the largest picture that an editor may upload, in bytes
 * @param master the largest picture that is passed on, in bytes
 */
@ConfigurationProperties("communique.limits")
public record Limits(
        @DefaultValue("262144") int body,
        @DefaultValue("10485760") int picture,
        @DefaultValue("2097152") int master) {

    /** What a master's record has besides the master. */
    private static final int FRAME = 1 << 16;

    public Limits {
        within("body", body, 1 << 10, 1 << 20);
        within("picture", picture, 1 << 16, 1 << 26);
        within("master", master, 1 << 16, 1 << 23);
    }

    private static void within(String name, int bytes, int least, int most) {
        if (bytes < least || bytes > most) {
            throw new IllegalArgumentException(
                    "communique.limits.%s must be between %d and %d bytes, was %d"
                            .formatted(name, least, most, bytes));
        }
    }

    /** The largest request, in bytes: a body with every character escaped, and the rest. */
    public int request() {
        return 4 * body;
    }

    /**
     * The largest record, in bytes: a body in all its renditions, escaped at the worst, or a
     * master.
     */
    public int record() {
        return Math.max(40 * body, master + FRAME);
    }
}
