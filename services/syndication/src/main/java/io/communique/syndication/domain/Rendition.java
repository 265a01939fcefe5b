package io.communique.syndication.domain;

import java.util.Arrays;
import java.util.Optional;

/** One artefact of one version of a statement. */
public record Rendition(Name name, String mediaType, byte[] bytes, String sha256) {

    /** The artefacts that a version consists of, by the names they carry on the topic. */
    public enum Name {
        PAGE("page"),
        CARD("card"),
        MARKDOWN("markdown"),
        TEXT("text"),
        FEED_ENTRY("feed-entry");

        private final String wire;

        Name(String wire) {
            this.wire = wire;
        }

        public String wire() {
            return wire;
        }

        public static Optional<Name> of(String wire) {
            return Arrays.stream(values()).filter(name -> name.wire.equals(wire)).findFirst();
        }
    }
}
