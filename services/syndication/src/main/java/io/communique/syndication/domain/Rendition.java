package io.communique.syndication.domain;

import java.util.Arrays;
import java.util.Optional;

/** One artefact of one version of a statement. */
public record Rendition(Name name, String mediaType, byte[] bytes, String sha256) {

    /** The artefacts that a version consists of, by the names they carry on the topic. */
    public enum Name {
        PAGE("page", 1),
        CARD("card", 1),
        CARD_SQUARE("card-square", 2),
        CARD_TALL("card-tall", 2),
        MARKDOWN("markdown", 1),
        TEXT("text", 1),
        FEED_ENTRY("feed-entry", 1);

        private final String wire;
        private final int since;

        /**
         * @param since the first renderer version that makes it
         */
        Name(String wire, int since) {
            this.wire = wire;
            this.since = since;
        }

        /** Whether a set of this renderer version must hold it. */
        boolean isDue(int rendererVersion) {
            return rendererVersion >= since;
        }

        /** A picture, which is bound to the page by the hash in its address. */
        public boolean isCard() {
            return switch (this) {
                case CARD, CARD_SQUARE, CARD_TALL -> true;
                case PAGE, MARKDOWN, TEXT, FEED_ENTRY -> false;
            };
        }

        public String wire() {
            return wire;
        }

        public static Optional<Name> of(String wire) {
            return Arrays.stream(values()).filter(name -> name.wire.equals(wire)).findFirst();
        }
    }
}
