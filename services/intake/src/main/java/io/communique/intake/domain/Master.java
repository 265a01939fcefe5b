package io.communique.intake.domain;

/**
 * What was made of an upload and is passed on: upright, in sRGB, without metadata.
 *
 * @param hash lower-case hex SHA-256 of the bytes
 * @param mediaType image/jpeg or image/png
 * @param width pixels
 * @param height pixels
 */
public record Master(String hash, String mediaType, int width, int height, byte[] bytes) {}
