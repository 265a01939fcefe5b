package io.communique.rendering.domain;

/**
 * Whose a picture is: an area whose editors uploaded it.
 *
 * @param width of what they uploaded, upright, in pixels; the space in which they give a crop
 * @param height of what they uploaded, upright, in pixels
 */
public record Upload(String area, int width, int height) {}
