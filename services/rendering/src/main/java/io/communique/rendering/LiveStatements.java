package io.communique.rendering;

import io.communique.rendering.domain.Statement;

/** What the public reads at an address just now. */
public interface LiveStatements {

    Live at(String path);

    /** What stands there. */
    sealed interface Live {
        record Shown(Statement statement) implements Live {}

        record Absent() implements Live {}

        record Withdrawn() implements Live {}

        /**
         * The website cannot be asked, or says what cannot be.
         *
         * @param late whether it might answer a later question
         */
        record Unknown(String why, boolean late) implements Live {}
    }
}
