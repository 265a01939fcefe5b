package io.communique.syndication.domain;

import java.util.List;

/** What the proof-reader found when it held an artefact against the signed statement. */
public sealed interface ProofReading {

    /**
     * The artefacts say what was signed, and nothing else.
     *
     * @param styles the page's own style sheets as Content-Security-Policy hashes, the only ones
     *     that may apply
     */
    record Faithful(List<String> styles) implements ProofReading {
        public Faithful {
            styles = List.copyOf(styles);
        }
    }

    /** An artefact says something else; {@code where} names the place and quotes nothing. */
    record Differs(String where) implements ProofReading {}
}
