package io.communique.syndication.domain;

import java.util.Arrays;
import java.util.Optional;

/** One artefact of one version of a statement. */
public record Rendition(Name name, String mediaType, byte[] bytes, String sha256) {

    /** The file of a picture below the page's address. */
    public String fileName() {
        return name.wire()
                + "-"
                + sha256.substring(0, 16)
                + (mediaType.equals("image/jpeg") ? ".jpg" : ".png");
    }

    /** The artefacts that a version consists of, by the names they carry on the topic. */
    public enum Name {
        PAGE("page", 1),
        CARD("card", 1),
        CARD_SQUARE("card-square", 2),
        CARD_TALL("card-tall", 2),
        PHOTO_480("photo-480", 1),
        PHOTO_960("photo-960", 1),
        PHOTO_1440("photo-1440", 1),
        PHOTO_1X1("photo-1x1", 1),
        PHOTO_4X3("photo-4x3", 1),
        PHOTO_16X9("photo-16x9", 1),
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

        /**
         * Whether a set of this renderer version must hold it. Of a photograph one print is
         * certain; how many more there are follows from the master's size, which only its renderer
         * knows.
         */
        boolean isDue(int rendererVersion, boolean photographed) {
            return isPhoto() ? photographed && this == PHOTO_480 : rendererVersion >= since;
        }

        /** A picture, which is bound to the page by the hash in its address. */
        public boolean isCard() {
            return switch (this) {
                case CARD, CARD_SQUARE, CARD_TALL -> true;
                case PAGE, MARKDOWN, TEXT, FEED_ENTRY -> false;
                case PHOTO_480, PHOTO_960, PHOTO_1440, PHOTO_1X1, PHOTO_4X3, PHOTO_16X9 -> false;
            };
        }

        /** A print of the statement's photograph, of which the page names the hash too. */
        public boolean isPhoto() {
            return switch (this) {
                case PHOTO_480, PHOTO_960, PHOTO_1440, PHOTO_1X1, PHOTO_4X3, PHOTO_16X9 -> true;
                case PAGE, CARD, CARD_SQUARE, CARD_TALL, MARKDOWN, TEXT, FEED_ENTRY -> false;
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
