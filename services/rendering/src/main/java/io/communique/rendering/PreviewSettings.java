package io.communique.rendering;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much of the machine previews may have.
 *
 * @param threads that make previews, and nothing else
 * @param waiting how many may wait for a thread; one more is turned away
 * @param longest how long one may take
 */
@ConfigurationProperties("communique.preview")
public record PreviewSettings(
        @DefaultValue("1") int threads,
        @DefaultValue("2") int waiting,
        @DefaultValue("10s") Duration longest) {

    public PreviewSettings {
        if (threads < 1 || waiting < 1) {
            throw new IllegalArgumentException(
                    "communique.preview.threads and .waiting must be at least 1, were "
                            + threads
                            + " and "
                            + waiting);
        }
        if (!longest.isPositive()) {
            throw new IllegalArgumentException(
                    "communique.preview.longest must be positive, was " + longest);
        }
    }
}
