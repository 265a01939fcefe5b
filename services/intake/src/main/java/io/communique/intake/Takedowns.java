package io.communique.intake;

import java.time.Instant;
import java.util.UUID;

/** Which withdrawn articles the website has confirmed as taken down. Either may be heard first. */
public interface Takedowns {

    void expect(UUID articleId, Instant at);

    void confirm(UUID articleId, Instant at);

    /** How many were expected before the moment and are not confirmed. */
    long unconfirmed(Instant before);
}
