package io.communique.rendering.domain;

/**
 * One print of a statement's photograph.
 *
 * @param width in pixels
 * @param height in pixels
 */
public record Photo(int width, int height, Rendition rendition) {}
