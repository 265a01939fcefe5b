package io.communique.intake;

import io.communique.intake.domain.Content;

/** The hash that binds an approval to exactly these words. */
@FunctionalInterface
public interface ContentSeal {

    /** Lower-case hex SHA-256. */
    String hash(Content content);
}
