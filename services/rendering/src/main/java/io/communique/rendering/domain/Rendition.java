package io.communique.rendering.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** One version made into one artefact. */
@SuppressWarnings("ArrayRecordComponent") // made once, handed to Kafka, never compared
public record Rendition(String name, String mediaType, byte[] bytes, String sha256) {

    /** Rises by one whenever the same Article and theme would give other bytes than before. */
    static final int RENDERER = 5;

    private static final String PNG = "image/png";
    private static final String JPEG = "image/jpeg";

    public static Rendition page(byte[] html) {
        return of("page", "text/html;charset=utf-8", html);
    }

    public static Rendition card(CardFormat format, byte[] png) {
        return of(format.rendition(), PNG, png);
    }

    /** A card whose ground is the photograph. */
    public static Rendition photoCard(CardFormat format, byte[] jpeg) {
        return of(format.rendition(), JPEG, jpeg);
    }

    public static Rendition photo(PhotoFormat format, byte[] jpeg) {
        return of(format.rendition(), JPEG, jpeg);
    }

    public static Rendition markdown(String document) {
        return of("markdown", "text/markdown;charset=utf-8", utf8(document));
    }

    public static Rendition text(String text) {
        return of("text", "text/plain;charset=utf-8", utf8(text));
    }

    public static Rendition feedEntry(String xml) {
        return of("feed-entry", "application/atom+xml", utf8(xml));
    }

    /** A picture's file below the page's address: it names the hash, so that it never changes. */
    public String fileName() {
        return name + "-" + sha256.substring(0, 16) + (mediaType.equals(JPEG) ? ".jpg" : ".png");
    }

    private static Rendition of(String name, String mediaType, byte[] bytes) {
        return new Rendition(name, mediaType, bytes, sha256(bytes));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
