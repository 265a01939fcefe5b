package io.communique.rendering.domain;

/**
 * The picture from which every size of a hero image is made.
 *
 * @param hash lower-case hex SHA-256 of the bytes
 * @param mediaType image/jpeg or image/png
 * @param width in pixels
 * @param height in pixels
 */
public record Master(String hash, String mediaType, int width, int height, byte[] bytes) {}
