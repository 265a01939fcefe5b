package io.communique.intake;

import io.communique.intake.domain.Print;

/** Makes masters of what editors upload: the same of the same. */
public interface Darkroom {

    Development develop(byte[] upload);

    /** What came of an upload. */
    sealed interface Development {
        record Developed(Print print) implements Development {}

        /**
         * @param why in words for its editor
         */
        record Spoilt(String why) implements Development {}
    }
}
