package io.communique.syndication.domain;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** One thing that the site serves at an article's address, ready to send in both encodings. */
public record Artefact(
        Name name,
        String mediaType,
        String hash,
        byte[] bytes,
        byte @Nullable [] gzip,
        List<String> styles) {

    /** What lies on an article's shelf, by the names it is stored under. */
    public enum Name {
        PAGE("page"),
        CARD("card"),
        CARD_SQUARE("card-square"),
        CARD_TALL("card-tall"),
        PHOTO_480("photo-480"),
        PHOTO_960("photo-960"),
        PHOTO_1440("photo-1440"),
        PHOTO_1X1("photo-1x1"),
        PHOTO_4X3("photo-4x3"),
        PHOTO_16X9("photo-16x9"),
        MARKDOWN("markdown"),
        TEXT("text"),
        FEED_ENTRY("feed-entry"),
        STATEMENT("statement"),
        SIGNATURE("signature");

        private final String stored;

        Name(String stored) {
            this.stored = stored;
        }

        public String stored() {
            return stored;
        }

        static Optional<Name> of(String stored) {
            return Arrays.stream(values()).filter(name -> name.stored.equals(stored)).findFirst();
        }
    }

    /**
     * Text is packed once, here, and never while a reader waits; the packed form carries no time.
     */
    public static Artefact of(Name name, String mediaType, byte[] bytes, List<String> styles) {
        return new Artefact(
                name,
                mediaType,
                Renditions.sha256(bytes),
                bytes,
                mediaType.startsWith("image/") ? null : gzip(bytes),
                List.copyOf(styles));
    }

    public static Artefact of(Rendition rendition, List<String> styles) {
        return of(
                Name.of(rendition.name().wire()).orElseThrow(),
                rendition.mediaType(),
                rendition.bytes(),
                styles);
    }

    public static byte[] gzip(byte[] bytes) {
        var packed = new ByteArrayOutputStream(bytes.length / 3 + 64);
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
